import { z } from 'zod'

/** The lane `cosigner:<group>`: who signs for a group where the results belong to all of them. */
export const cosignerSchema = z.object({
  group: z.string(),
  person: z.string(),
  /** Server time in ms at which the person was named. */
  at: z.number(),
  /** When the commitments of a step were confirmed, by step id; a changed commitment takes it away. */
  confirmed: z.record(z.string(), z.number()),
})
export type Cosigner = z.infer<typeof cosignerSchema>
