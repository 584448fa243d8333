/** Funds options from a budget and tells all of it: receipts, why not, and what the other rule would have done. */
import { add, compare, multiply, type Ratio, ratio, toFraction } from '../../decide/fraction.ts'
import {
  allAffordable,
  type BudgetElection,
  costOf,
  eligibleElection,
  pointsOf,
  supportersOf,
} from '../../decide/rules/budget/election.ts'
import { greedy } from '../../decide/rules/budget/greedy.ts'
import { compareOutcomes, effectiveSupport } from '../../decide/rules/budget/outcome.ts'
import { esOrder } from '../../decide/rules/budget/tie-order.ts'
import type { Utility } from '../../decide/rules/budget/vote-types.ts'
import type { Counted, Ranking } from '../scale.ts'
import { outcomeOf } from './outcome.ts'
import { paymentsOf } from './payments.ts'
import type { BudgetDetail, BudgetTerms, BudgetVerdict } from './schema.ts'
import { electionOf, type Given, moneyOf, runEqualShares, type SharesRun } from './terms.ts'
import { budgetTies } from './ties.ts'

export type Funding = {
  terms: BudgetTerms
  /** `cost` for approvals; `points` where ballots say how much each option is worth. */
  utility: Extract<Utility, 'cost' | 'points'>
  options: readonly Counted[]
  given: readonly Given[]
  lot: readonly string[]
  /** Only who is funded matters, not why. */
  brief?: boolean
}

/** Everything the two rules made of one election. */
type Spent = {
  election: BudgetElection
  everything: string[] | null
  shares: SharesRun | null
  byGreedy: ReturnType<typeof greedy>
}

export function fundByBudget(funding: Funding): Ranking {
  const spent = spend(funding)
  const funded = fundedBy(funding.terms.rule, spent)
  return {
    order: orderOf(funding, spent, funded),
    chosen: new Set(funded),
    ties: spent.everything ? [] : budgetTies(spent.election, funded, tiesOf(funding.terms, spent)),
    detail: funding.brief ? null : detailOf(funding, spent),
  }
}

function spend({ terms, utility, options, given, lot, brief }: Funding): Spent {
  const all = electionOf(
    terms,
    options.map(({ id }) => id),
    given,
  )
  const election = eligibleElection(all)
  const tie = esOrder(election, lot)
  const isNeeded = !brief || terms.rule === 'equal_shares'
  return {
    election,
    everything: allAffordable(election),
    shares: isNeeded ? runEqualShares(election, utility, tie, terms) : null,
    byGreedy: greedy(election, utility === 'points' ? 'points' : 'votes', tie),
  }
}

const fundedBy = (rule: BudgetTerms['rule'], { everything, shares, byGreedy }: Spent): string[] =>
  everything ?? (rule === 'greedy' ? byGreedy.order : (shares?.order ?? []))

const tiesOf = ({ rule }: BudgetTerms, { shares, byGreedy }: Spent): string[][] =>
  rule === 'greedy' ? byGreedy.ties : (shares?.ties ?? [])

/** First what is funded, in that order; then by support; then by lot. */
function orderOf(
  { options, utility, lot }: Funding,
  { election }: Spent,
  funded: readonly string[],
): string[] {
  const points = utility === 'points' ? pointsOf(election) : new Map<string, bigint>()
  const votes = supportersOf(election)
  const support = (id: string) => points.get(id) ?? BigInt(votes.get(id) ?? 0)
  const drawn = new Map(lot.map((id, at) => [id, at]))
  const rest = options.map(({ id }) => id).filter((id) => !funded.includes(id))
  rest.sort((a, b) => Number(support(b) - support(a)) || (drawn.get(a) ?? 0) - (drawn.get(b) ?? 0))
  return [...funded, ...rest]
}

function detailOf(funding: Funding, spent: Spent): BudgetDetail {
  const { terms, given } = funding
  const { election, shares, everything } = spent
  const other = terms.rule === 'greedy' ? 'equal_shares' : 'greedy'
  const [funded, besides] = [fundedBy(terms.rule, spent), fundedBy(other, spent)]
  const shown = shownGroupsOf(funding.options)
  const compared = compareOutcomes(election, funded, besides)
  const isShares = terms.rule === 'equal_shares' && !everything
  return {
    kind: 'budget',
    amount: terms.amount,
    currency: terms.currency,
    voters: election.voters,
    everythingFits: everything !== null,
    shares:
      isShares && shares
        ? {
            initial: toFraction(shares.initialShare),
            final: toFraction(shares.share),
            increments: shares.increments,
            increment: toFraction(shares.increment),
            stop: shares.stoppedBecause,
            left: toFraction(shares.leftover),
          }
        : null,
    projects: projectsOf(funding, spent, funded),
    outcome: outcomeOf({ election, rule: terms.rule, funded, given, shown }),
    beside: outcomeOf({ election, rule: other, funded: besides, given, shown }),
    comparison: { more: compared.moreInFirst, fewer: compared.moreInSecond, same: compared.equal },
  }
}

/** Groups whose numbers may be shown, as the totals of the options show them. */
const shownGroupsOf = (options: readonly Counted[]): Set<string> =>
  new Set(options.flatMap(({ byGroup }) => Object.keys(byGroup)))

function projectsOf(funding: Funding, spent: Spent, funded: readonly string[]): BudgetDetail['projects'] {
  const { terms, options, given, utility } = funding
  const { election, shares, everything } = spent
  const isShares = terms.rule === 'equal_shares' && !everything && shares !== null
  const payments = isShares
    ? paymentsOf({ shares, given, utility, shown: shownGroupsOf(options) })
    : new Map()
  const supporters = isShares ? effectiveSupport(election, shares) : null
  const atTurn = terms.rule === 'greedy' ? leftAtTurn(funding, spent) : new Map<string, Ratio>()
  return orderOf(funding, spent, funded).map((option) => {
    const verdict = verdictOf({ option, funding, spent, funded })
    const available =
      verdict === 'does_not_fit'
        ? atTurn.get(option)
        : verdict === 'supporters_short'
          ? supporters?.get(option)?.left
          : undefined
    return {
      option,
      cost: terms.costs[option] ?? null,
      support: given.reduce((sum, { gives }) => sum + Number(gives.get(option) ?? 0n), 0),
      verdict,
      available: available ? toFraction(available) : null,
      paid: payments.get(option) ?? null,
    }
  })
}

type Judged = { option: string; funding: Funding; spent: Spent; funded: readonly string[] }

function verdictOf({
  option,
  funding: { terms, given },
  spent: { shares, everything },
  funded,
}: Judged): BudgetVerdict {
  if (funded.includes(option)) {
    const isAdded = terms.rule === 'equal_shares' && !everything && shares?.added.includes(option)
    return isAdded ? 'completed' : 'funded'
  }
  const cost = moneyOf(terms.costs[option])
  if (!cost || cost.n <= 0n) return 'no_cost'
  if (compare(cost, moneyOf(terms.amount) ?? ratio(0)) > 0) return 'over_budget'
  if (!given.some(({ gives }) => (gives.get(option) ?? 0n) > 0n)) return 'no_support'
  return terms.rule === 'greedy' ? 'does_not_fit' : 'supporters_short'
}

/** What the more supported options had left when an option's turn came. */
function leftAtTurn({ utility, lot }: Funding, { election, byGreedy }: Spent): Map<string, Ratio> {
  const everyCost = costOf(
    election,
    election.projects.map(({ id }) => id),
  )
  const tie = esOrder(election, lot)
  const turns = greedy(
    { ...election, budget: everyCost },
    utility === 'points' ? 'points' : 'votes',
    tie,
  ).order
  const left = new Map<string, Ratio>()
  let rest = election.budget
  for (const id of turns) {
    left.set(id, rest)
    if (byGreedy.order.includes(id)) rest = add(rest, multiply(costOf(election, [id]), ratio(-1)))
  }
  return left
}
