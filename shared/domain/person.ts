import { z } from 'zod'
import { languageSchema } from './language.ts'
import { roles } from './roles.ts'

export type { Role } from './roles.ts'

export const roleSchema = z.enum(roles)

/** What everybody in a workshop may see of a person: the lane `person:<id>` of the workshop document. */
export const personSchema = z.object({
  id: z.string(),
  name: z.string().max(60),
  group: z.string(),
  role: roleSchema,
  language: languageSchema,
  joinedAt: z.number(),
  /**
   * Removed or withdrawn people keep an entry without a name, so that counts stay true. `former`: known from an
   * imported file, with a name, and without a place until a facilitator gives it back.
   */
  gone: z.enum(['no', 'former', 'removed', 'withdrawn']),
})
export type Person = z.infer<typeof personSchema>
