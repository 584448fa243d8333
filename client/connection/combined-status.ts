/** One status for the person from the lives of all sockets: the worst one counts. Pure. */
import type { Life } from './life.ts'
import type { ConnectionStatus, NotKept } from './types.ts'

export type LinkFacts = { lives: readonly Life[]; saving: boolean; returning: boolean }

export function combinedStatus(
  { lives, saving, returning }: LinkFacts,
  notKept: NotKept | null,
  wasLive: boolean,
): ConnectionStatus {
  const always = { notKept, saving }
  const ended = lives.find((life) => life.name === 'ended')
  if (ended) return { state: 'ended', reason: ended.reason, ...always }
  if (lives.every((life) => life.name === 'live')) return { state: 'live', ...always }
  const retries = lives.flatMap((life) => (life.name === 'waiting' ? [life.retryAt] : []))
  if (retries.length > 0)
    return { state: 'offline', retryAt: Math.round(Math.min(...retries)), returning, ...always }
  const isFirstTry = lives.every((life) => !('attempt' in life) || life.attempt === 0)
  return isFirstTry && !wasLive
    ? { state: 'connecting', ...always }
    : { state: 'offline', retryAt: null, returning, ...always }
}

export function isSameStatus(a: ConnectionStatus, b: ConnectionStatus): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
