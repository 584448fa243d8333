import { z } from 'zod'

/** Cards are added, edited and withdrawn by their authors. */
export const collectSettingsSchema = z.object({ kind: z.literal('collect') })
export type CollectSettings = z.infer<typeof collectSettingsSchema>
