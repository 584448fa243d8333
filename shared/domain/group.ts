import { z } from 'zod'
import { groupMarks } from './group-marks.ts'

export type { GroupMark } from './group-marks.ts'

/** A stakeholder group of a workshop (id: *unsur*). A person counts in exactly one. */
export const groupSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  /** In both languages, since both are first languages. */
  name: z.object({ id: z.string().min(1).max(80), en: z.string().min(1).max(80) }),
  mark: z.enum(groupMarks),
  /** A required group that is absent is flagged to the facilitator. */
  required: z.boolean(),
})
export type Group = z.infer<typeof groupSchema>
