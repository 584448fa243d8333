/** One part of the promise: what it measured, against what was promised, and how to run it again. */
export type Figure = { what: string; value: string; promised: string; isMet: boolean }
export type Report = {
  figures: Figure[]
  /** So that the same run can be made again; "none" where nothing is by chance. */
  seeds: string
  /** What went wrong, in words. */
  problems: string[]
}
export type Ground = {
  /** The first seed; others follow from it. */
  seed: number
  /** 1 is the whole promise; less is a part of it, to try the program itself. */
  scale: number
  tell(line: string): void
}
export type Part = { name: string; what: string; run(ground: Ground): Promise<Report> }

export const figure = (what: string, value: string, promised: string, isMet: boolean): Figure => ({
  what,
  value,
  promised,
  isMet,
})

export const atMost = (what: string, value: number, bound: number, unit: string): Figure =>
  figure(what, `${round(value)} ${unit}`, `≤ ${bound} ${unit}`, value <= bound)

export const none = (what: string, count: number): Figure => figure(what, String(count), '0', count === 0)

export const scaled = ({ scale }: Ground, whole: number): number => Math.max(1, Math.round(whole * scale))

const round = (value: number): number => (value < 10 ? Math.round(value * 100) / 100 : Math.round(value))

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
