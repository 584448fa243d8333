/** Frames by a seed: such as follow the grammar here and there, and real ones with damage. */
import type * as Y from 'yjs'
import { laneKey } from '../../../shared/document/lanes.ts'
import { clusterFrame, collectFrame } from '../../support/ws-cards.ts'
import {
  contents,
  oneValue,
  type RawBlock,
  type RawStruct,
  rawValue,
  syncMessage,
  varUint,
  writeUpdate,
} from './write-update.ts'

type Random = () => number
const below = (random: Random, count: number): number => Math.floor(random() * count)
const pick = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)] as T

/** Mostly what an honest client would write, now and then something else. */
function someNumber(random: Random): number {
  return pick(random, [0, 1, 2, below(random, 50), below(random, 5_000), 2 ** 31, 2 ** 50, 2 ** 53 - 1])
}

function someValue(random: Random, depth = 0): unknown {
  const kind = below(random, depth > 4 ? 6 : 8)
  switch (kind) {
    case 0:
      return null
    case 1:
      return random() < 0.5
    case 2:
      return below(random, 4_000) - 2_000
    case 3:
      return random() * 1e6
    case 4:
      return pick(random, [...someTexts, 'x'.repeat(below(random, 300))])
    case 5:
      return random() < 0.03
        ? pick(random, [Number.NaN, Number.POSITIVE_INFINITY])
        : pick(random, [1e300, -0])
    case 6:
      return Array.from({ length: below(random, 4) }, () => someValue(random, depth + 1))
    default:
      return someObject(random, depth)
  }
}

const someTexts = ['', 'white', 'note', 'shape', 'page:board', collectFrame]
const fieldNames = ['id', 'type', 'typeName', 'props', 'meta', 'parentId', 'x', 'y', 'richText', 'index']

function someObject(random: Random, depth = 0): Record<string, unknown> {
  const fields = Array.from({ length: below(random, 5) }, () => pick(random, fieldNames))
  return Object.fromEntries(fields.map((name) => [name, someValue(random, depth + 1)]))
}

/** A lane of the board with one thing in it changed, or a value of no kind. */
function someLane(random: Random, records: Y.Map<unknown>, key: string): unknown {
  const known = records.get(key)
  if (random() < 0.03) return someValue(random)
  if (random() < 0.3 || typeof known !== 'object' || known === null) return someObject(random)
  const name = pick(random, [...Object.keys(known), 'extra'])
  return { ...known, [name]: someValue(random) }
}

const laneNames = ['base', 'place', 'text', 'fields', 'origin'] as const

function someKey(random: Random, records: Y.Map<unknown>): string {
  if (random() < 0.01) return pick(random, ['', 'shape:a#nothing', 'nothing'])
  const known = [...records.keys()]
  const record = `shape:h${below(random, 40)}`
  return pick(random, [
    pick(random, known),
    pick(random, known),
    laneKey(record, pick(random, laneNames)),
    laneKey(record, 'base'),
    laneKey(collectFrame, pick(random, laneNames)),
    laneKey(clusterFrame, 'place'),
    'document:document',
    'page:evil',
    'camera:page:board',
  ])
}

/** Mostly the value that a lane has now, as when somebody writes it again. */
function someOrigin(
  random: Random,
  records: Y.Map<unknown>,
  clients: readonly number[],
): { client: number; clock: number } {
  const known = random() < 0.9 ? pick(random, [...records._map.values()])?.lastId : undefined
  return (
    known ?? {
      client: pick(random, clients),
      clock: random() < 0.7 ? below(random, 300) : someNumber(random),
    }
  )
}

function someStruct(random: Random, doc: Y.Doc, clients: readonly number[]): RawStruct {
  const records = doc.getMap<unknown>('records')
  const key = someKey(random, records)
  const odd = random() < 0.02
  const kind = odd ? below(random, 12) : random() < 0.05 ? contents.deleted : contents.any
  const content =
    kind === contents.deleted || kind === contents.gc || kind === contents.skip
      ? varUint(odd ? someNumber(random) : 1 + below(random, 4))
      : odd
        ? rawValue(...Array.from({ length: below(random, 12) }, () => below(random, 256)))
        : oneValue(someLane(random, records, key))
  const present = random() < 0.9 ? records._map.get(key)?.lastId : undefined
  const origin = present ?? someOrigin(random, records, clients)
  const struct: RawStruct = { kind, content }
  if (present || random() < 0.35) struct.origin = origin
  if (random() < 0.01) struct.rightOrigin = origin
  if (!struct.origin && !struct.rightOrigin)
    return { ...struct, parent: random() < 0.97 ? 'records' : pick(random, ['evil', origin]), key }
  return struct
}

/** Built as an update is built, with something wrong in many of them. `own`: an id of the sender. */
export function generateUpdate(random: Random, doc: Y.Doc, own: number): Uint8Array {
  const clients = [own, own, 1, own + 1 + below(random, 3), ...[...doc.store.clients.keys()].slice(0, 4)]
  const blocks: RawBlock[] = Array.from({ length: random() < 0.85 ? 1 : below(random, 10) }, () => {
    const client = random() < 0.9 ? own : pick(random, clients)
    const known = doc.store.clients.get(client)?.at(-1)
    const clock = random() < 0.9 ? (known ? known.id.clock + known.length : 0) : someNumber(random)
    const structs = Array.from({ length: 1 + below(random, 6) }, () => someStruct(random, doc, clients))
    return { client, clock, structs, ...(random() < 0.02 ? { announced: someNumber(random) } : {}) }
  })
  const deletes =
    random() < 0.75
      ? []
      : [
          {
            client: pick(random, clients),
            ranges: Array.from(
              { length: 1 + below(random, 3) },
              (_, at) => [at * 40, 1 + below(random, 40)] as const,
            ),
          },
        ]
  return writeUpdate({
    blocks,
    deletes,
    ...(random() < 0.02 ? { tail: new Uint8Array([below(random, 256)]) } : {}),
  })
}

/** Flips, cuts, doubles and mixes bytes. */
export function mutate(random: Random, update: Uint8Array, other: Uint8Array): Uint8Array {
  const changed = [...update]
  for (let times = 1 + below(random, 3); times > 0; times -= 1) {
    const at = below(random, changed.length)
    const kind = random()
    if (kind < 0.4) changed[at] = below(random, 256)
    else if (kind < 0.55) changed.splice(at, 1 + below(random, 4))
    else if (kind < 0.7) changed.splice(at, 0, ...[255, 255, 255, 15].slice(0, 1 + below(random, 4)))
    else if (kind < 0.85) changed[at] = (changed[at] ?? 0) ^ (1 << below(random, 8))
    else changed.splice(at, changed.length, ...other.subarray(below(random, other.length)))
  }
  return new Uint8Array(changed)
}

/** Frames other than updates: greetings, questions, presence, in order and out of it. */
export function generateControl(random: Random): Uint8Array {
  const json = (value: unknown) => {
    const text = new TextEncoder().encode(JSON.stringify(value))
    return new Uint8Array([...varUint(text.length), ...text])
  }
  const own = (type: number, content: Uint8Array) => new Uint8Array([type, ...content])
  const noise = () => Uint8Array.from({ length: below(random, 40) }, () => below(random, 256))
  const kind = below(random, 8)
  switch (kind) {
    case 0:
      return own(
        100,
        json({ version: someNumber(random), clientTime: someValue(random), epoch: someValue(random) }),
      )
    case 1:
      return own(103, json({ clientTime: someValue(random) }))
    case 2:
      return own(104, noise())
    case 3:
      return own(1, new Uint8Array([...varUint(20), ...noise()]))
    case 4:
      return syncMessage(0, noise())
    case 5:
      return own(below(random, 128), noise())
    case 6:
      return own(1, presenceOf(random, someValue(random)))
    default:
      return noise()
  }
}

function presenceOf(random: Random, state: unknown): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(state) ?? 'null')
  const entry = [
    1,
    ...varUint(someNumber(random)),
    ...varUint(someNumber(random)),
    ...varUint(text.length),
    ...text,
  ]
  return new Uint8Array([...varUint(entry.length), ...entry])
}
