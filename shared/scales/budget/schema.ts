import { z } from 'zod'
import { fractionSchema } from '../../domain/fraction.ts'
import { moneyForm } from './money.ts'
import { budgetCompletions, budgetRules } from './rules.ts'

export const moneySchema = z.string().regex(moneyForm)

/** What a ballot on options with costs decides about. Fixed before voting opens, and published with the result. */
export const budgetTerms = z.object({
  amount: moneySchema,
  /** As people write it: `IDR`, `Rp`, `€`. */
  currency: z.string().trim().min(1).max(8),
  rule: z.enum(budgetRules),
  completion: z.enum(budgetCompletions),
  /** By how much a share is raised each time; without it one unit of money, or about a thousandth of the share. */
  increment: moneySchema.optional(),
  /**
   * Which field of a card form says what an option costs: on the card itself, or (`step`) on a reply that a
   * step collected. Null where costs are typed.
   */
  costField: z.object({ step: z.string().max(100).nullable(), field: z.string().max(100) }).nullable(),
  /** By option. Typed by the facilitator; those that stand on cards are written here when the step opens. */
  costs: z.record(z.string().max(100), moneySchema),
})

/** Money of each group, and of the groups too small to be shown together. */
const paidSchema = z.object({
  total: fractionSchema,
  /** The most that one person paid. */
  most: fractionSchema,
  payers: z.number().int(),
  byGroup: z.array(z.object({ group: z.string(), paid: fractionSchema })),
  others: fractionSchema.nullable(),
})

const excludedSchema = z.object({ voters: z.number().int(), of: z.number().int() })

const outcomeSchema = z.object({
  rule: z.enum(budgetRules),
  /** In the order in which they were funded. */
  funded: z.array(z.string()),
  cost: z.string(),
  /** Voters without any funded project that they support; groups only where they may be shown. */
  excluded: excludedSchema,
  excludedByGroup: z.array(excludedSchema.extend({ group: z.string() })),
  /** Funded projects that a voter supports, on average. */
  averageFunded: fractionSchema.nullable(),
})

/** Why an option was not funded; `funded` and `completed` (by the greedy rest of a completion) say that it was. */
export const budgetVerdicts = [
  'funded',
  'completed',
  'no_cost',
  'over_budget',
  'no_support',
  'supporters_short',
  'does_not_fit',
] as const

export const budgetDetail = z.object({
  kind: z.literal('budget'),
  amount: z.string(),
  currency: z.string(),
  /** Everybody whose ballot supports something that can be funded. */
  voters: z.number().int(),
  /** All supported projects fit together, so that no rule was needed. */
  everythingFits: z.boolean(),
  /** Equal Shares: what everybody had at first and in the end. */
  shares: z
    .object({
      initial: fractionSchema,
      final: fractionSchema,
      increments: z.number().int(),
      increment: fractionSchema,
      stop: z.enum(['exhaustive', 'complete', 'next_infeasible', 'plain']),
      /** Nobody spent it. */
      left: fractionSchema,
    })
    .nullable(),
  projects: z.array(
    z.object({
      option: z.string(),
      cost: z.string().nullable(),
      /** Approvals, or dots. */
      support: z.number().int(),
      verdict: z.enum(budgetVerdicts),
      /** What its supporters had left at the end (Equal Shares), or what was left when its turn came (greedy). */
      available: fractionSchema.nullable(),
      paid: paidSchema.nullable(),
    }),
  ),
  outcome: outcomeSchema,
  /** What the other rule would have funded from the same ballots. */
  beside: outcomeSchema,
  /** Voters with more of their projects funded by this rule, by the other one, and with as many. */
  comparison: z.object({ more: z.number().int(), fewer: z.number().int(), same: z.number().int() }),
})

export type BudgetTerms = z.infer<typeof budgetTerms>
export type BudgetDetail = z.infer<typeof budgetDetail>
export type BudgetVerdict = (typeof budgetVerdicts)[number]
