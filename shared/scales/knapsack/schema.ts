import { z } from 'zod'
import { budgetTerms } from '../budget/schema.ts'
import { reasonsField } from '../reasons.ts'

export const knapsackSettings = z.object({
  type: z.literal('knapsack'),
  /** Everybody spends it once as they would. Its rule is not asked for: the most chosen come first. */
  budget: budgetTerms,
})

export const knapsackChoice = z.object({
  type: z.literal('knapsack'),
  ...reasonsField,
  chosen: z.array(z.string()).max(500),
})
