/** Which of somebody's changes a facilitator can undo at once. Pure; times are server times in ms. */

/** In the minute of `at`, its first change, so many records changed. */
export type Change = { at: number; records: number }
export type UndoChoice = 'pause' | 'minute' | 'fiveMinutes' | 'step' | 'joined' | 'last'

export type Moments = {
  now: number
  /** Since when the changes count that led to a pause; null where the person is not paused. */
  pausedSince: number | null
  /** When the current step opened; null where none is open. */
  stepOpenedAt: number | null
  joinedAt: number
}

const minuteMs = 60_000

/** Those that mean something now, the most likely one first. */
export function offeredChoices({ pausedSince, stepOpenedAt }: Moments): UndoChoice[] {
  return [
    ...(pausedSince === null ? [] : (['pause'] as const)),
    'minute',
    'fiveMinutes',
    ...(stepOpenedAt === null ? [] : (['step'] as const)),
    'joined',
    'last',
  ]
}

/** From when on changes are undone. `last`: so many of the newest ones. */
export function sinceOf(
  choice: UndoChoice,
  moments: Moments,
  changes: readonly Change[],
  last: number,
): number {
  switch (choice) {
    case 'pause':
      return moments.pausedSince ?? moments.now
    case 'minute':
      return moments.now - minuteMs
    case 'fiveMinutes':
      return moments.now - 5 * minuteMs
    case 'step':
      return moments.stepOpenedAt ?? moments.now
    case 'joined':
      return moments.joinedAt
    case 'last':
      return timeOfNewest(changes, last) ?? Number.POSITIVE_INFINITY
  }
}

export type Counted = {
  changes: number
  /** False where the first of them may lie before the time: what is told is the most that it can be. */
  isExact: boolean
}

export function countSince(changes: readonly Change[], since: number): Counted {
  const concerned = changes.filter(({ at }) => endOfMinute(at) > since)
  return {
    changes: concerned.reduce((sum, { records }) => sum + records, 0),
    isExact: concerned.every(({ at }) => at >= since),
  }
}

const endOfMinute = (at: number): number => (Math.floor(at / minuteMs) + 1) * minuteMs

/** When the `count`th newest change happened; what happened in one minute goes together. */
function timeOfNewest(changes: readonly Change[], count: number): number | null {
  if (count < 1) return null
  const newestFirst = [...changes].sort((a, b) => b.at - a.at)
  let left = count
  const last = newestFirst.find(({ records }) => {
    left -= records
    return left <= 0
  })
  return (last ?? newestFirst.at(-1))?.at ?? null
}
