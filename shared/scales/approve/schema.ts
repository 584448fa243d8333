import { z } from 'zod'
import { reasonsField } from '../reasons.ts'

export const approveSettings = z.object({
  type: z.literal('approve'),
  min: z.number().int().min(0).max(500),
  max: z.number().int().min(1).max(500),
})

export const approveChoice = z.object({
  type: z.literal('approve'),
  ...reasonsField,
  approved: z.array(z.string()).max(500),
})

export const approveFigures = ['approvals'] as const
