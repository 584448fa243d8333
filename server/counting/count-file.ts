import { BadInput } from './bad-input.ts'
import { type Compared, compareFigures } from './compare.ts'
import { type Figures, isFigures, type Json } from './figures.ts'
import type { Wants } from './format.ts'
import { expectedOf, type OpenedFile } from './open-file.ts'

/** The file has nothing that is counted by the rule that was asked for. */
export class NoSuchRule extends BadInput {}

/**
 * The figures of the file in the shape of its expected file; by one rule alone, or all that suit it (null). Where
 * `expected` is given, rules that it does not mention are left out.
 */
export function countFile(
  { file, format }: OpenedFile,
  only: string | null,
  expected: Figures | null = null,
): Figures {
  const rules = new Set<string>()
  const expectedKeys = expected && new Set(keysOf(expected))
  const wants: Wants = (rule, more) => {
    rules.add(rule)
    if (only !== null) return rule === only
    return !more || (expectedKeys ? expectedKeys.has(more.key) : !more.isSlow)
  }
  const figures = format.count(file, wants)
  if (only !== null && !rules.has(only))
    throw new NoSuchRule(`Nothing here is counted by “${only}”. It is counted by: ${[...rules].join(', ')}.`)
  return figures
}

/** At every depth. */
function keysOf(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf)
  return isFigures(value) ? Object.entries(value).flatMap(([key, inside]) => [key, ...keysOf(inside)]) : []
}

/** Compares with what is expected of the file, up to the first difference. */
export function checkFile(opened: OpenedFile, rule: string | null): Compared {
  const { file, format } = opened
  const expected = expectedOf(opened)
  if (!expected)
    throw new BadInput(
      `There is nothing to compare with: ${format.expectedBeside(file.name)[0]} does not lie beside it. Without --check the figures are printed.`,
    )
  const compared = compareFigures(expected, countFile(opened, rule, expected), {
    skipped: new Set(format.notRecomputed),
    mayLack: format.mayLack,
    isPartial: rule !== null,
  })
  if (!compared.difference && compared.figures === 0)
    throw new BadInput('What is expected holds no figure that is counted here: nothing was compared.')
  return compared
}
