import { z } from 'zod'

/** Nobody can be committed by others: the owner accepts, or a facilitator records it with a witness note. */
export const commitmentSchema = z.object({
  id: z.string(),
  step: z.string(),
  run: z.number().int(),
  title: z.string().min(1).max(200),
  owner: z.object({
    name: z.string().min(1).max(60),
    /** Required: a commitment needs an organisation, not only a person. */
    organisation: z.string().min(1).max(120),
    group: z.string(),
    /** The person in this workshop who can accept; null for somebody who is not here. */
    person: z.string().nullable(),
  }),
  /** ISO date (YYYY-MM-DD). */
  due: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  /** Cards or themes it comes from. */
  source: z.array(z.string()).max(50),
  status: z.enum(['proposed', 'accepted', 'declined']),
  acceptance: z
    .object({ how: z.enum(['owner', 'witness']), at: z.number(), note: z.string().max(300) })
    .nullable(),
  createdAt: z.number(),
})
export type Commitment = z.infer<typeof commitmentSchema>
