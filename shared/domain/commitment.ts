import { z } from 'zod'
import { commitmentValues, completions, milestoneStatuses, reportedStates } from './commitment-terms.ts'

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

export const milestoneSchema = z.object({
  id: z.string().min(1).max(40),
  title: z.string().min(1).max(200),
  due: isoDate.nullable(),
  /** The owner's own word, with evidence in the log. */
  status: z.enum(milestoneStatuses),
})
export type Milestone = z.infer<typeof milestoneSchema>

/** For each value the sentence that says how it is served; null where it is not served. */
const valuesSchema = z.object(
  Object.fromEntries(commitmentValues.map((value) => [value, z.string().max(300).nullable()])) as Record<
    (typeof commitmentValues)[number],
    z.ZodNullable<z.ZodString>
  >,
)

/** What an action plan asks of a commitment beyond title, owner and date. Empty texts are not said yet. */
export const commitmentPlanSchema = z.object({
  problem: z.string().max(600),
  action: z.string().max(1_000),
  deliverable: z.string().max(300),
  /** A number to reach, or something to see. */
  measure: z.string().max(300),
  /** The rule or regulation that it touches. */
  rule: z.string().max(300),
  /** What the owner is in the organisation. */
  role: z.string().max(80),
  /** Ids of groups that support it. */
  partners: z.array(z.string().max(40)).max(12),
  /** Said expressly: nobody outside government supports it. */
  hasNoOtherPartner: z.boolean(),
  values: valuesSchema,
  milestones: z.array(milestoneSchema).max(12),
  /** Where false, the summary and its files leave it out; the workshop's own screens show it. */
  isPublic: z.boolean(),
})
export type CommitmentPlan = z.infer<typeof commitmentPlanSchema>

/** How a word of the owner came here: by the owner, or by a facilitator who says who heard it. */
const sayingSchema = z.object({
  how: z.enum(['owner', 'witness']),
  at: z.number(),
  note: z.string().max(300),
})

/** One entry of the status log. It is never changed: what comes later is a further entry. */
export const reportSchema = sayingSchema.extend({
  id: z.string(),
  evidence: z.string().min(1).max(500),
  about: z.discriminatedUnion('on', [
    z.object({ on: z.literal('commitment'), state: z.enum(reportedStates) }),
    z.object({ on: z.literal('milestone'), milestone: z.string(), status: z.enum(milestoneStatuses) }),
  ]),
})
export type Report = z.infer<typeof reportSchema>

/** What another group found, beside the owner's word. The last one of each group counts. */
export const assessmentSchema = z.object({
  id: z.string(),
  group: z.string(),
  completion: z.enum(completions),
  /** A link, or what was seen; may be empty only where no evidence was found. */
  evidence: z.string().max(500),
  at: z.number(),
  /** Who said so, where a facilitator wrote it down for somebody without a device; else empty. */
  note: z.string().max(300),
})
export type Assessment = z.infer<typeof assessmentSchema>

/** Nobody can be committed by others: the owner accepts, or a facilitator records it with a witness note. */
export const commitmentSchema = z.object({
  id: z.string(),
  step: z.string(),
  run: z.number().int(),
  title: z.string().min(1).max(200),
  owner: z.object({
    name: z.string().min(1).max(60),
    /** Required: a commitment needs an organisation, not only a person. */
    organisation: z.string().min(1).max(120),
    group: z.string(),
    /** The person in this workshop who can accept; null for somebody who is not here. */
    person: z.string().nullable(),
  }),
  due: isoDate,
  /** Cards or themes it comes from. */
  source: z.array(z.string()).max(50),
  plan: commitmentPlanSchema,
  /** The owner's answer. How far it is: `stateOf` in `commitment-states.ts`. */
  status: z.enum(['proposed', 'accepted', 'declined']),
  acceptance: sayingSchema.nullable(),
  /** Oldest first. */
  log: z.array(reportSchema).max(100),
  assessments: z.array(assessmentSchema).max(100),
  /** The workshop of the same series that it was still open in; null where it began here. */
  carried: z.object({ workshop: z.string(), title: z.string(), commitment: z.string() }).nullable(),
  createdAt: z.number(),
})
export type Commitment = z.infer<typeof commitmentSchema>
