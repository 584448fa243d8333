import { z } from 'zod'
import { labelSchema } from '../../domain/card-form.ts'
import { fractionSchema } from '../../domain/fraction.ts'
import { moneySchema } from '../budget/schema.ts'
import { reasonsField } from '../reasons.ts'

const criterionSchema = z.object({
  id: z.string().regex(/^[a-z][a-z0-9_]{0,29}$/),
  label: labelSchema,
  /** Whole: a criterion of weight 2 counts twice. */
  weight: z.number().int().min(1).max(100),
})

/** Fixed before anybody scores. With it as many win as there are prizes, and nobody who misses a floor. */
export const awardTerms = z.object({
  /** The result of the whole that a prize needs, on the scale; null where any may win. */
  floor: z.number().int().min(0).max(100).nullable(),
  /** By criterion: the mean that a prize needs on it. */
  floors: z.record(z.string().max(30), z.number().int().min(0).max(100)),
  /** As people write it: `IDR`, `Rp`, `€`. */
  currency: z.string().trim().min(1).max(8),
  /** First prize first; without an amount it is an honour, or said elsewhere. */
  prizes: z
    .array(z.object({ name: labelSchema, amount: moneySchema.nullable() }))
    .min(1)
    .max(10),
})
export type AwardTerms = z.infer<typeof awardTerms>

const aggregationSchema = z.enum(['mean', 'trimmed', 'median', 'rank', 'zscore'])

export const scoreSettings = z.object({
  type: z.literal('score'),
  /** Scores go from 0 to this. */
  max: z.number().int().min(1).max(100),
  criteria: z
    .array(criterionSchema)
    .min(1)
    .max(8)
    .refine((criteria) => new Set(criteria.map(({ id }) => id)).size === criteria.length, 'ids differ'),
  /** From several people's scores to one. */
  aggregation: aggregationSchema,
  /** An option with fewer complete scores is not ranked. */
  minJudges: z.number().int().min(1).max(100),
  /** May somebody with an interest in an option leave it out, so that it is recorded? */
  recusal: z.boolean(),
  award: awardTerms.optional(),
})

export const scoreChoice = z.object({
  type: z.literal('score'),
  ...reasonsField,
  /** By option, then criterion. Where a criterion is missing the option's scores are not counted. */
  scores: z.record(z.string(), z.record(z.string().max(30), z.number().int().min(0).max(100))),
  /** Options that this person has an interest in and does not judge. */
  recused: z.array(z.string()).max(500).optional(),
})

/** `points`: weighted sum of all complete scores. `score`: rounded, for showing only. */
export const scoreFigures = ['score', 'sheets', 'points'] as const

export const scoreDetail = z.object({
  kind: z.literal('criteria'),
  /** What was counted: standard scores need three sheets of every judge, otherwise the mean is taken. */
  aggregation: aggregationSchema,
  isReplaced: z.boolean(),
  criteria: z.array(criterionSchema),
  options: z.array(
    z.object({
      id: z.string(),
      isRanked: z.boolean(),
      judges: z.number().int(),
      /** By the rule in use: points of duels with `rank`, the mean of the sheets with `zscore`. */
      score: fractionSchema.nullable(),
      zScore: z.number().nullable(),
      /** The lowest and the highest sheet. */
      lowest: fractionSchema.nullable(),
      highest: fractionSchema.nullable(),
      /** In the order of the criteria; empty without a sheet. */
      means: z.array(fractionSchema),
      /** Not counted: people with an interest in it, and incomplete sheets. */
      recused: z.number().int(),
      incomplete: z.number().int(),
    }),
  ),
  /** So many single judges without whom somebody else would lead; null where there are too many to try. */
  dependsOn: z.number().int().nullable(),
  /** Where prizes were set: who won which, and what kept options from one. */
  award: z
    .object({
      currency: z.string(),
      /** `option` is null where nobody was left who had reached every floor. */
      prizes: z.array(
        z.object({ name: labelSchema, amount: z.string().nullable(), option: z.string().nullable() }),
      ),
      /** `criterion` is null for the result of the whole. */
      missed: z.array(
        z.object({
          option: z.string(),
          criterion: z.string().nullable(),
          reached: fractionSchema,
          needed: fractionSchema,
        }),
      ),
    })
    .optional(),
})
export type AwardDetail = NonNullable<z.infer<typeof scoreDetail>['award']>
