import { z } from 'zod'
import { scaleSchema } from '../../scales/schemas.ts'

export const weighSettingsSchema = z.object({
  kind: z.literal('weigh'),
  scale: scaleSchema,
  /** How many options are chosen, where the scale ranks them. */
  seats: z.number().int().min(1).max(100),
})
