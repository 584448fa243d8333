/** What a ballot says about each option: a sheet with a score for every criterion, or none that counts. */
import type { ChoiceOf, ScaleOf } from '../schemas.ts'

type Choice = ChoiceOf<'score'>
type Settings = ScaleOf<'score'>

export const hasRecused = ({ recused = [] }: Choice, option: string): boolean => recused.includes(option)

/** Every criterion has a score, and the person has no interest in the option. */
export const isComplete = (choice: Choice, option: string, { criteria }: Settings): boolean =>
  !hasRecused(choice, option) && criteria.every(({ id }) => choice.scores[option]?.[id] !== undefined)

/** Begun, but not counted. */
export const isIncomplete = (choice: Choice, option: string, settings: Settings): boolean =>
  !hasRecused(choice, option) &&
  Object.keys(choice.scores[option] ?? {}).length > 0 &&
  !isComplete(choice, option, settings)

/** Σ weight × score; whole. */
export const weightedPoints = ({ scores }: Choice, option: string, { criteria }: Settings): number =>
  criteria.reduce((sum, { id, weight }) => sum + weight * (scores[option]?.[id] ?? 0), 0)

export const totalWeight = ({ criteria }: Settings): number =>
  criteria.reduce((sum, { weight }) => sum + weight, 0)
