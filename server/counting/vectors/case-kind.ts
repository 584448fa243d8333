import { z } from 'zod'
import { parseDecimal } from '../../../shared/decide/decimal.ts'
import { divide, type Ratio } from '../../../shared/decide/fraction.ts'
import type { Figures } from '../figures.ts'

/** How one kind of case in a set of vectors is recognised by the fields of its input, and counted. */
export type CaseKind<Input = never> = {
  /** For `--rule`. */
  name: string
  /** The input of a case of this kind has all of these fields; no other kind has them all. */
  fields: readonly string[]
  shape: z.ZodType<Input>
  count(input: Input): Figures
}

/** Each once; the order is the one in which they are shown. */
export const idsShape = z
  .array(z.string())
  .refine((ids) => new Set(ids).size === ids.length, { error: 'an id stands there twice' })

/** `"2/3"`, `"0.5"` or an integer. */
export const fractionShape = z.union([z.string(), z.int()]).transform((value, context): Ratio => {
  const [top, bottom, ...more] = String(value).split('/').map(parseDecimal)
  if (more.length === 0 && top && bottom === undefined) return top
  if (more.length === 0 && top && bottom && bottom.n !== 0n) return divide(top, bottom)
  context.addIssue({ code: 'custom', message: 'a fraction was expected, such as "2/3"' })
  return z.NEVER
})

export const mapOf = <T>(values: Record<string, T>): Map<string, T> => new Map(Object.entries(values))
