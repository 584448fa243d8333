/** A ballot of positions while it is being filled in: what one may choose from, and what is still missing. */
import {
  type Level,
  type LevelCode,
  levelScales,
  levels,
} from '../../../../../shared/decide/rules/agreement/levels.ts'
import type { MessageKey } from '../../../../../shared/i18n/catalogue.ts'
import { needsReason } from '../../../../../shared/scales/gradient/scale.ts'
import type { ChoiceOf, ScaleOf } from '../../../../../shared/scales/schemas.ts'

type Choice = ChoiceOf<'gradient'>
type Scale = ScaleOf<'gradient'>
export type Answer = Level | 'yes' | 'no' | 'abstain'
export type Position = { answer: Answer; words: MessageKey }

const votes: readonly Position[] = [
  { answer: 'yes', words: 'figure.yes' },
  { answer: 'no', words: 'figure.no' },
  { answer: 'abstain', words: 'figure.abstain' },
]

/** What may be chosen now, in the order in which it is offered. */
export function positionsOf({ levels: scale, at }: Scale): readonly Position[] {
  if (at.vote > 0) return votes
  const allowed: readonly Level[] = levelScales[scale]
  return levels.flatMap(({ level, code }) =>
    allowed.includes(level) ? [{ answer: level, words: wordsOf(scale, code) }] : [],
  )
}

const wordsOf = (scale: Scale['levels'], code: LevelCode): MessageKey =>
  scale === 'consent' && (code === 'endorse' || code === 'object')
    ? `steps.gradientConsent.${code}`
    : `figure.${code}`

export const answerOf = ({ levels, votes }: Choice, option: string): Answer | null =>
  levels[option] ?? votes?.[option] ?? null

/** With `answer` for `option`; reasons stay. */
export function withAnswer(choice: Choice, option: string, answer: Answer): Choice {
  return typeof answer === 'number'
    ? { ...choice, levels: { ...choice.levels, [option]: answer } }
    : { ...choice, levels: {}, votes: { ...choice.votes, [option]: answer } }
}

/** `needed`: without a reason the ballot is refused. `asked`: it may stay empty. */
export function reasonFor(scale: Scale, answer: Answer | null): 'none' | 'asked' | 'needed' {
  if (typeof answer !== 'number') return 'none'
  if (needsReason(scale, answer)) return 'needed'
  return levels.some(({ level, reason }) => level === answer && reason !== 'none') ? 'asked' : 'none'
}
