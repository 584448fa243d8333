import { z } from 'zod'
import { budgetTerms } from '../budget/schema.ts'
import { reasonsField } from '../reasons.ts'

export const approveSettings = z.object({
  type: z.literal('approve'),
  min: z.number().int().min(0).max(500),
  max: z.number().int().min(1).max(500),
  /** Options cost money: then they are funded from a budget instead of being cut at a number of seats. */
  budget: budgetTerms.optional(),
})

export const approveChoice = z.object({
  type: z.literal('approve'),
  ...reasonsField,
  approved: z.array(z.string()).max(500),
})

export const approveFigures = ['approvals'] as const
