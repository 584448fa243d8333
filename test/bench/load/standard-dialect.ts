/** The y-websocket wire as its unmodified client speaks it, awareness in JSON included. */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { messageTypes, type SavedFrame } from '../../../shared/wire/frames.ts'
import type { Point } from '../../../shared/wire/presence.ts'
import { type Dialect, type Heard, nothingHeard, type Pass } from './dialect.ts'

export const wire = { sync: 0, awareness: 1 } as const
const syncKinds = { question: 0, missing: 1, update: 2 } as const

export const syncMessage = (
  kind: keyof typeof syncKinds,
  content: Uint8Array,
  prefix = nothing,
): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeUint8Array(encoder, prefix)
    encoding.writeVarUint(encoder, wire.sync)
    encoding.writeVarUint(encoder, syncKinds[kind])
    encoding.writeVarUint8Array(encoder, content)
  })

const nothing = new Uint8Array()

export function standardDialect(pass: Pass, at: { path: string; headers: Record<string, string> }): Dialect {
  const awareness = openAwareness(pass)
  return {
    ...at,
    opening: (stateVector) => [syncMessage('question', stateVector)],
    cursor: (point) => awareness(point),
    update: (update) => syncMessage('update', update),
    hear: (message) => hearStandard(decoding.createDecoder(message)),
    isMissing: isMissingSync,
  }
}

/** The whole state each time, as awareness wants it. Identity is part of it, since no other server adds it. */
export function openAwareness(pass: Pass, prefix = nothing): (point: Point) => Uint8Array {
  const client = Math.floor(Math.random() * 0xffff_ffff)
  const rest = {
    selection: [],
    editing: null,
    viewport: { x: 0, y: 0, w: 1_920, h: 1_080 },
    user: { person: pass.person, name: pass.name, group: 'residents', role: 'participant' },
  }
  let clock = 0
  return (cursor) => {
    clock += 1
    const entry = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, JSON.stringify({ cursor, ...rest }))
    })
    return encoding.encode((encoder) => {
      encoding.writeUint8Array(encoder, prefix)
      encoding.writeVarUint(encoder, wire.awareness)
      encoding.writeVarUint8Array(encoder, entry)
    })
  }
}

export function hearStandard(decoder: decoding.Decoder): Heard {
  switch (decoding.readVarUint(decoder)) {
    case wire.sync:
      return hearSync(decoder)
    case wire.awareness:
      return { kind: 'cursors', seats: cursorsIn(decoding.readVarUint8Array(decoder)) }
    // No message of that wire: the bench's own server of a peer sends it, so that saving can be measured.
    case messageTypes.saved:
      return { kind: 'saved', ...(JSON.parse(decoding.readVarString(decoder)) as SavedFrame) }
    default:
      return nothingHeard
  }
}

export function hearSync(decoder: decoding.Decoder): Heard {
  const kind = decoding.readVarUint(decoder)
  if (kind === syncKinds.question) return nothingHeard
  const update = decoding.readVarUint8Array(decoder)
  return kind === syncKinds.missing ? { kind: 'missing', update } : { kind: 'update', update }
}

export const isMissingSync = (head: Uint8Array): boolean =>
  head[0] === wire.sync && head[1] === syncKinds.missing

/** Seats are client ids. */
function cursorsIn(entries: Uint8Array): { seat: number; cursor: Point }[] {
  const decoder = decoding.createDecoder(entries)
  const seats: { seat: number; cursor: Point }[] = []
  for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
    const seat = decoding.readVarUint(decoder)
    decoding.readVarUint(decoder)
    const state = JSON.parse(decoding.readVarString(decoder)) as { cursor?: Point | null } | null
    if (state?.cursor) seats.push({ seat, cursor: state.cursor })
  }
  return seats
}
