import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { add, compare, divide, multiply, type Ratio, ratio } from '../../fraction.ts'
import { lotOrder } from '../../lot.ts'
import { type CompletedShares, type Completion, completeEqualShares } from './completion.ts'
import { type BudgetElection, costOf, equalShare, supportersOf } from './election.ts'
import { equalShares, type Utility } from './equal-shares.ts'
import { type GreedyBy, greedy } from './greedy.ts'
import { phragmen } from './phragmen.ts'
import { compareCodePoints, esOrder, lexOrder, lotTieOrder, type TieOrder } from './tie-order.ts'

const ids = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6']
const cents = fc.integer({ min: 1, max: 600 }).map((value) => ratio(value, 10))

/** Workshop size, with costs that do not divide evenly, ballots without content and projects without votes. */
const elections: fc.Arbitrary<BudgetElection> = fc
  .record({
    budget: cents.map((value) => multiply(value, ratio(2))),
    costs: fc.array(cents, { minLength: 1, maxLength: ids.length }),
    ballots: fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 6, maxLength: 6 }), {
      maxLength: 9,
    }),
  })
  .map(({ budget, costs, ballots }) => ({
    budget,
    projects: costs.map((cost, place) => ({ id: ids[place] ?? '', cost, name: '' })),
    votes: ballots.map((points) => ({
      utilities: new Map(
        points.slice(0, costs.length).flatMap((given, place) => {
          return given > 0 ? [[ids[place] ?? '', BigInt(given)] as const] : []
        }),
      ),
      count: 1,
    })),
    voters: ballots.length,
  }))

const utilities = fc.constantFrom<Utility>('cost', 'cardinality', 'points')
const greedyRules: GreedyBy[] = ['votes', 'votes_per_cost', 'points', 'points_per_cost', 'positional']
const tieOrders = fc.constantFrom('lex', 'es', 'lot')
const tieOf = (name: string, election: BudgetElection): TieOrder =>
  name === 'lex'
    ? lexOrder
    : name === 'es'
      ? esOrder(election)
      : lotTieOrder(
          lotOrder(
            'seed',
            election.projects.map(({ id }) => id),
          ),
        )

const byTens: Completion = { stop: 'next_infeasible_only', increment: ratio(10), thenGreedy: false }
const completions = fc.record({
  stop: fc.constantFrom<Completion['stop']>('exhaustive', 'next_infeasible_only'),
  increment: fc.constantFrom(ratio(1), ratio(7, 3)),
  thenGreedy: fc.boolean(),
})

function finish(steps: Generator<unknown, CompletedShares, void>): CompletedShares {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}

/** Every rule's outcome: what must hold for any of them is asked of all. */
function outcomesOf(election: BudgetElection, tie: TieOrder) {
  return [
    ...greedyRules.map((by) => greedy(election, by, tie)),
    ...(['cost', 'cardinality', 'points'] as const).flatMap((utility) => [
      equalShares(election, utility, tie),
      finish(completeEqualShares(election, utility, tie, byTens)),
      finish(
        completeEqualShares(election, utility, tie, { ...byTens, stop: 'exhaustive', thenGreedy: true }),
      ),
    ]),
    phragmen(election, tie),
  ].map(({ order, cost, ties }) => ({ order, cost, ties }))
}

describe('whatever the rule', () => {
  test('no budget is exceeded, nothing is funded twice or without a vote, and the cost is what it says', () => {
    fc.assert(
      fc.property(elections, tieOrders, (election, order) => {
        const supporters = supportersOf(election)
        for (const outcome of outcomesOf(election, tieOf(order, election))) {
          expect(compare(outcome.cost, election.budget)).toBeLessThanOrEqual(0)
          expect(outcome.cost).toEqual(costOf(election, outcome.order))
          expect(new Set(outcome.order).size).toBe(outcome.order.length)
          for (const id of outcome.order) expect(supporters.get(id)).toBeGreaterThan(0)
        }
      }),
    )
  })

  test('the order of ballots and projects never matters, joining equal ballots neither', () => {
    const shuffled = elections.chain((election) =>
      fc.record({
        election: fc.constant(election),
        votes: fc.shuffledSubarray([...election.votes], { minLength: election.votes.length }),
        projects: fc.shuffledSubarray([...election.projects], { minLength: election.projects.length }),
      }),
    )
    fc.assert(
      fc.property(shuffled, tieOrders, ({ election, votes, projects }, order) => {
        const other = { ...election, votes, projects }
        const twice = {
          ...election,
          votes: election.votes.map((vote) => ({ ...vote, count: 2 })),
          voters: election.voters * 2,
        }
        const doubled = { ...election, votes: [...votes, ...votes], voters: election.voters * 2 }
        const counted = outcomesOf(election, tieOf(order, election))
        expect(outcomesOf(other, tieOf(order, other))).toEqual(counted)
        expect(outcomesOf(structuredClone(election), tieOf(order, election))).toEqual(counted)
        expect(outcomesOf(doubled, tieOf(order, doubled))).toEqual(outcomesOf(twice, tieOf(order, twice)))
      }),
      { numRuns: 50 },
    )
  })
})

test('one more approval never makes greedy drop what it funded', () => {
  fc.assert(
    fc.property(elections, tieOrders, fc.nat(), fc.nat(), (election, order, which, whose) => {
      for (const by of ['votes', 'votes_per_cost'] as const) {
        const { order: funded } = greedy(election, by, tieOf(order, election))
        const id = funded[which % Math.max(1, funded.length)]
        if (id === undefined) continue
        const place = whose % election.votes.length
        const votes = election.votes.map((vote, at) =>
          at === place ? { ...vote, utilities: new Map(vote.utilities).set(id, 1n) } : vote,
        )
        const more = { ...election, votes }
        expect(greedy(more, by, tieOf(order, more)).order).toContain(id)
      }
    }),
  )
})

describe('Equal Shares', () => {
  test('is counted as a plain reading of its definition counts it', () => {
    fc.assert(
      fc.property(elections, utilities, tieOrders, (election, utility, order) => {
        const tie = tieOf(order, election)
        const steps = equalShares(election, utility, tie).steps
        expect(steps.map(({ project, rho, tied }) => ({ project, rho, tied }))).toEqual(
          byDefinition(election, utility, tie),
        )
      }),
      { numRuns: 300 },
    )
  })

  test('payments add up to the costs, and nobody pays more than their share, or for what they did not want', () => {
    fc.assert(
      fc.property(elections, utilities, (election, utility) => {
        const { steps, receipts, share, leftover } = equalShares(election, utility, lexOrder)
        const slips = receipts()
        for (const { project, maxPayment } of steps) {
          const cost = election.projects.find(({ id }) => id === project)?.cost
          const payments = slips.flatMap(({ paid, voters }) => ({
            one: paid.get(project) ?? ratio(0),
            voters,
          }))
          expect(sum(payments.map(({ one, voters }) => multiply(one, ratio(voters))))).toEqual(cost)
          for (const { one } of payments)
            if (maxPayment) expect(compare(one, maxPayment)).toBeLessThanOrEqual(0)
        }
        for (const { supports, paid, left } of slips) {
          expect(left.n >= 0n).toBe(true)
          expect(add(sum([...paid.values()]), left)).toEqual(share)
          for (const id of paid.keys()) expect(supports).toContain(id)
        }
        expect(sum(slips.map(({ left, voters }) => multiply(left, ratio(voters))))).toEqual(leftover)
      }),
    )
  })

  test('rho never falls', () => {
    fc.assert(
      fc.property(elections, utilities, (election, utility) => {
        const rhos = equalShares(election, utility, lexOrder).steps.map(({ rho }) => rho)
        for (const [place, rho] of rhos.slice(1).entries())
          expect(compare(rho, rhos[place] ?? rho)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('a completion', () => {
  test('comes to the same end when it is run in slices, and can be left at any step', () => {
    fc.assert(
      fc.property(
        elections,
        utilities,
        completions,
        fc.integer({ min: 1, max: 5 }),
        (election, utility, how, size) => {
          const whole = finish(completeEqualShares(election, utility, lexOrder, how))
          const sliced = completeEqualShares(election, utility, lexOrder, how)
          const left = completeEqualShares(election, utility, lexOrder, how)
          let end: CompletedShares | null = null
          while (!end) {
            for (let step = 0; step < size && !end; step++) {
              const result = sliced.next()
              if (result.done) end = result.value
            }
            left.next()
          }
          expect({ ...end, receipts: end.receipts() }).toEqual({ ...whole, receipts: whole.receipts() })
          left.return(whole)
          expect(left.next().done).toBe(true)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('ends with a share at which the plain method funds the same, and one more would spend too much', () => {
    fc.assert(
      fc.property(elections, utilities, completions, (election, utility, how) => {
        const end = finish(completeEqualShares(election, utility, lexOrder, how))
        const { share, increments, added, stoppedBecause } = end
        const plain = equalShares(election, utility, lexOrder, share)
        expect([...plain.order, ...added]).toEqual(end.order)
        expect(how.thenGreedy || added.length === 0).toBe(true)
        expect(share).toEqual(add(equalShare(election), multiply(how.increment, ratio(increments))))
        if (stoppedBecause !== 'next_infeasible') return
        const next = equalShares(election, utility, lexOrder, add(share, how.increment))
        expect(compare(next.cost, election.budget)).toBeGreaterThan(0)
      }),
      { numRuns: 60 },
    )
  })
})

const sum = (values: readonly Ratio[]) => values.reduce(add, ratio(0))

/** The method as it is written down: sorts supporters, reduces every fraction, evaluates everything each time. */
function byDefinition(election: BudgetElection, utility: Utility, tie: TieOrder) {
  const voters = election.votes.map(({ utilities }) => ({ utilities, money: equalShare(election) }))
  const steps: { project: string; rho: Ratio; tied: string[] }[] = []
  let open = [...election.projects]
  const worth = (given: bigint, cost: Ratio) =>
    utility === 'cost' ? cost : utility === 'points' ? ratio(given) : ratio(1)
  for (;;) {
    const offers = open.flatMap((project) => {
      const supporters = voters.flatMap((voter) => {
        const given = voter.utilities.get(project.id)
        return given === undefined ? [] : [{ money: voter.money, utility: worth(given, project.cost) }]
      })
      const rho = smallestRho(supporters, project.cost)
      return rho ? [{ project, rho }] : []
    })
    const [first] = offers.sort((a, b) => compare(a.rho, b.rho))
    if (!first) return steps
    const { rho } = first
    const tied = offers.filter((offer) => compare(offer.rho, rho) === 0).map(({ project }) => project)
    const bought = tie(tied)
    for (const voter of voters) {
      const given = voter.utilities.get(bought.id)
      if (given === undefined) continue
      const full = multiply(rho, worth(given, bought.cost))
      const payment = compare(full, voter.money) < 0 ? full : voter.money
      voter.money = add(voter.money, multiply(payment, ratio(-1)))
    }
    open = open.filter((project) => project !== bought)
    steps.push({ project: bought.id, rho, tied: tied.map(({ id }) => id).sort(compareCodePoints) })
  }
}

function smallestRho(supporters: { money: Ratio; utility: Ratio }[], cost: Ratio): Ratio | null {
  const rising = supporters.sort((a, b) => compare(divide(a.money, a.utility), divide(b.money, b.utility)))
  let left = cost
  let rest = sum(rising.map(({ utility }) => utility))
  for (const { money, utility } of rising) {
    const rho = divide(left, rest)
    if (compare(multiply(rho, utility), money) <= 0) return rho
    left = add(left, multiply(money, ratio(-1)))
    rest = add(rest, multiply(utility, ratio(-1)))
  }
  return null
}
