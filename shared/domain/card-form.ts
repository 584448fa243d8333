import { z } from 'zod'
import { fieldTypes, maxFields, optionsPerChoice } from './field-types.ts'
import { replyKinds } from './reply-kinds.ts'

/** What the project supplies is in both languages; what a facilitator types is in theirs. */
export const labelSchema = z.union([
  z.string().trim().min(1).max(80),
  z.object({ id: z.string().trim().min(1).max(80), en: z.string().trim().min(1).max(80) }),
])
export type Label = z.infer<typeof labelSchema>

const fieldId = z.string().regex(/^[a-z][a-z0-9_]{0,29}$/)

/** One field of a card form. */
export const formFieldSchema = z.object({
  id: fieldId,
  label: labelSchema,
  type: z.enum(fieldTypes),
  required: z.boolean(),
  /** Of a choice. */
  options: z
    .array(z.object({ id: fieldId, label: labelSchema }))
    .min(optionsPerChoice.min)
    .max(optionsPerChoice.max)
    .optional(),
  /** What a number counts (`people`, `km`), or the currency of money (ISO 4217: `IDR`). */
  unit: z.string().trim().max(20).optional(),
})
export type FormField = z.infer<typeof formFieldSchema>

/** Beside the words of a card: at most six fields, each with an id of its own. */
export const cardFormSchema = z
  .array(formFieldSchema)
  .max(maxFields)
  .refine((form) => new Set(form.map(({ id }) => id)).size === form.length, 'ids differ')
  .refine(
    (form) => form.every(({ type, options }) => (type === 'choice') === (options !== undefined)),
    'options belong to a choice',
  )

/**
 * The values of a card form by field id, as canonical text: a choice is the id of its option, a number and money an
 * exact decimal with a point (`1500000`, `12.5`), a date an ISO day, a photo its id and description
 * (`shared/cards/photo-value.ts`). A field that was left empty is missing.
 */
export const cardFieldsSchema = z.record(z.string().max(30), z.string().max(300))
export type CardFields = z.infer<typeof cardFieldsSchema>

export const replyKindSchema = z.enum(replyKinds)

/** What a card answers, and how. */
export const replySchema = z.object({ item: z.string().min(1).max(100), kind: replyKindSchema })
export type Reply = z.infer<typeof replySchema>
