import { z } from 'zod'
import { roleSchema } from './person.ts'
import { stepStates } from './step-life.ts'

/** Six kinds of step, and nothing else. */
export const stepKinds = ['brief', 'collect', 'cluster', 'weigh', 'match', 'commit'] as const
export type StepKind = (typeof stepKinds)[number]

/** Whose name stands on a contribution; shown to the participant before the input field. */
export const namesPolicySchema = z.enum(['named', 'group_only', 'anonymous'])
export type NamesPolicy = z.infer<typeof namesPolicySchema>

export const sealSchema = z.enum(['open', 'sealed_until_reveal', 'facilitators_only'])
export type Seal = z.infer<typeof sealSchema>

export const moderationSchema = z.enum(['none', 'pre', 'post'])
export type Moderation = z.infer<typeof moderationSchema>

export const stepLimitsSchema = z.object({
  perPerson: z.number().int().min(1).max(500).nullable(),
  perGroup: z.number().int().min(1).max(5_000).nullable(),
  maxChars: z.number().int().min(10).max(2_000),
})

/** What is the same for all kinds: the contract of a step. */
export const stepBaseSchema = z.object({
  id: z.string(),
  title: z.string().min(1).max(120),
  prompt: z.string().max(400),
  minutes: z.number().int().min(0).max(600),
  who: z.object({
    roles: z.array(roleSchema).min(1),
    /** Group ids; null means every group. */
    groups: z.array(z.string()).min(1).nullable(),
  }),
  seal: sealSchema,
  names: namesPolicySchema,
  limits: stepLimitsSchema,
  moderation: moderationSchema,
  done: z.enum(['all', 'quorum', 'time', 'facilitator']),
  /** The step whose items this one works on; frozen into ids when the step opens. */
  source: z.object({ step: z.string(), items: z.enum(['cards', 'themes']) }).nullable(),
})
export type StepBase = z.infer<typeof stepBaseSchema>

/** What the server alone knows to be true of a step: never edited with its settings. */
export const stepProgressSchema = z.object({
  order: z.number(),
  state: z.enum(stepStates),
  /** 0 before the first opening. */
  run: z.number().int().min(0),
  openedAt: z.number().nullable(),
  /** Server time in ms at which the clock runs out; null without a clock. */
  endsAt: z.number().nullable(),
  closedAt: z.number().nullable(),
  /** The step's region on the board. */
  frame: z.string(),
  /** While people weigh: the SHA-256 of the seed of the lot, so that nobody can choose it afterwards. */
  lotCommitment: z.string().optional(),
  /** Runs for which no prize is given, and why. */
  noAwards: z.array(z.object({ run: z.number().int(), reason: z.string() })).optional(),
  /** Ids of the source items, frozen at opening. */
  sourceIds: z.array(z.string()),
})
export type StepProgress = z.infer<typeof stepProgressSchema>
