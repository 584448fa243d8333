/** A ballot of scores while it is being filled in. What is begun but not complete is kept and not counted. */

import type { ChoiceOf, ScaleOf } from '../../../../../shared/scales/schemas.ts'
import { hasRecused, isComplete } from '../../../../../shared/scales/score/sheets.ts'

type Choice = ChoiceOf<'score'>
type Scale = ScaleOf<'score'>

/** With one score set, or taken back where it was this one already. */
export function withScore(choice: Choice, option: string, criterion: string, value: number): Choice {
  const { [criterion]: before, ...others } = choice.scores[option] ?? {}
  const sheet = before === value ? others : { ...others, [criterion]: value }
  return { ...choice, scores: { ...choice.scores, [option]: sheet } }
}

export function withoutScores(choice: Choice, option: string): Choice {
  const { [option]: _, ...scores } = choice.scores
  return { ...choice, scores }
}

/** Declares an interest in an option, which takes its scores back, or none any more. */
export function withInterest(choice: Choice, option: string, isInterested: boolean): Choice {
  const { recused = [], ...rest } = withoutScores(choice, option)
  const others = recused.filter((id) => id !== option)
  const next = isInterested ? [...others, option] : others
  return next.length > 0 ? { ...rest, recused: next } : rest
}

export const missingCriteria = (choice: Choice, option: string, { criteria }: Scale): number =>
  criteria.filter(({ id }) => choice.scores[option]?.[id] === undefined).length

/** Options that need nothing more: scored on every criterion, or left out for an interest. */
export const doneCount = (choice: Choice, options: readonly string[], scale: Scale): number =>
  options.filter((id) => hasRecused(choice, id) || isComplete(choice, id, scale)).length
