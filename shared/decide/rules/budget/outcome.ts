/** What an outcome means for the voters: figures to show beside every result, and to compare two of them. */
import { add, compare, divide, multiply, type Ratio, ratio } from '../../fraction.ts'
import { type BudgetElection, type BudgetVote, costOf, known, supportersOf } from './election.ts'
import type { EqualSharesResult, Receipt } from './equal-shares.ts'
import type { GreedyResult } from './greedy.ts'

/** Voters with none of their projects funded, of all who voted; `ratio` is null where nobody did. */
export type Excluded = { voters: number; of: number; ratio: Ratio | null }

export type OutcomeFigures = {
  cost: Ratio
  /** Part of the budget that is spent; null for a budget of 0. */
  spent: Ratio | null
  /** Funded projects a voter supports, on average; null where nobody voted. */
  averageWinners: Ratio | null
  excluded: Excluded
  excludedByGroup: ReadonlyMap<string, Excluded>
}

/** `groups`: the ballots of each group of voters, for the split; not suppressed, see suppress.ts before showing. */
export function outcomeFigures(
  election: BudgetElection,
  funded: readonly string[],
  groups: ReadonlyMap<string, readonly BudgetVote[]> = new Map(),
): OutcomeFigures {
  const winners = new Set(funded)
  const cost = costOf(election, funded)
  const { votes, voters, budget } = election
  const won = votes.reduce((sum, vote) => sum + winnersOf(vote, winners) * vote.count, 0)
  return {
    cost,
    spent: budget.n === 0n ? null : divide(cost, budget),
    averageWinners: voters === 0 ? null : ratio(won, voters),
    excluded: excludedOf(votes, voters, winners),
    excludedByGroup: new Map(
      [...groups].map(([group, own]) => [group, excludedOf(own, votersOf(own), winners)]),
    ),
  }
}

const winnersOf = ({ utilities }: BudgetVote, winners: ReadonlySet<string>): number =>
  [...utilities].filter(([id, utility]) => utility > 0n && winners.has(id)).length

const votersOf = (votes: readonly BudgetVote[]) => votes.reduce((sum, { count }) => sum + count, 0)

function excludedOf(votes: readonly BudgetVote[], of: number, winners: ReadonlySet<string>): Excluded {
  const served = votersOf(votes.filter((vote) => winnersOf(vote, winners) > 0))
  return { voters: of - served, of, ratio: of === 0 ? null : ratio(of - served, of) }
}

export type Comparison = { moreInFirst: number; moreInSecond: number; equal: number }

/** How many voters have more of their projects funded in the first outcome, and how many in the second. */
export function compareOutcomes(
  { votes, voters }: BudgetElection,
  first: readonly string[],
  second: readonly string[],
): Comparison {
  const sets = [new Set(first), new Set(second)] as const
  const difference = (vote: BudgetVote) => winnersOf(vote, sets[0]) - winnersOf(vote, sets[1])
  const moreInFirst = votersOf(votes.filter((vote) => difference(vote) > 0))
  const moreInSecond = votersOf(votes.filter((vote) => difference(vote) < 0))
  return { moreInFirst, moreInSecond, equal: voters - moreInFirst - moreInSecond }
}

/** The comparison step of Wieliczka and Świecie: greedy only where strictly more voters are better off with it. */
export function betterForMost(
  election: BudgetElection,
  shares: Pick<EqualSharesResult, 'order'>,
  greedy: Pick<GreedyResult, 'order'>,
): 'equal_shares' | 'greedy' {
  const { moreInFirst, moreInSecond } = compareOutcomes(election, shares.order, greedy.order)
  return moreInSecond > moreInFirst ? 'greedy' : 'equal_shares'
}

/** The eligibility step of Świecie: votes ÷ voters must reach cost ÷ (3 × budget). Ids in display order. */
export function withEnoughSupport(election: BudgetElection): string[] {
  const supporters = supportersOf(election)
  const { projects, budget, voters } = election
  const isEnough = (votes: number, cost: Ratio) =>
    compare(multiply(multiply(ratio(votes), budget), ratio(3)), multiply(cost, ratio(voters))) >= 0
  return projects.filter(({ id, cost }) => isEnough(known(supporters, id), cost)).map(({ id }) => id)
}

/**
 * `most`: the largest part of the cost that its supporters had at any time of the run (more than 1 is more than
 * enough), null for a free project; `left`: the money they had when the run ended ("supporters had 93 900 left,
 * cost 100 000").
 */
export type EffectiveSupport = { cost: Ratio; most: Ratio | null; left: Ratio }

/** By project id, for a run without or with completion. Money only falls during a run, so the start is the most. */
export function effectiveSupport(
  election: BudgetElection,
  { share, receipts }: Pick<EqualSharesResult, 'share' | 'receipts'>,
): Map<string, EffectiveSupport> {
  const supporters = supportersOf(election)
  const left = new Map(election.projects.map(({ id }) => [id, ratio(0)]))
  for (const receipt of receipts())
    for (const id of receipt.supports)
      left.set(id, add(known(left, id), multiply(receipt.left, ratio(receipt.voters))))
  return new Map(
    election.projects.map(({ id, cost }) => {
      const atStart = multiply(share, ratio(known(supporters, id)))
      const most = cost.n === 0n ? null : divide(atStart, cost)
      return [id, { cost, most, left: known(left, id) }]
    }),
  )
}

/** How much virtual money one voter spent, and how many spent just that; ascending, empty ballots left out. */
export function spendingOfVoters(receipts: readonly Receipt[]): { spent: Ratio; voters: number }[] {
  const spending: { spent: Ratio; voters: number }[] = []
  for (const { paid, voters } of receipts) {
    const spent = [...paid.values()].reduce(add, ratio(0))
    const same = spending.find((entry) => compare(entry.spent, spent) === 0)
    if (same) same.voters += voters
    else spending.push({ spent, voters })
  }
  return spending.sort((a, b) => compare(a.spent, b.spent))
}
