/** Requests and answers about commitments, spread into the table of `http.ts`. */
import { z } from 'zod'
import { commitmentPlanSchema, milestoneSchema } from '../domain/commitment.ts'
import { completions, milestoneStatuses, reportedStates } from '../domain/commitment-terms.ts'

const nothing = z.object({})
const done = z.object({ done: z.literal(true) })
const id = z.string().min(1).max(100)

/** `id` null: a new milestone. Its status is reported, not written here. */
const planDraftSchema = commitmentPlanSchema
  .extend({
    milestones: z
      .array(milestoneSchema.pick({ title: true, due: true }).extend({ id: id.nullable() }))
      .max(12),
  })
  .partial()

const commitmentDraftSchema = z.object({
  title: z.string().trim().min(1).max(200),
  owner: z.object({
    name: z.string().trim().min(1).max(60),
    organisation: z.string().trim().min(1).max(120),
    group: id,
    person: id.nullable(),
  }),
  due: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  source: z.array(id).max(50),
  /** What is left out stays as it was, and is empty in a new one. */
  plan: planDraftSchema.optional(),
})

const witness = z.string().max(300).optional()
const evidence = z.string().max(500)

export const commitmentSchemas = {
  addCommitment: { request: commitmentDraftSchema, response: z.object({ commitment: z.string() }) },
  editCommitment: { request: commitmentDraftSchema.partial(), response: done },
  answerCommitment: {
    request: z.object({
      answer: z.enum(['accept', 'decline']),
      /** A facilitator records somebody else's acceptance with who witnessed it. */
      witness,
    }),
    response: done,
  },
  reportCommitment: {
    request: z.object({
      about: z.discriminatedUnion('on', [
        z.object({ on: z.literal('commitment'), state: z.enum(reportedStates) }),
        z.object({ on: z.literal('milestone'), milestone: id, status: z.enum(milestoneStatuses) }),
      ]),
      /** A link, or what can be seen. */
      evidence,
      /** A facilitator records what the owner said, with who heard it. */
      witness,
    }),
    response: done,
  },
  assessCommitment: {
    request: z.object({
      completion: z.enum(completions),
      evidence,
      /** A facilitator writes down what somebody of this group found, with who said so. */
      group: id.optional(),
      witness,
    }),
    response: done,
  },
  nameCosigner: { request: z.object({ group: id, person: id }), response: done },
  confirmCommitments: { request: z.object({ isConfirmed: z.boolean() }), response: done },
  deleteCommitment: { request: nothing, response: done },
} as const
