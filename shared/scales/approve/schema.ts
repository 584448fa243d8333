import { z } from 'zod'

export const approveSettings = z.object({
  type: z.literal('approve'),
  min: z.number().int().min(0).max(500),
  max: z.number().int().min(1).max(500),
})

export const approveChoice = z.object({
  type: z.literal('approve'),
  approved: z.array(z.string()).max(500),
})

export const approveFigures = ['approvals'] as const
