import type { TallyWarning } from '../domain/tally.ts'
import { scaleKind } from '../scales/index.ts'
import type { Ranking } from '../scales/scale.ts'
import { addUp, type Sums } from './add-up.ts'
import { type Count, rankOptions } from './counting.ts'

/** A result of fewer ballots says little. */
const fewBallots = 5
/** Up to so many ballots it is tried what happens without each of them. */
const mostBallotsToLeaveOut = 60

export type Counted = { count: Count; sums: Sums; ranking: Ranking }

/** What a reader should know before trusting the result, in a fixed order. */
export function warningsOf(counted: Counted): TallyWarning[] {
  const { sums } = counted
  if (sums.cast === 0) return [{ code: 'nobody_voted', params: {} }]
  return [
    lowTurnout(counted),
    sums.cast < fewBallots ? warning('few_ballots', { cast: sums.cast }) : null,
    boundaryTie(counted.ranking),
    dominance(sums),
    unusedDots(counted),
    isFragile(counted) ? warning('fragile', {}) : null,
  ].filter((found) => found !== null)
}

const warning = (code: TallyWarning['code'], params: TallyWarning['params']): TallyWarning => ({
  code,
  params,
})

/** The workshop's quorum is half of the people entitled. */
function lowTurnout({ count, sums }: Counted): TallyWarning | null {
  const eligible = Object.values(count.input.eligibleByGroup).reduce((sum, count) => sum + count, 0)
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

function unusedDots({ count, sums }: Counted): TallyWarning | null {
  const { scale: settings } = count.input
  const options = sums.options.map(({ full }) => full)
  const used = scaleKind(settings.type).used?.({ settings, options }, sums.cast)
  return used && used.unused * 2 > used.of ? warning('many_unused_dots', used) : null
}

/** Would another set be chosen if any one ballot were missing? */
function isFragile({ count, ranking }: Counted): boolean {
  const { input, ballots } = count
  if (ballots.length > mostBallotsToLeaveOut || scaleKind(input.scale.type).decidesEach) return false
  const optionIds = input.options.map(({ id }) => id)
  return ballots.some((_, left) => {
    const others = ballots.toSpliced(left, 1)
    const { chosen } = rankOptions({ ...count, ballots: others }, addUp(input.scale, optionIds, others), true)
    return chosen.size !== ranking.chosen.size || [...chosen].some((id) => !ranking.chosen.has(id))
  })
}
