import { z } from 'zod'

export const sideSchema = z.enum(['need', 'offer'])
export type Side = z.infer<typeof sideSchema>

/** Who said yes for a side: the author of its card, or a facilitator who notes who heard it. */
export const consentSchema = z.object({
  how: z.enum(['owner', 'witness']),
  note: z.string().max(300),
})
export type Consent = z.infer<typeof consentSchema>

/**
 * The lane `match:<id>`: one need and one offer that somebody wants to bring together. It is a pair once both
 * sides have agreed. What was declined is in no document, and how to reach each other never is.
 */
export const matchSchema = z.object({
  id: z.string(),
  step: z.string(),
  run: z.number().int(),
  /** Card ids. */
  need: z.string(),
  offer: z.string(),
  agreed: z.object({ need: consentSchema.nullable(), offer: consentSchema.nullable() }),
})
export type Match = z.infer<typeof matchSchema>
