/** What a client sent, as a value. Nothing here throws, and nothing is read twice. */
import * as decoding from 'lib0/decoding'
import { fail, ok, type Result } from '../../shared/result.ts'
import { type ClockFrame, type HelloFrame, messageTypes } from '../../shared/wire/frames.ts'
import { limits } from '../../shared/wire/limits.ts'
import { type PresenceNews, readNews } from '../../shared/wire/presence.ts'
import { ByteReader, MalformedError, malformed } from '../gate/byte-reader.ts'
import { syncTypes } from './encode-frames.ts'

/** A seat entry as its client wrote it; the server writes the rest. */
export type PresenceEntry = { client: number; state: string }

export type ClientFrame =
  | { kind: 'join'; stateVector: Uint8Array }
  | { kind: 'update'; update: Uint8Array }
  /** Of a stock client. */
  | { kind: 'awareness'; entries: PresenceEntry[] }
  | { kind: 'presence'; news: PresenceNews }
  | { kind: 'ask_presence' }
  | { kind: 'hello'; hello: HelloFrame }
  | { kind: 'clock'; clock: ClockFrame }

/** `error` says why, for the log. */
export function readFrame(bytes: Uint8Array): Result<ClientFrame, string> {
  try {
    const reader = new ByteReader(bytes)
    const frame = readKind(reader)
    reader.end()
    return ok(frame)
  } catch (error) {
    if (error instanceof MalformedError) return fail(error.message)
    throw error
  }
}

function readKind(reader: ByteReader): ClientFrame {
  switch (reader.uint()) {
    case messageTypes.sync:
      return readSync(reader)
    case messageTypes.awareness:
      return { kind: 'awareness', entries: readAwareness(new ByteReader(reader.bytes(reader.uint()))) }
    case messageTypes.presence:
      return { kind: 'presence', news: readOwnNews(reader.rest()) }
    case messageTypes.queryAwareness:
      return { kind: 'ask_presence' }
    case messageTypes.hello:
      return { kind: 'hello', hello: readHello(readJson(reader)) }
    case messageTypes.clock:
      return { kind: 'clock', clock: { clientTime: timeIn(readJson(reader)) } }
    default:
      return malformed('an unknown message')
  }
}

function readSync(reader: ByteReader): ClientFrame {
  const kind = reader.uint()
  const content = reader.bytes(reader.uint())
  if (kind === syncTypes.step1) return { kind: 'join', stateVector: checkedStateVector(content) }
  if (kind === syncTypes.step2 || kind === syncTypes.update) return { kind: 'update', update: content }
  return malformed('an unknown sync message')
}

/** Pairs of client and clock, and nothing else. */
function checkedStateVector(bytes: Uint8Array): Uint8Array {
  const reader = new ByteReader(bytes)
  for (let left = reader.count(2); left > 0; left -= 1) {
    reader.uint()
    reader.uint()
  }
  reader.end()
  return bytes
}

const maxEntries = limits.peoplePerBoard * limits.connectionsPerPerson

/** Stock clients pass on what they hear of others, so there may be as many entries as people. */
function readAwareness(reader: ByteReader): PresenceEntry[] {
  const entries: PresenceEntry[] = []
  const count = reader.count(3)
  if (count > maxEntries) malformed('more entries than there can be people')
  for (let left = count; left > 0; left -= 1) {
    const client = reader.uint()
    // The clock: ours counts, since a foreign one could make its owner invisible.
    reader.uint()
    entries.push({ client, state: reader.text(limits.maxFrameBytes) })
  }
  reader.end()
  return entries
}

/** One's own seat: who it is and whether it is there is the server's to say. */
function readOwnNews(bytes: Uint8Array): PresenceNews {
  if (bytes.length > limits.maxPresenceBytes) malformed('a presence that is too large')
  const decoder = decoding.createDecoder(bytes)
  const { user, gone, ...news } = newsIn(decoder)
  if (user || gone || decoding.hasContent(decoder)) malformed('a presence that says more than its own')
  return news
}

function newsIn(decoder: decoding.Decoder): ReturnType<typeof readNews> {
  try {
    return readNews(decoder)
  } catch {
    return malformed('a presence of no known form')
  }
}

/** Own messages are small. */
const maxOwnBytes = 1024

function readJson(reader: ByteReader): Record<string, unknown> {
  const text = reader.text(maxOwnBytes)
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>
  } catch {
    // Refused below, like everything that is no object.
  }
  return malformed('an own message without its object')
}

function readHello(message: Record<string, unknown>): HelloFrame {
  const { version } = message
  if (typeof version !== 'number' || !Number.isSafeInteger(version)) malformed('a hello without version')
  const { epoch } = message
  return { version, clientTime: timeIn(message), epoch: typeof epoch === 'number' ? epoch : null }
}

function timeIn({ clientTime }: Record<string, unknown>): number {
  if (typeof clientTime !== 'number' || !Number.isFinite(clientTime)) malformed('a message without time')
  return clientTime
}
