/** Bytes to frames and back: the y-websocket wire with our own messages from 100 on. */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import {
  type ClockFrame,
  type DrainFrame,
  type HealthFrame,
  type HelloFrame,
  messageTypes,
  type RefusedFrame,
  type SavedFrame,
  type WelcomeFrame,
} from '../../shared/wire/frames.ts'
import { type PresenceNews, readSeats, type SeatNews, writeNews } from '../../shared/wire/presence.ts'

/** Numbers inside a sync frame, as y-protocols has them. */
const syncTypes = { step1: 0, step2: 1, update: 2 } as const

export type Frame =
  | { type: 'step1'; stateVector: Uint8Array }
  | { type: 'step2'; update: Uint8Array }
  | { type: 'update'; update: Uint8Array }
  | { type: 'presence'; seats: SeatNews[] }
  | { type: 'welcome'; welcome: WelcomeFrame }
  | { type: 'saved'; saved: SavedFrame }
  | { type: 'refused'; refused: RefusedFrame }
  | { type: 'clock'; clock: ClockFrame }
  | { type: 'drain'; drain: DrainFrame }
  | { type: 'health'; health: HealthFrame }
  /** A number that this client does not know, or bytes that are none of the forms above. */
  | { type: 'unknown' }

/** Never throws: a server newer than this page may say more than it understands. */
export function readFrame(bytes: Uint8Array): Frame {
  try {
    return decode(decoding.createDecoder(bytes))
  } catch {
    return { type: 'unknown' }
  }
}

function decode(decoder: decoding.Decoder): Frame {
  switch (decoding.readVarUint(decoder)) {
    case messageTypes.sync:
      return decodeSync(decoder)
    case messageTypes.presence:
      return { type: 'presence', seats: readSeats(decoder) }
    case messageTypes.hello:
      return { type: 'welcome', welcome: readJson(decoder) as WelcomeFrame }
    case messageTypes.saved:
      return { type: 'saved', saved: readJson(decoder) as SavedFrame }
    case messageTypes.refused:
      return { type: 'refused', refused: readJson(decoder) as RefusedFrame }
    case messageTypes.clock:
      return { type: 'clock', clock: readJson(decoder) as ClockFrame }
    case messageTypes.drain:
      return { type: 'drain', drain: readJson(decoder) as DrainFrame }
    case messageTypes.health:
      return { type: 'health', health: readJson(decoder) as HealthFrame }
    default:
      return { type: 'unknown' }
  }
}

function decodeSync(decoder: decoding.Decoder): Frame {
  const kind = decoding.readVarUint(decoder)
  const bytes = decoding.readVarUint8Array(decoder)
  switch (kind) {
    case syncTypes.step1:
      return { type: 'step1', stateVector: bytes }
    case syncTypes.step2:
      return { type: 'step2', update: bytes }
    case syncTypes.update:
      return { type: 'update', update: bytes }
    default:
      return { type: 'unknown' }
  }
}

const readJson = (decoder: decoding.Decoder): unknown => JSON.parse(decoding.readVarString(decoder))

export const helloBytes = (hello: HelloFrame): Uint8Array => ownFrame(messageTypes.hello, hello)
export const clockBytes = (clock: ClockFrame): Uint8Array => ownFrame(messageTypes.clock, clock)
export const step1Bytes = (stateVector: Uint8Array): Uint8Array => syncFrame(syncTypes.step1, stateVector)
export const step2Bytes = (update: Uint8Array): Uint8Array => syncFrame(syncTypes.step2, update)
export const updateBytes = (update: Uint8Array): Uint8Array => syncFrame(syncTypes.update, update)

export function presenceBytes(news: PresenceNews): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.presence)
    writeNews(encoder, news)
  })
}

function syncFrame(kind: number, payload: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.sync)
    encoding.writeVarUint(encoder, kind)
    encoding.writeVarUint8Array(encoder, payload)
  })
}

function ownFrame(type: number, body: HelloFrame | ClockFrame): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, type)
    encoding.writeVarString(encoder, JSON.stringify(body))
  })
}
