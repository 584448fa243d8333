/** One status for the person from the lives of all sockets: the worst one counts. Pure. */
import type { Life } from './life.ts'
import type { ConnectionStatus, NotKept } from './types.ts'

export function combinedStatus(
  lives: readonly Life[],
  notKept: NotKept | null,
  wasLive: boolean,
): ConnectionStatus {
  const ended = lives.find((life) => life.name === 'ended')
  if (ended) return { state: 'ended', reason: ended.reason, notKept }
  if (lives.every((life) => life.name === 'live')) return { state: 'live', notKept }
  const retries = lives.flatMap((life) => (life.name === 'waiting' ? [life.retryAt] : []))
  if (retries.length > 0) return { state: 'offline', retryAt: Math.round(Math.min(...retries)), notKept }
  const isFirstTry = lives.every((life) => !('attempt' in life) || life.attempt === 0)
  return isFirstTry && !wasLive
    ? { state: 'connecting', notKept }
    : { state: 'offline', retryAt: null, notKept }
}

export function isSameStatus(a: ConnectionStatus, b: ConnectionStatus): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
