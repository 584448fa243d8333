/** Pairing needs with offers: requests and responses of those endpoints. */
import { z } from 'zod'
import { matchSchema, sideSchema } from '../domain/match.ts'
import { limits } from './limits.ts'

const nothing = z.object({})
const done = z.object({ done: z.literal(true) })
const id = z.string().min(1).max(100)

/** How to reach somebody: told to the other side once both have agreed, and to nobody else. */
const contact = z.string().max(limits.contactChars).optional()

const ownMatchSchema = matchSchema.extend({
  side: sideSchema,
  /** Which side said no; such a match is in no document. */
  declinedBy: sideSchema.nullable(),
  /** What this person left for the other side, and (once both have agreed) the other for this person. */
  contact: z.string(),
  theirContact: z.string().nullable(),
})
export type OwnMatch = z.infer<typeof ownMatchSchema>

export const matchingSchemas = {
  /** By the author of either card; a facilitator may propose any two, and both sides answer. */
  askMatch: {
    request: z.object({ need: id, offer: id, contact }),
    response: z.object({ match: z.string() }),
  },
  answerMatch: {
    request: z.object({
      answer: z.enum(['accept', 'decline']),
      contact,
      /** A facilitator records what this side said, and who heard it. */
      side: sideSchema.optional(),
      witness: z.string().max(300).optional(),
    }),
    response: done,
  },
  /** What was asked is taken back, or a pair parts. */
  endMatch: { request: nothing, response: done },
  readMatches: { request: nothing, response: z.object({ matches: z.array(ownMatchSchema) }) },
} as const
