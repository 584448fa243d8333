/** How evenly people take part, for facilitators: counts by group, never a person. */
import { z } from 'zod'
import { fractionSchema } from '../domain/fraction.ts'

const count = z.number().int()

const groupBalanceSchema = z.object({
  group: z.string(),
  /** People of the group who have joined, and those who are connected now. */
  joined: count,
  present: count,
  /** Of those present: who has contributed at all, and with how many cards. */
  heard: count,
  cards: count,
  /** Ballots in the newest vote, and who is entitled to one; null where few have voted. */
  voted: count.nullable(),
  entitled: count,
  /** Commitments owned that were not declined. */
  commitments: count,
  /** Share of cards over share of presence, 1 is proportional; null where few of the group are present. */
  ratio: fractionSchema.nullable(),
  flag: z.enum(['absent', 'silent', 'low']).nullable(),
})
export type GroupBalance = z.infer<typeof groupBalanceSchema>

const nudgeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('start_with_group'), group: z.string(), contributions: count, of: count }),
  z.object({ kind: z.literal('open_silent_round'), silent: count, present: count }),
  z.object({ kind: z.literal('group_does_not_see_itself'), idea: z.string(), group: z.string() }),
])

export const balanceSchema = z.object({
  groups: z.array(groupBalanceSchema),
  present: count,
  /** Present without a contribution; the limits are Wilson's 95 % interval of their share, 0 to 1. */
  silent: count,
  silentBetween: z.object({ low: z.number(), high: z.number() }).nullable(),
  /** Share of cards that would have to move for proportion. */
  imbalance: fractionSchema.nullable(),
  /** Share of cards that the three most active wrote. */
  topThree: fractionSchema.nullable(),
  /** What the facilitator may do now; `idea` is the words of an option. */
  nudges: z.array(nudgeSchema),
})
export type Balance = z.infer<typeof balanceSchema>
