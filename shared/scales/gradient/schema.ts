import { z } from 'zod'
import { reasonsField } from '../reasons.ts'
import { agreementOutcomes } from './outcomes.ts'

/** From which presence on a text can be agreed at all; see `decide/rules/agreement/quorum.ts`. */
export const quorumPresetIds = ['workshop', 'musdes', 'dpr-like'] as const

/** Where the deliberation stands: written by the server at each opening, from the runs before. */
export const roundSchema = z.object({
  /** Rounds are counted from 1; a meeting without quorum, or one that waited for answers, has not held one. */
  round: z.number().int().min(1).max(1_000),
  /** How often the meeting was postponed for want of a quorum, since the last round that was held. */
  postponements: z.number().int().min(0).max(1_000),
  /** 0: levels are given. 1: the majority votes. 2: it votes again after a tie. */
  vote: z.number().int().min(0).max(2),
})

export const gradientSettings = z.object({
  type: z.literal('gradient'),
  /** Eight levels, five, or consent: agree or object. */
  levels: z.enum(['full', 'short', 'consent']),
  /** `block`: who cannot accept must say why. `asked`: so must everybody with a reservation or an objection. */
  reasons: z.enum(['block', 'asked']),
  preset: z.enum(quorumPresetIds),
  /** Groups that must have somebody present. */
  requiredGroups: z.array(z.string().max(100)).max(40),
  /** So many of a hundred who took a side may call for discussion or object, and the text still holds. */
  tolerancePercent: z.number().int().min(0).max(49),
  maxRounds: z.number().int().min(1).max(20),
  /** What follows the last round without agreement: never a vote unless it is declared here beforehand. */
  fallback: z.enum(['none', 'majority_of_present', 'majority_of_cast']),
  at: roundSchema.default({ round: 1, postponements: 0, vote: 0 }),
})

const levelSchema = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
  z.literal(7),
  z.literal(8),
])

export const gradientChoice = z.object({
  type: z.literal('gradient'),
  ...reasonsField,
  /** In a round: one level for each text. */
  levels: z.record(z.string(), levelSchema),
  /** In a vote, where one follows. */
  votes: z.record(z.string(), z.enum(['yes', 'no', 'abstain'])).optional(),
})

/** The levels by their codes, then what they come to. */
export const gradientFigures = [
  'endorse',
  'minor',
  'reserve',
  'follow',
  'abstain',
  'discuss',
  'object',
  'block',
  'yes',
  'no',
  'supporting',
  'answered',
] as const

/** Everything that the outcome was read from. */
export const gradientDetail = z.object({
  kind: z.literal('agreement'),
  quorum: z.object({
    needed: z.number().int(),
    present: z.number().int(),
    eligible: z.number().int(),
    /** By group: entitled, and there at closing or answered. */
    byGroup: z.array(z.object({ group: z.string(), eligible: z.number().int(), present: z.number().int() })),
    /** Required groups without anybody there. */
    missingGroups: z.array(z.string()),
  }),
  options: z.array(
    z.object({
      id: z.string(),
      outcome: z.enum(agreementOutcomes),
      /** What follows from it for this text. */
      next: z.enum(['adopted', 'rejected', 'amend', 'deferred', 'postponed', 'round', 'vote']),
      /** Present without an answer: silence is not consent. */
      silent: z.number().int(),
      /** Answers that took a side, how many of them oppose, and how many may. */
      sides: z.number().int(),
      opposed: z.number().int(),
      allowedOpposed: z.number().int(),
      /** In a vote: the number of yes votes from which on it is adopted. */
      needed: z.number().int().nullable(),
    }),
  ),
})
