import { z } from 'zod'

/** A scale and what its ballots must obey. One literal per scale. */
export const scaleSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('dots'),
    total: z.number().int().min(1).max(100),
    /** At most so many on one option. */
    cap: z.number().int().min(1).max(100),
  }),
  z.object({
    type: z.literal('approve'),
    min: z.number().int().min(0).max(500),
    max: z.number().int().min(1).max(500),
  }),
  z.object({ type: z.literal('opinion') }),
])
export type Scale = z.infer<typeof scaleSchema>
export type ScaleType = Scale['type']

export const weighSettingsSchema = z.object({
  kind: z.literal('weigh'),
  scale: scaleSchema,
  /** How many options are chosen, where the scale ranks them. */
  seats: z.number().int().min(1).max(100),
})
export type WeighSettings = z.infer<typeof weighSettingsSchema>

/** One participant's answer. Which member fits is settled by the step's scale. */
export const choiceSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('dots'), dots: z.record(z.string(), z.number().int().min(0).max(100)) }),
  z.object({ type: z.literal('approve'), approved: z.array(z.string()).max(500) }),
  z.object({
    type: z.literal('opinion'),
    /** 1 agree, 0 pass, −1 disagree; a card that is left out was not answered. */
    votes: z.record(z.string(), z.union([z.literal(1), z.literal(0), z.literal(-1)])),
  }),
])
export type Choice = z.infer<typeof choiceSchema>
