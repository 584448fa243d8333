import { AppError } from '../errors.ts'
import { scaleKind } from '../scales/index.ts'
import type { Choice, Scale } from '../scales/schemas.ts'

/**
 * Why a choice is refused, or null. The same judge on both sides: the client says it beforehand, the
 * server decides. An empty choice is an abstention and always allowed.
 */
export function checkChoice(scale: Scale, optionIds: Iterable<string>, choice: Choice): AppError | null {
  if (choice.type !== scale.type) return new AppError('step_kind_mismatch')
  const kind = scaleKind(scale.type)
  const known = new Set(optionIds)
  const named = [...kind.named(choice), ...Object.keys(choice.reasons ?? {})]
  const unknown = named.find((option) => !known.has(option))
  if (unknown !== undefined) return new AppError('option_unknown', { option: unknown.slice(0, 100) })
  return kind.isEmpty(choice) ? null : kind.problemOf(choice, scale)
}
