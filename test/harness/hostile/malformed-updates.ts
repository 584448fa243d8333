/** Updates that no board needs, by name: the connection is closed, and no library has seen a byte. */
import * as Y from 'yjs'
import type { Ground, HostileUpdate } from './hostile-update.ts'
import { contents, oneValue, put, type RawStruct, rawValue, varUint, writeUpdate } from './write-update.ts'

const serverClient = 1
const value = oneValue({ type: 'note' })
const card = 'shape:hostile'

const one = (struct: RawStruct) => (ground: Ground) => [
  writeUpdate({ blocks: [{ client: ground.own, clock: clockOf(ground, ground.own), structs: [struct] }] }),
]
const clockOf = ({ doc }: Ground, client: number): number => Y.getState(doc.store, client)
const nested = (open: number[], depth: number): number[] => Array.from({ length: depth }, () => open).flat()

const malformed = (name: string, make: HostileUpdate['make']): HostileUpdate => ({
  name,
  outcome: 'malformed',
  make,
})

const structs: readonly HostileUpdate[] = [
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

const values: readonly HostileUpdate[] = [
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

const frames: readonly HostileUpdate[] = [
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

function textBytes(text: string): number[] {
  return [text.length, ...new TextEncoder().encode(text)]
}

function bytesOfText(text: string): Uint8Array {
  return new Uint8Array(textBytes(text))
}

export const malformedUpdates: readonly HostileUpdate[] = [...structs, ...values, ...frames]
