import { z } from 'zod'
import { budgetTerms } from '../budget/schema.ts'
import { reasonsField } from '../reasons.ts'

export const dotsSettings = z.object({
  type: z.literal('dots'),
  total: z.number().int().min(1).max(100),
  /** At most so many on one option. */
  cap: z.number().int().min(1).max(100),
  /** Options cost money: dots are then what a project is worth to a voter. */
  budget: budgetTerms.optional(),
})

export const dotsChoice = z.object({
  type: z.literal('dots'),
  ...reasonsField,
  dots: z.record(z.string(), z.number().int().min(0).max(100)),
})

export const dotsFigures = ['dots', 'supporters'] as const
