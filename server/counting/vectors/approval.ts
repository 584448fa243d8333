import { z } from 'zod'
import { lotOrder } from '../../../shared/decide/lot.ts'
import { countApproval } from '../../../shared/decide/rules/approval.ts'
import { exact, integers, record } from '../figures.ts'
import { type CaseKind, fractionShape, idsShape } from './case-kind.ts'
import { refusedIds } from './point-ballots.ts'

const shape = z.object({
  options: idsShape,
  ballots: z.record(z.string(), z.array(z.string())),
  seats: z.int().min(0),
  threshold: fractionShape.nullish(),
  min: z.int().min(0).nullish(),
  max: z.int().min(0).nullish(),
  seed: z.string(),
})

export const approval: CaseKind<z.output<typeof shape>> = {
  name: 'approval',
  fields: ['options', 'ballots', 'seats'],
  shape,
  count: ({ options, ballots, seats, threshold, min, max, seed }) => {
    const lot = lotOrder(seed, options)
    const result = countApproval({
      options,
      ballots: Object.entries(ballots).map(([id, approved]) => ({ id, group: '', approved })),
      min: min ?? null,
      max: max ?? null,
      seats,
      threshold: threshold ?? null,
      lot,
    })
    return {
      counts: integers(result.approvals),
      ballots_cast: result.cast,
      abstentions: result.abstained,
      share: record(result.share, exact),
      rejected_ballots: refusedIds(result.refused),
      ranking: result.order,
      winners: result.winners,
      boundary_tie: result.boundaryTie,
      lot_order: lot,
      above_threshold: result.aboveThreshold,
    }
  },
}
