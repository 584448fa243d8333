import { z } from 'zod'

/** A brief is read; `mustRead` asks for a tick before the next step. */
export const briefSettingsSchema = z.object({
  kind: z.literal('brief'),
  body: z.string().max(4_000),
  mustRead: z.boolean(),
})
export type BriefSettings = z.infer<typeof briefSettingsSchema>
