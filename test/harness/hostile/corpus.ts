/**
 * What one guest may send to break a board for everybody, by name. Each was seen to empty, stall or fork one of
 * the usual servers, or follows from the grammar of an update.
 */
import * as Y from 'yjs'
import { cardRecord } from '../../../shared/document/board-records.ts'
import { collectFrame } from '../../support/ws-cards.ts'
import type { Ground, HostileUpdate } from './hostile-update.ts'
import { malformedUpdates } from './malformed-updates.ts'
import { contents, oneValue, put, type RawStruct, writeUpdate } from './write-update.ts'

const serverClient = 1
const value = oneValue({ type: 'note' })
const card = 'shape:hostile'

const one = (struct: RawStruct) => (ground: Ground) => [
  writeUpdate({ blocks: [{ client: ground.own, clock: clockOf(ground, ground.own), structs: [struct] }] }),
]
const clockOf = ({ doc }: Ground, client: number): number => Y.getState(doc.store, client)
const malformed = (name: string, make: HostileUpdate['make']): HostileUpdate => ({
  name,
  outcome: 'malformed',
  make,
})

const identities: HostileUpdate[] = [
  malformed('the id of the server', (ground) => [
    writeUpdate({
      blocks: [{ client: serverClient, clock: clockOf(ground, serverClient), structs: [put(card, value)] }],
    }),
  ]),
  malformed('clock squat: the next clock of somebody else', (ground) => [
    writeUpdate({
      blocks: [{ client: ground.victim, clock: clockOf(ground, ground.victim), structs: [put(card, value)] }],
    }),
  ]),
  {
    name: 'equivocation: another value under a known clock',
    outcome: 'harmless',
    make: ({ victim }) => [
      writeUpdate({
        blocks: [{ client: victim, clock: 0, structs: [put(card, oneValue({ type: 'evil' }))] }],
      }),
    ],
  },
]

const deeds: HostileUpdate[] = [
  {
    name: 'everything of everybody deleted',
    outcome: 'refused',
    make: ({ doc }) => [
      writeUpdate({
        deletes: [...doc.store.clients.keys()].map((client) => ({
          client,
          ranges: [[0, Y.getState(doc.store, client)]] as const,
        })),
      }),
    ],
  },
  {
    name: 'forged origin',
    outcome: 'refused',
    make: one(put(`${collectFrame}#origin`, oneValue({ author: 'fia', step: null, run: 0, from: [] }))),
  },
  {
    name: 'forged origin whose key is inherited',
    outcome: 'refused',
    make: ({ doc, own }) => {
      const found = [...doc.getMap('records')._map].find(([key]) => key.endsWith('#origin'))
      const origin = found?.[1].lastId ?? { client: serverClient, clock: 0 }
      const content = oneValue({ author: 'fia', step: null, run: 0, from: [] })
      return [
        writeUpdate({
          blocks: [
            {
              client: own,
              clock: Y.getState(doc.store, own),
              structs: [{ kind: contents.any, origin, content }],
            },
          ],
        }),
      ]
    },
  },
  {
    name: 'the region of a step moved away',
    outcome: 'refused',
    make: one(
      put(
        `${collectFrame}#place`,
        oneValue({ x: 1e9, y: 0, rotation: 0, parentId: 'page:board', index: 'a1' }),
      ),
    ),
  },
  {
    name: 'a record that no schema knows',
    outcome: 'refused',
    make: one(put(card, oneValue({ typeName: 'shape', type: 'evil' }))),
  },
  {
    name: 'a card outside every step',
    outcome: 'refused',
    make: ({ doc, own }) => [
      writeUpdate({
        blocks: [
          {
            client: own,
            clock: Y.getState(doc.store, own),
            structs: cardRecord({ id: card, text: 'x', parent: 'page:board', place: { x: 0, y: 0 } }).map(
              ([key, lane]) => put(key, oneValue(lane)),
            ),
          },
        ],
      }),
    ],
  },
  {
    name: '547 kB of writes to one key',
    isHeavy: true,
    outcome: 'refused',
    make: ({ own }) => manyWrites(own, 3, 9_000),
  },
]

/** Each put follows the one before it, as if somebody had typed for hours, in frames of the permitted size. */
function manyWrites(client: number, frameCount: number, perFrame: number): Uint8Array[] {
  return Array.from({ length: frameCount }, (_, frame) =>
    writeUpdate({
      blocks: [
        {
          client,
          clock: frame * perFrame,
          structs: Array.from({ length: perFrame }, (_unused, at) => {
            const clock = frame * perFrame + at
            const content = oneValue({ a: clock })
            return clock === 0
              ? put(card, content)
              : { kind: contents.any, origin: { client, clock: clock - 1 }, content }
          }),
        },
      ],
    }),
  )
}

export const hostileUpdates: readonly HostileUpdate[] = [...malformedUpdates, ...identities, ...deeds]
