import { z } from 'zod'
import { limits } from '../wire/limits.ts'

/** Why somebody chose as they did, by option: part of every ballot, and always optional unless a scale asks for it. */
export const reasonsField = {
  reasons: z.record(z.string().max(100), z.string().trim().min(1).max(limits.reasonChars)).optional(),
}
