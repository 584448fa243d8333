/**
 * What one guest may send to break a board for everybody, by name. Each was seen to empty, stall or fork one of
 * the usual servers, or follows from the grammar of an update.
 */
import * as Y from 'yjs'
import { cardRecord } from '../../../shared/document/board-records.ts'
import { collectFrame } from '../../support/ws-cards.ts'
import { contents, oneValue, put, type RawStruct, rawValue, varUint, writeUpdate } from './write-update.ts'

/** What an attacker knows: the board as everybody sees it, and ids of others in it. */
export type Ground = {
  doc: Y.Doc
  /** An id that nobody has used yet. */
  own: number
  /** An id under which somebody else wrote, and is about to write on. */
  victim: number
}

/**
 * - `malformed`: the connection is closed, nothing was applied
 * - `refused`: put back, and told
 * - `harmless`: nothing changes and nobody notices
 */
export type Outcome = 'malformed' | 'refused' | 'harmless'
export type HostileUpdate = { name: string; outcome: Outcome; make(ground: Ground): Uint8Array[] }

const serverClient = 1
const value = oneValue({ type: 'note' })
const card = 'shape:hostile'

const one = (struct: RawStruct) => (ground: Ground) => [
  writeUpdate({ blocks: [{ client: ground.own, clock: 0, structs: [struct] }] }),
]
const clockOf = ({ doc }: Ground, client: number): number => Y.getState(doc.store, client)
const nested = (open: number[], depth: number): number[] => Array.from({ length: depth }, () => open).flat()

const malformed = (name: string, make: HostileUpdate['make']): HostileUpdate => ({
  name,
  outcome: 'malformed',
  make,
})

const structs: HostileUpdate[] = [
  malformed('gc of length 0', one({ kind: contents.gc, content: varUint(0) })),
  malformed('gc of length 1', one({ kind: contents.gc, content: varUint(1) })),
  malformed('gc of the greatest length', one({ kind: contents.gc, content: varUint(2 ** 53 - 1) })),
  malformed('gc of the greatest length for each of three ids', ({ own }) => [
    writeUpdate({
      blocks: [own, own + 1, serverClient].map((client) => ({
        client,
        clock: 0,
        structs: [{ kind: contents.gc, content: varUint(2 ** 53 - 1) }],
      })),
    }),
  ]),
  malformed('skip', one({ kind: contents.skip, content: varUint(5) })),
  malformed('unknown kind of content', one({ kind: 31, content: varUint(1) })),
  malformed('text content', one(put(card, bytesOfText('abc'), { kind: contents.text }))),
  malformed('old JSON content', one(put(card, rawValue(1, 49), { kind: contents.json }))),
  malformed('binary content', one(put(card, rawValue(0), { kind: contents.binary }))),
  malformed('embed', one(put(card, bytesOfText('{}'), { kind: contents.embed }))),
  malformed('format', one(put(card, bytesOfText('a'), { kind: contents.format }))),
  malformed('nested map', one(put(card, varUint(1), { kind: contents.type }))),
  malformed('nested text', one(put(card, varUint(2), { kind: contents.type }))),
  malformed('subdocument', one(put(card, bytesOfText('guid'), { kind: contents.document }))),
  malformed('foreign root', one(put(card, value, { parent: 'evil' }))),
  malformed('root without a name', one(put(card, value, { parent: '' }))),
  malformed('child of an item', one(put(card, value, { parent: { client: serverClient, clock: 0 } }))),
  malformed('entry of a list', ({ own }) => [
    writeUpdate({
      blocks: [
        { client: own, clock: 0, structs: [{ kind: contents.any, parent: 'records', content: value }] },
      ],
    }),
  ]),
  malformed('right origin', one(put(card, value, { rightOrigin: { client: serverClient, clock: 0 } }))),
  malformed('origin that nobody made', one(put(card, value, { origin: { client: 77, clock: 0 } }))),
  malformed('origin in itself', (ground) =>
    one(put(card, value, { origin: { client: ground.own, clock: 0 } }))(ground),
  ),
  malformed('origins in a circle', ({ own }) => [
    writeUpdate({
      blocks: [own, own + 1].map((client, at) => ({
        client,
        clock: 0,
        structs: [put(card, value, { origin: { client: own + 1 - at, clock: 0 } })],
      })),
    }),
  ]),
  malformed('two values in one put', one(put(card, new Uint8Array([2, 126, 126])))),
  malformed('no value in a put', one(put(card, new Uint8Array([0])))),
  malformed('deleted run of length 0', one(put(card, varUint(0), { kind: contents.deleted }))),
  malformed('deleted run of enormous length', one(put(card, varUint(2 ** 40), { kind: contents.deleted }))),
  malformed('lane begun twice', ({ own }) => [
    writeUpdate({ blocks: [{ client: own, clock: 0, structs: [put(card, value), put(card, value)] }] }),
  ]),
  malformed('key of unknown form', one(put('nothing', value))),
  malformed('lane of unknown name', one(put('shape:a#evil', value))),
  malformed('key of enormous length', one(put(`shape:${'a'.repeat(5_000)}`, value))),
  malformed('key with broken UTF-8', ({ own }) => [
    writeUpdate({
      blocks: [
        {
          client: own,
          clock: 0,
          structs: [
            {
              kind: contents.any | 0x20,
              content: new Uint8Array([1, 7, 114, 101, 99, 111, 114, 100, 115, 2, 0xc3, 0x28, ...value]),
            },
          ],
        },
      ],
    }),
  ]),
]

const values: HostileUpdate[] = [
  malformed('big integer', one(put(card, rawValue(118, 1, 1, 97, 122, 0, 0, 0, 0, 0, 0, 0, 1)))),
  malformed('undefined', one(put(card, rawValue(118, 1, 1, 97, 127)))),
  malformed('bytes in a value', one(put(card, rawValue(118, 1, 1, 97, 116, 1, 0)))),
  malformed('bare text', one(put(card, oneValue('text')))),
  malformed('bare null', one(put(card, rawValue(126)))),
  malformed('list as a lane', one(put(card, oneValue([1])))),
  malformed('not a number', one(put(card, oneValue({ x: Number.NaN })))),
  malformed('infinite number', one(put(card, oneValue({ x: Number.POSITIVE_INFINITY })))),
  malformed(
    'lists in 30,000 lists',
    one(put(card, rawValue(118, 1, 1, 97, ...nested([117, 1], 30_000), 126))),
  ),
  malformed('objects in 30,000 objects', one(put(card, rawValue(...nested([118, 1, 1, 97], 30_000), 126)))),
  malformed('lists in 13 lists', one(put(card, rawValue(118, 1, 1, 97, ...nested([117, 1], 13), 126)))),
  malformed('30,000 parts', one(put(card, oneValue({ list: Array.from({ length: 30_000 }, () => 0) })))),
  malformed(
    'list that announces 2^31 parts',
    one(put(card, rawValue(118, 1, 1, 97, 117, 255, 255, 255, 255, 7))),
  ),
  malformed(
    'text that announces 2^31 bytes',
    one(put(card, rawValue(118, 1, 1, 97, 119, 255, 255, 255, 255, 7))),
  ),
  malformed('text of 100 kB', one(put(card, oneValue({ text: 'a'.repeat(100_000) })))),
  ...['__proto__', 'constructor', 'prototype'].map((key) =>
    malformed(
      `key ${key}`,
      one(put(card, rawValue(118, 1, ...textBytes(key), 118, 1, ...textBytes('polluted'), 120))),
    ),
  ),
  malformed(
    'key __proto__ deep inside',
    one(put(card, rawValue(118, 1, 1, 97, 117, 1, 118, 1, ...textBytes('__proto__'), 118, 0))),
  ),
]

const frames: HostileUpdate[] = [
  malformed('nothing at all', () => [new Uint8Array([])]),
  malformed('30 million structs in 8 bytes', () => [new Uint8Array([1, 0x80, 0xc3, 0x93, 0x0e, 5, 0, 0])]),
  malformed('30 million blocks', () => [new Uint8Array([0x80, 0xc3, 0x93, 0x0e, 1, 5, 0, 0])]),
  malformed('30 million deletions', () => [new Uint8Array([0, 1, 5, 0x80, 0xc3, 0x93, 0x0e, 0])]),
  malformed('bytes behind the end', (ground) => [
    writeUpdate({
      blocks: [{ client: ground.own, clock: 0, structs: [put(card, value)] }],
      tail: new Uint8Array([0]),
    }),
  ]),
  malformed('half an update', (ground) => {
    const whole = writeUpdate({ blocks: [{ client: ground.own, clock: 0, structs: [put(card, value)] }] })
    return [whole.slice(0, whole.length - 6)]
  }),
  malformed('number without an end', () => [new Uint8Array(64).fill(255)]),
  malformed('client beyond 2^53', () => [
    new Uint8Array([1, 1, 255, 255, 255, 255, 255, 255, 255, 255, 15, 0, 0, 1, 0]),
  ]),
  malformed('one client twice', ({ own }) => [
    writeUpdate({
      blocks: [0, 1].map((clock) => ({ client: own, clock, structs: [put(`${card}${clock}`, value)] })),
    }),
  ]),
  malformed('32 kB without predecessors', ({ own }) => [
    writeUpdate({
      blocks: Array.from({ length: 2_000 }, (_, at) => ({
        client: own + at,
        clock: 5,
        structs: [put(`${card}${at}`, value)],
      })),
    }),
  ]),
  malformed('a gap of one', ({ own }) => [
    writeUpdate({ blocks: [{ client: own, clock: 1, structs: [put(card, value)] }] }),
  ]),
  malformed('clock at the end of numbers', ({ own }) => [
    writeUpdate({ blocks: [{ client: own, clock: 2 ** 53 - 1, structs: [put(card, value)] }] }),
  ]),
  malformed('nine clients in one frame', ({ own }) => [
    writeUpdate({
      blocks: Array.from({ length: 9 }, (_, at) => ({
        client: own + at,
        clock: 0,
        structs: [put(`${card}${at}`, value)],
      })),
    }),
  ]),
  malformed('deletion of what nobody made', ({ own }) => [
    writeUpdate({ deletes: [{ client: own, ranges: [[0, 5]] }] }),
  ]),
  malformed('deletion beyond the end', (ground) => [
    writeUpdate({ deletes: [{ client: serverClient, ranges: [[0, clockOf(ground, serverClient) + 1]] }] }),
  ]),
  malformed('deletions that overlap', () => [
    writeUpdate({
      deletes: [
        {
          client: serverClient,
          ranges: [
            [0, 2],
            [1, 2],
          ],
        },
      ],
    }),
  ]),
  malformed('deletion of length 0', () => [
    writeUpdate({ deletes: [{ client: serverClient, ranges: [[0, 0]] }] }),
  ]),
]

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
          blocks: [{ client: own, clock: 0, structs: [{ kind: contents.any, origin, content }] }],
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
    make: ({ own }) => [
      writeUpdate({
        blocks: [
          {
            client: own,
            clock: 0,
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

function textBytes(text: string): number[] {
  return [text.length, ...new TextEncoder().encode(text)]
}

function bytesOfText(text: string): Uint8Array {
  return new Uint8Array(textBytes(text))
}

export const hostileUpdates: readonly HostileUpdate[] = [
  ...structs,
  ...values,
  ...frames,
  ...identities,
  ...deeds,
]
