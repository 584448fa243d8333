import { AppError } from '../errors.ts'
import type { Choice, Scale } from '../steps/weigh/settings.ts'

/**
 * Why a choice is refused, or null. The same judge on both sides: the client says it beforehand, the
 * server decides. An empty choice is an abstention and always allowed.
 */
export function checkChoice(scale: Scale, optionIds: Iterable<string>, choice: Choice): AppError | null {
  const known = new Set(optionIds)
  const named = namedBy(choice)
  if (choice.type !== scale.type) return new AppError('step_kind_mismatch')
  const unknown = named.find((option) => !known.has(option))
  if (unknown !== undefined) return new AppError('option_unknown', { option: unknown.slice(0, 100) })
  if (choice.type === 'dots' && scale.type === 'dots') return checkDots(scale, Object.values(choice.dots))
  if (choice.type === 'approve' && scale.type === 'approve') return checkCount(scale, new Set(named).size)
  return null
}

function namedBy(choice: Choice): string[] {
  switch (choice.type) {
    case 'dots':
      return Object.keys(choice.dots)
    case 'approve':
      return choice.approved
    case 'opinion':
      return Object.keys(choice.votes)
  }
}

function checkDots(scale: { total: number; cap: number }, counts: readonly number[]): AppError | null {
  if (counts.some((count) => !Number.isInteger(count) || count < 0))
    return new AppError('invalid_input', { field: 'dots', problem: 'whole_numbers' })
  if (counts.some((count) => count > scale.cap)) return new AppError('ballot_over_cap', { cap: scale.cap })
  const used = counts.reduce((sum, count) => sum + count, 0)
  return used > scale.total ? new AppError('ballot_over_dots', { total: scale.total }) : null
}

function checkCount(scale: { min: number; max: number }, count: number): AppError | null {
  if (count > scale.max) return new AppError('ballot_too_many', { max: scale.max })
  return count > 0 && count < scale.min ? new AppError('ballot_too_few', { min: scale.min }) : null
}
