import { z } from 'zod'
import { lotOrder } from '../../../shared/decide/lot.ts'
import { countDots } from '../../../shared/decide/rules/dots.ts'
import { integers } from '../figures.ts'
import { type CaseKind, idsShape } from './case-kind.ts'
import { pointBallots, pointBallotsShape, refusedIds, tiedByLot } from './point-ballots.ts'

const shape = z.object({
  options: idsShape,
  dots_per_voter: z.int().min(0),
  max_per_option: z.int().min(0).optional(),
  ballots: pointBallotsShape,
  seed: z.string(),
})

export const dots: CaseKind<z.output<typeof shape>> = {
  name: 'dots',
  fields: ['dots_per_voter', 'ballots'],
  shape,
  count: (input) => {
    const lot = lotOrder(input.seed, input.options)
    const result = countDots({
      options: input.options,
      perVoter: input.dots_per_voter,
      perOption: input.max_per_option ?? input.dots_per_voter,
      ballots: pointBallots(input.ballots),
      lot,
    })
    return {
      dots: integers(result.dots),
      supporters: integers(result.supporters),
      rejected_ballots: refusedIds(result.refused),
      ranking: result.order,
      tied_groups: tiedByLot(result.ties),
      lot_order: lot,
    }
  },
}
