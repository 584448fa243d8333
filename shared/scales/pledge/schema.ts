import { z } from 'zod'
import { budgetTerms, moneySchema } from '../budget/schema.ts'
import { reasonsField } from '../reasons.ts'
import { pledgeModes, pledgeStates } from './states.ts'

/** In whole units; nobody pledges more here. */
const amount = z.number().int().min(0).max(1_000_000_000_000)

export const pledgeSettings = z.object({
  type: z.literal('pledge'),
  ...budgetTerms.pick({ currency: true, costField: true, costs: true }).shape,
  /** May hours of work, or things, be pledged beside money? */
  hours: z.boolean(),
  things: z.boolean(),
  mode: z.enum(pledgeModes),
  minPledgers: z.number().int().min(1).max(500),
  /** What a common pool adds: so many percent of what was raised, at most the target, shared where it falls short. */
  pool: moneySchema,
  matchPercent: z.number().int().min(0).max(1_000),
})

export const pledgeChoice = z.object({
  type: z.literal('pledge'),
  ...reasonsField,
  pledges: z.record(
    z.string().max(100),
    z.object({ money: amount.optional(), hours: amount.optional(), things: amount.optional() }),
  ),
})

export const pledgeFigures = ['money', 'hours', 'things', 'pledgers'] as const

/** Money as decimals; what stands under `match` is what the pool gives, not what was due. */
export const pledgeDetail = z.object({
  kind: z.literal('pledges'),
  currency: z.string(),
  mode: z.enum(pledgeModes),
  minPledgers: z.number().int(),
  pool: z.string(),
  poolLeft: z.string(),
  projects: z.array(
    z.object({
      option: z.string(),
      target: z.string().nullable(),
      raised: z.string(),
      state: z.enum(pledgeStates),
      shortfall: z.string(),
      /** People who pledged money. */
      pledgers: z.number().int(),
      collected: z.string(),
      match: z.string(),
      hours: z.number().int(),
      things: z.number().int(),
    }),
  ),
})
