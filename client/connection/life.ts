/**
 * The life of one connection as a union of states with one transition table. Pure: sockets and timers
 * belong to `document-link.ts`, which asks here what follows from an event.
 */
import type { EndReason } from './types.ts'

export type Life =
  | { name: 'idle' }
  /** A socket is being opened. */
  | { name: 'connecting'; attempt: number }
  /** The socket is open; the state of the server has not arrived. */
  | { name: 'syncing'; attempt: number }
  | { name: 'live'; attempt: number; since: number }
  /** Between two attempts. */
  | { name: 'waiting'; attempt: number; retryAt: number }
  | { name: 'ended'; reason: EndReason }

export type LifeEvent =
  | { type: 'start' }
  | { type: 'opened' }
  | { type: 'synced' }
  /** The socket closed, fell silent or never opened; trying again may help, after `retryMs` if the server wished so. */
  | { type: 'lost'; retryMs?: number | undefined }
  /** The server said why it will not help to try again. */
  | { type: 'barred'; reason: EndReason }
  | { type: 'due' }
  /** The device found a network again: do not sit out a long wait. */
  | { type: 'networkBack' }
  | { type: 'stop' }

type StateName = Life['name']
type EventName = LifeEvent['type']

/** `null`: the event means nothing in that state. A missing cell does not compile. */
export const lifeTable: Record<StateName, Record<EventName, StateName | null>> = {
  idle: {
    start: 'connecting',
    opened: null,
    synced: null,
    lost: null,
    barred: null,
    due: null,
    networkBack: null,
    stop: null,
  },
  connecting: {
    start: null,
    opened: 'syncing',
    synced: null,
    lost: 'waiting',
    barred: 'ended',
    due: null,
    networkBack: null,
    stop: 'idle',
  },
  syncing: {
    start: null,
    opened: null,
    synced: 'live',
    lost: 'waiting',
    barred: 'ended',
    due: null,
    networkBack: null,
    stop: 'idle',
  },
  live: {
    start: null,
    opened: null,
    synced: null,
    lost: 'waiting',
    barred: 'ended',
    due: null,
    networkBack: null,
    stop: 'idle',
  },
  waiting: {
    start: null,
    opened: null,
    synced: null,
    lost: null,
    barred: null,
    due: 'connecting',
    networkBack: 'waiting',
    stop: 'idle',
  },
  ended: {
    start: null,
    opened: null,
    synced: null,
    lost: null,
    barred: null,
    due: null,
    networkBack: null,
    stop: 'idle',
  },
}

/** A connection that held for so long was a good one: the next attempt is a first one again. */
const goodConnectionMs = 5_000

/** First try within a second, then twice as long each time up to half a minute. */
const firstTryMs = 1_000
const longestTryMs = 30_000

/** Full jitter (AWS, "Exponential Backoff and Jitter", 2015): spreads a room that lost its network together. */
export function retryDelayMs(attempt: number, random: () => number): number {
  return random() * Math.min(longestTryMs, firstTryMs * 2 ** Math.min(attempt, 10))
}

/** What the state becomes, or null where the event means nothing. `now` in ms. */
export function afterEvent(life: Life, event: LifeEvent, now: number, random: () => number): Life | null {
  const next = lifeTable[life.name][event.type]
  switch (next) {
    case null:
      return null
    case 'idle':
      return { name: 'idle' }
    case 'connecting':
      return { name: 'connecting', attempt: attemptOf(life) }
    case 'syncing':
      return { name: 'syncing', attempt: attemptOf(life) }
    case 'live':
      return { name: 'live', attempt: attemptOf(life), since: now }
    case 'waiting': {
      const attempt = event.type === 'networkBack' ? 0 : triesBehind(life, now)
      const wished = event.type === 'lost' ? event.retryMs : undefined
      const delay = Math.min(wished ?? retryDelayMs(attempt, random), longestTryMs)
      return { name: 'waiting', attempt: attempt + 1, retryAt: now + delay }
    }
    case 'ended':
      return { name: 'ended', reason: event.type === 'barred' ? event.reason : 'forbidden' }
  }
}

function attemptOf(life: Life): number {
  return 'attempt' in life ? life.attempt : 0
}

function triesBehind(life: Life, now: number): number {
  return life.name === 'live' && now - life.since >= goodConnectionMs ? 0 : attemptOf(life)
}
