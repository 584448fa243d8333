import { z } from 'zod'
import { lotOrder } from '../../../shared/decide/lot.ts'
import { countQuadratic } from '../../../shared/decide/rules/quadratic.ts'
import { integers } from '../figures.ts'
import { type CaseKind, idsShape } from './case-kind.ts'
import { pointBallots, pointBallotsShape, refusedIds } from './point-ballots.ts'

const shape = z.object({
  options: idsShape,
  credits: z.int().min(0),
  allow_negative: z.boolean().optional(),
  ballots: pointBallotsShape,
  seed: z.string(),
})

export const quadratic: CaseKind<z.output<typeof shape>> = {
  name: 'quadratic',
  fields: ['credits', 'ballots'],
  shape,
  count: ({ options, credits, allow_negative: allowNegative = false, ballots, seed }) => {
    const lot = lotOrder(seed, options)
    const result = countQuadratic({ options, credits, allowNegative, ballots: pointBallots(ballots), lot })
    return {
      votes: integers(result.votes),
      supporters: integers(result.supporters),
      opponents: integers(result.opponents),
      credits_spent: integers(result.spent),
      rejected_ballots: refusedIds(result.refused),
      ranking: result.order,
      lot_order: lot,
    }
  },
}
