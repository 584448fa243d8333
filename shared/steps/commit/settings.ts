import { z } from 'zod'

/** Commitments are written from source items; each is accepted by its owner. */
export const commitSettingsSchema = z.object({ kind: z.literal('commit') })
export type CommitSettings = z.infer<typeof commitSettingsSchema>
