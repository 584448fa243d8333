/** Which of somebody's changes a facilitator can undo at once. Pure; times are server times in ms. */

/** So many records changed at that moment. */
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
      return timeOfNewest(changes, last) ?? moments.now
  }
}

export const countSince = (changes: readonly Change[], since: number): number =>
  changes.reduce((sum, { at, records }) => (at >= since ? sum + records : sum), 0)

/** When the `count`th newest change happened: what happened at one moment is undone together. */
function timeOfNewest(changes: readonly Change[], count: number): number | null {
  let left = count
  for (const { at, records } of [...changes].sort((a, b) => b.at - a.at)) {
    left -= records
    if (left <= 0) return at
  }
  return changes.length > 0 && count > 0 ? Math.min(...changes.map(({ at }) => at)) : null
}
