/** `4:05`, or `1:02:00` from an hour on. Negative: past the end, shown without a sign (the words say it). */
export function clockText(ms: number): string {
  const seconds = Math.ceil(Math.abs(ms) / 1000)
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60]
  const hours = Math.floor(seconds / 3600)
  const [minutes = 0, rest = 0] = parts
  const tail = String(rest).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`
}

/** How much of the time is left, 0 to 1; 1 where the length is not known. */
export function shareLeft(now: number, openedAt: number | null, endsAt: number): number {
  if (openedAt === null || endsAt <= openedAt) return endsAt > now ? 1 : 0
  return Math.min(1, Math.max(0, (endsAt - now) / (endsAt - openedAt)))
}
