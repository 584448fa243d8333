/** Calendar dates as text (YYYY-MM-DD), by UTC. */
export const dateOf = (now: number): string => new Date(now).toISOString().slice(0, 10)

/** Is this a day that exists (no 30 February)? */
export function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && dateOf(time) === text
}

const dayMs = 86_400_000

/** Today somewhere on earth: a date that is over here may still be today further west. */
export const isFromTodayOn = (text: string, now: number): boolean =>
  isDate(text) && text >= dateOf(now - dayMs / 2)

/** A workshop is deleted when its retention date has ended everywhere east of Greenwich. */
export const isOver = (retentionDate: string, now: number): boolean => retentionDate < dateOf(now)
