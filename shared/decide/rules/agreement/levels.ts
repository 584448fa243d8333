/**
 * Gradients of agreement. Eight levels after the idea of Kaner et al., Facilitator's Guide to Participatory
 * Decision-Making (scale from 1987). The words for people are in the catalogues; ids and codes stay.
 */

export type Level = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

export type LevelCode =
  | 'endorse'
  | 'minor'
  | 'reserve'
  | 'abstain'
  | 'discuss'
  | 'follow'
  | 'object'
  | 'block'

export type LevelRule = {
  level: Level
  code: LevelCode
  /** `asked`: the reason may stay empty. `required`: the level is refused without one. */
  reason: 'none' | 'asked' | 'required'
}

export const levels: readonly LevelRule[] = [
  { level: 1, code: 'endorse', reason: 'none' },
  { level: 2, code: 'minor', reason: 'none' },
  { level: 3, code: 'reserve', reason: 'asked' },
  { level: 4, code: 'abstain', reason: 'none' },
  { level: 5, code: 'discuss', reason: 'asked' },
  { level: 6, code: 'follow', reason: 'asked' },
  { level: 7, code: 'object', reason: 'asked' },
  { level: 8, code: 'block', reason: 'required' },
]

/**
 * Which levels may be chosen. `consent` is sociocracy's question, "good enough for now, safe enough to
 * try?": with tolerance 0 any objection leads to `continue`, read there as "integrate the objection".
 */
export const levelScales = {
  full: [1, 2, 3, 4, 5, 6, 7, 8],
  short: [1, 3, 4, 7, 8],
  consent: [1, 7],
} as const satisfies Record<string, readonly Level[]>

export type LevelScale = keyof typeof levelScales

/** Why an answer is refused, or null. */
export function refuseLevel(
  scale: LevelScale,
  level: number,
  reason: string,
): 'unknown_level' | 'reason_required' | null {
  const allowed: readonly number[] = levelScales[scale]
  if (!allowed.includes(level)) return 'unknown_level'
  const isRequired = levels.some((rule) => rule.level === level && rule.reason === 'required')
  return isRequired && reason.trim() === '' ? 'reason_required' : null
}

/** How many chose each level; every level present. */
export type LevelCounts = Record<Level, number>

export function countLevels(answers: Iterable<Level>): LevelCounts {
  const counts: LevelCounts = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: 0, 7: 0, 8: 0 }
  for (const level of answers) counts[level]++
  return counts
}
