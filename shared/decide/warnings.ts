import type { Ballot, CountInput, TallyWarning } from '../domain/tally.ts'
import { addUp, type Sums } from './add-up.ts'
import type { Method } from './method.ts'
import { type Ranking, rankOptions } from './rank-options.ts'

/** A result of fewer ballots says little. */
const fewBallots = 5
/** Up to so many ballots it is tried what happens without each of them. */
const mostBallotsToLeaveOut = 60

export type Counting = {
  input: CountInput
  method: Method
  ballots: readonly Ballot[]
  lot: readonly string[]
  sums: Sums
  ranking: Ranking
}

/** What a reader should know before trusting the result, in a fixed order. */
export function warningsOf(counting: Counting): TallyWarning[] {
  const { sums } = counting
  if (sums.cast === 0) return [{ code: 'nobody_voted', params: {} }]
  return [
    lowTurnout(counting),
    sums.cast < fewBallots ? warning('few_ballots', { cast: sums.cast }) : null,
    boundaryTie(counting.ranking),
    dominance(sums),
    unusedDots(counting),
    isFragile(counting) ? warning('fragile', {}) : null,
  ].filter((found) => found !== null)
}

const warning = (code: TallyWarning['code'], params: TallyWarning['params']): TallyWarning => ({
  code,
  params,
})

/** The workshop's quorum is half of the people entitled. */
function lowTurnout({ input, sums }: Counting): TallyWarning | null {
  const eligible = Object.values(input.eligibleByGroup).reduce((sum, count) => sum + count, 0)
  const answered = sums.cast + sums.abstained
  return answered * 2 < eligible ? warning('low_turnout', { answered, eligible }) : null
}

function boundaryTie({ ties }: Ranking): TallyWarning | null {
  const found = ties.find(({ matters, settledBy }) => matters && settledBy === 'lot')
  return found ? warning('boundary_tie', { options: found.options.length }) : null
}

/** The group is named only where its turnout is shown. */
function dominance({ cast, castByGroup, turnoutShown }: Sums): TallyWarning | null {
  if (castByGroup.size < 2) return null
  const found = [...castByGroup].find(([group, count]) => turnoutShown.has(group) && count * 3 > cast * 2)
  return found ? warning('one_group_dominates', { group: found[0], cast: found[1], of: cast }) : null
}

function unusedDots({ input, sums }: Counting): TallyWarning | null {
  if (input.scale.type !== 'dots') return null
  const given = input.scale.total * sums.cast
  const used = sums.options.reduce((sum, { full }) => sum + (full.figures.dots ?? 0), 0)
  return used * 2 < given ? warning('many_unused_dots', { unused: given - used, of: given }) : null
}

/** Would another set be chosen if any one ballot were missing? */
function isFragile({ input, method, ballots, lot, ranking }: Counting): boolean {
  if (ballots.length > mostBallotsToLeaveOut) return false
  const optionIds = input.options.map(({ id }) => id)
  return ballots.some((_, left) => {
    const sums = addUp(method, optionIds, ballots.toSpliced(left, 1))
    const options = sums.options.map(({ shown }) => shown)
    const { chosen } = rankOptions(method, options, lot, input.seats)
    return chosen.size !== ranking.chosen.size || [...chosen].some((id) => !ranking.chosen.has(id))
  })
}
