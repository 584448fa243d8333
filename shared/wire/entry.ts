/** Coming in by invitation or with a facilitator's leave: requests and answers, spread into the table of `http.ts`. */
import { z } from 'zod'
import { languageSchema } from '../domain/language.ts'
import { roleSchema } from '../domain/person.ts'
import type { ListProblem } from '../formats/invitation-list.ts'
import { limits } from './limits.ts'

const nothing = z.object({})
const done = z.object({ done: z.literal(true) })
const id = z.string().min(1).max(100)
const name = z.string().trim().max(limits.nameChars)
const group = z.string().max(40)

/** A door is found by the token of a link or by the typed code. */
export const keySchema = z.object({
  token: z.string().max(200).optional(),
  code: z.string().max(40).optional(),
})

export const placeSchema = z.object({ workshop: z.string(), person: z.string(), role: roleSchema })

/** `hasCome`: another device of the same person comes in without being asked again. */
export const personalSchema = z.object({ name: z.string(), group: z.string(), hasCome: z.boolean() })

/** The secret of who waits: it proves nothing but that this device asked. */
const ticketSchema = z.object({ ticket: z.string().min(20).max(100) })

const waitingPersonSchema = z.object({
  id: z.string(),
  name: z.string(),
  group: z.string(),
  askedAt: z.number(),
})
export type WaitingPerson = z.infer<typeof waitingPersonSchema>

const invitationSchema = z.object({
  id: z.string(),
  name: z.string(),
  group: z.string(),
  note: z.string(),
  role: roleSchema,
  /** Null once it leads nowhere, and once a device has come in with it: who holds it acts as that person. */
  link: z.string().nullable(),
  state: z.enum(['sent', 'came', 'left', 'withdrawn']),
  cameAt: z.number().nullable(),
})
export type Invitation = z.infer<typeof invitationSchema>

/** The same as in `shared/formats`, which screens do not load. */
export const listProblems = [
  'empty',
  'name_missing',
  'name_too_long',
  'group_unknown',
  'note_too_long',
  'twice',
  'too_many',
  'unreadable',
] as const satisfies readonly ListProblem[]

export const entrySchemas = {
  askToJoin: {
    request: keySchema.extend({
      name,
      group,
      language: languageSchema,
      consentVersion: z.number().int().nullable(),
    }),
    response: ticketSchema.extend({ workshop: z.string() }),
  },
  waitAtDoor: {
    request: ticketSchema,
    response: z.object({
      state: z.enum(['waiting', 'in', 'declined', 'closed', 'expired']),
      /** A facilitator's words to who is turned away. */
      message: z.string(),
      place: placeSchema.nullable(),
    }),
  },
  leaveDoor: { request: ticketSchema, response: done },
  listWaiting: { request: nothing, response: z.object({ waiting: z.array(waitingPersonSchema) }) },
  answerWaiting: {
    request: z.object({
      people: z.array(id).min(1).max(limits.waitingPerWorkshop),
      answer: z.enum(['admit', 'decline']),
      message: z.string().trim().max(limits.messageChars).default(''),
    }),
    response: z.object({ answered: z.number() }),
  },
  listInvitations: { request: nothing, response: z.object({ invitations: z.array(invitationSchema) }) },
  addInvitations: {
    request: z.object({
      /** Lines of name, group, note, as from a table. */
      text: z.string().max(limits.maxCommandBytes),
      role: z.enum(['participant', 'facilitator']).default('participant'),
    }),
    response: z.object({
      /** Nothing is made of a list with problems. */
      added: z.number(),
      problems: z.array(z.object({ line: z.number(), problem: z.enum(listProblems), words: z.string() })),
    }),
  },
  renewInvitation: { request: nothing, response: done },
  withdrawInvitation: { request: nothing, response: done },
  exportInvitationsCsv: { request: nothing, response: z.string().describe('a file, see the content type') },
} as const
