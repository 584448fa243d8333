/** What an outcome means for the voters: cost, who is left out, by group where groups may be shown. */
import { formatDecimal } from '../../decide/decimal.ts'
import { toFraction } from '../../decide/fraction.ts'
import type { BudgetElection } from '../../decide/rules/budget/election.ts'
import { outcomeFigures } from '../../decide/rules/budget/outcome.ts'
import type { BudgetDetail, BudgetTerms } from './schema.ts'
import { type Given, votesOf } from './terms.ts'

type Outcome = {
  election: BudgetElection
  rule: BudgetTerms['rule']
  funded: readonly string[]
  given: readonly Given[]
  shown: ReadonlySet<string>
}

export function outcomeOf({ election, rule, funded, given, shown }: Outcome): BudgetDetail['outcome'] {
  const known = new Set(election.projects.map(({ id }) => id))
  const groups = new Map(
    [...shown].sort().map((group) => {
      const own = votesOf(
        given.filter((one) => one.group === group),
        known,
      )
      return [group, own.filter(({ utilities }) => utilities.size > 0)] as const
    }),
  )
  const figures = outcomeFigures(election, funded, groups)
  const excluded = ({ voters, of }: typeof figures.excluded) => ({ voters, of })
  return {
    rule,
    funded: [...funded],
    // Costs were written as decimals, so their sum can be.
    cost: formatDecimal(figures.cost) ?? '0',
    excluded: excluded(figures.excluded),
    excludedByGroup: [...figures.excludedByGroup].map(([group, of]) => ({ group, ...excluded(of) })),
    averageFunded: figures.averageWinners && toFraction(figures.averageWinners),
  }
}
