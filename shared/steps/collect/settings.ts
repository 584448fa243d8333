import { z } from 'zod'
import { cardFormSchema, replyKindSchema } from '../../domain/card-form.ts'
import { replyKinds } from '../../domain/reply-kinds.ts'

/**
 * Cards are added, edited and withdrawn by their authors. With `form` a card has fields beside its words; with
 * `replyTo` it answers an item of the step's source, in one of these ways.
 */
export const collectSettingsSchema = z.object({
  kind: z.literal('collect'),
  form: cardFormSchema.optional(),
  replyTo: z
    .object({ kinds: z.array(replyKindSchema).min(1).max(replyKinds.length) })
    .nullable()
    .optional(),
})
export type CollectSettings = z.infer<typeof collectSettingsSchema>
