import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { add, multiply, type Ratio, ratio } from '../../fraction.ts'
import type { RankedBallot, RankedElection } from './ballots.ts'
import { bordaOrder, bordaPairwiseDoubled, bordaUnrankedZero } from './borda.ts'
import { condorcetLoser, condorcetWinner, copelandDoubled, smithSet } from './condorcet.ts'
import { firstPlaces } from './first-places.ts'
import { instantRunoff } from './instant-runoff.ts'
import { countDuels, type Duels, duel, preferring } from './pairwise.ts'
import { schulze, schulzeOrder } from './schulze.ts'

const ids = ['a', 'b', 'c', 'd', 'e']
const candidates = fc.integer({ min: 1, max: 5 }).map((size) => ids.slice(0, size))
const count = fc.integer({ min: 1, max: 4 })

/** Any ranking of any of the options: ties, options left out, nothing at all. */
const rankingOf = (options: string[]): fc.Arbitrary<string[][]> =>
  fc
    .tuple(fc.shuffledSubarray(options), fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }))
    .map(([ranked, joins]) => {
      const groups: string[][] = []
      for (const [place, id] of ranked.entries()) {
        if (place > 0 && joins[place]) groups.at(-1)?.push(id)
        else groups.push([id])
      }
      return groups
    })

const strictOf = (options: string[]): fc.Arbitrary<string[][]> =>
  fc.shuffledSubarray(options, { minLength: options.length }).map((order) => order.map((id) => [id]))

const electionOf = (ranking: (options: string[]) => fc.Arbitrary<string[][]>): fc.Arbitrary<RankedElection> =>
  candidates.chain((options) =>
    fc.record({
      candidates: fc.constant(options),
      ballots: fc.array(fc.record({ count, groups: ranking(options) }), { maxLength: 7 }),
    }),
  )

const anyElection = electionOf(rankingOf)
const strictElection = electionOf(strictOf)
const lot = [...ids].reverse()

/** Everything that this folder counts. */
function countAll(election: RankedElection) {
  const duels = countDuels(election)
  const byStrength = (['winning_votes', 'margins'] as const).map((strength) => schulze(duels, strength))
  const scores = bordaPairwiseDoubled(duels)
  return {
    duels,
    scores,
    zero: bordaUnrankedZero(election),
    order: bordaOrder(scores, election, lot),
    zeroOrder: bordaOrder(bordaUnrankedZero(election), election, lot),
    condorcet: [condorcetWinner(duels), condorcetLoser(duels), smithSet(duels), copelandDoubled(duels)],
    schulze: byStrength,
    schulzeOrders: byStrength.map((result) => schulzeOrder(result, duels, lot)),
    runoffs: (['split', 'exhaust'] as const).map((overvote) => instantRunoff(election, { overvote, lot })),
    firsts: firstPlaces(election),
  }
}

const holds = <T>(arbitrary: fc.Arbitrary<T>, predicate: (value: T) => void) =>
  fc.assert(fc.property(arbitrary, predicate), { numRuns: 200 })

describe('every rule', () => {
  test('the order of ballots, of options in a tie and of aggregation never matters; equal input, equal output', () => {
    const mixed = anyElection.chain((election) => {
      const apart = election.ballots.flatMap(({ count: times, groups }): RankedBallot[] =>
        Array.from({ length: times }, () => ({
          count: 1,
          groups: groups.map((group) => [...group].reverse()),
        })),
      )
      const shuffled = fc.shuffledSubarray(apart, { minLength: apart.length })
      return fc.tuple(fc.constant(election), shuffled)
    })
    holds(mixed, ([election, ballots]) => {
      expect(countAll({ ...election, ballots })).toEqual(countAll(structuredClone(election)))
    })
  })

  test('abstentions change nothing', () => {
    holds(anyElection, (election) => {
      const ballots = [...election.ballots, { count: 9, groups: [] }]
      expect(countAll({ ...election, ballots })).toEqual(countAll(election))
    })
  })

  test('every order holds every option once', () => {
    holds(anyElection, (election) => {
      const { order, zeroOrder, schulzeOrders } = countAll(election)
      for (const { order: one } of [order, zeroOrder, ...schulzeOrders])
        expect([...one].sort()).toEqual([...election.candidates])
    })
  })
})

describe('duels and Borda', () => {
  test('those for, against and level add up to all who voted', () => {
    holds(anyElection, (election) => {
      const { counts, ballots } = countDuels(election)
      for (const [a, row] of counts.entries())
        for (const [b, own] of row.entries()) expect(own + (counts[b]?.[a] ?? 0)).toBeLessThanOrEqual(ballots)
    })
  })

  test('turning all complete strict ballots round turns Borda round', () => {
    holds(strictElection, (election) => {
      const turned = election.ballots.map(({ count: times, groups }) => ({
        count: times,
        groups: [...groups].reverse(),
      }))
      const { scores, duels } = countAll(election)
      const most = 2 * (election.candidates.length - 1) * duels.ballots
      const back = countAll({ ...election, ballots: turned }).scores
      for (const [id, score] of scores) expect(back.get(id)).toBe(most - score)
    })
  })

  test('both Bordas agree on complete strict ballots', () => {
    holds(strictElection, (election) => {
      const { scores, zero } = countAll(election)
      for (const [id, score] of scores)
        expect(multiply(zero.get(id) ?? ratio(-1), ratio(2))).toEqual(ratio(score))
    })
  })

  test('Borda hands out the same number of points whatever is voted', () => {
    holds(anyElection, ({ candidates: options, ballots }) => {
      const { scores, duels } = countAll({ candidates: options, ballots })
      const all = [...scores.values()].reduce((sum, score) => sum + score, 0)
      expect(all).toBe(options.length * (options.length - 1) * duels.ballots)
    })
  })
})

describe('Condorcet and Schulze', () => {
  test('the Smith set is the smallest that beats the rest, by trying all sets', () => {
    holds(anyElection, (election) => {
      const duels = countDuels(election)
      const smallest = subsets(duels)
        .filter((set) => set.length > 0 && dominates(duels, set))
        .sort((a, b) => a.length - b.length)[0]
      expect(smithSet(duels)).toEqual(smallest?.map((index) => election.candidates[index]))
    })
  })

  test('Schulze’s winners lie in the Smith set, and a Condorcet winner wins alone', () => {
    holds(anyElection, (election) => {
      const duels = countDuels(election)
      const smith = new Set(smithSet(duels))
      const best = condorcetWinner(duels)
      const worst = condorcetLoser(duels)
      for (const strength of ['winning_votes', 'margins'] as const) {
        const { winners, ranking } = schulze(duels, strength)
        expect(winners.filter((id) => !smith.has(id))).toEqual([])
        if (best !== null) expect(ranking[0]).toEqual([best])
        if (worst !== null) expect(ranking.at(-1)).toEqual([worst])
      }
    })
  })

  test('path strengths are the widest of all paths, by walking every path', () => {
    fc.assert(
      fc.property(
        anyElection,
        fc.constantFrom('winning_votes' as const, 'margins' as const),
        (election, strength) => {
          const duels = countDuels(election)
          const { paths } = schulze(duels, strength)
          for (const from of duels.counts.keys())
            for (const to of duels.counts.keys())
              if (from !== to) expect(paths[from]?.[to]).toBe(widest(duels, strength, from, to, [from]))
        },
      ),
      { numRuns: 100 },
    )
  })

  test('on complete strict ballots both strengths rank alike', () => {
    holds(strictElection, (election) => {
      const duels = countDuels(election)
      expect(schulze(duels, 'margins').ranking).toEqual(schulze(duels, 'winning_votes').ranking)
    })
  })
})

describe('instant runoff', () => {
  test('in every round tallies and exhausted ballots add up to all ballots that rank somebody', () => {
    holds(anyElection, (election) => {
      const { runoffs, duels } = countAll(election)
      for (const { rounds } of runoffs)
        for (const { tally, exhausted } of rounds)
          expect([...tally.values()].reduce(add, exhausted)).toEqual(ratio(duels.ballots))
    })
  })

  test('somebody wins as soon as somebody voted, one goes in each round before, and more than half stand behind', () => {
    holds(anyElection, (election) => {
      const { runoffs, duels } = countAll(election)
      for (const { winner, rounds } of runoffs) {
        expect(winner === null).toBe(duels.ballots === 0)
        expect(rounds.map(({ eliminated }) => eliminated === null)).toEqual(
          rounds.map((_, index) => index === rounds.length - 1),
        )
        for (const [index, { tally }] of rounds.entries())
          expect(tally.size).toBe(election.candidates.length - index)
        const last = rounds.at(-1)
        if (winner === null || !last) continue
        const own = last.tally.get(winner) ?? ratio(0)
        expect(isMore(add(own, own), [...last.tally.values()].reduce(add, ratio(0)))).toBe(true)
      }
    })
  })

  test('the first round of split ballots is the first places', () => {
    holds(anyElection, (election) => {
      const { runoffs, firsts } = countAll(election)
      const first = runoffs[0]?.rounds[0]
      if (first) expect(first.tally).toEqual(firsts)
    })
  })

  test('without ties in ballots both treatments are the same', () => {
    holds(strictElection, (election) => {
      const [split, exhaust] = countAll(election).runoffs
      expect(exhaust).toEqual(split)
    })
  })

  test('a Condorcet loser never wins', () => {
    holds(strictElection, (election) => {
      const { runoffs, duels } = countAll(election)
      const loser = condorcetLoser(duels)
      if (loser !== null) expect(runoffs.map(({ winner }) => winner)).not.toContain(loser)
    })
  })
})

const isMore = (a: Ratio, b: Ratio) => a.n * b.d > b.n * a.d

function subsets({ candidates: options }: Duels): number[][] {
  const all = [...options.keys()]
  return Array.from({ length: 2 ** all.length }, (_, bits) => all.filter((index) => (bits >> index) & 1))
}

const dominates = (duels: Duels, set: readonly number[]): boolean =>
  [...duels.counts.keys()]
    .filter((index) => !set.includes(index))
    .every((outside) => set.every((member) => duel(duels, member, outside) > 0))

function widest(
  duels: Duels,
  strength: 'winning_votes' | 'margins',
  from: number,
  to: number,
  walked: readonly number[],
): number {
  const link = (a: number, b: number) => {
    const margin = duel(duels, a, b)
    return margin <= 0 ? 0 : strength === 'margins' ? margin : preferring(duels, a, b)
  }
  const steps = [...duels.counts.keys()].filter((next) => !walked.includes(next))
  return Math.max(
    0,
    ...steps.map((next) =>
      next === to
        ? link(from, to)
        : Math.min(link(from, next), widest(duels, strength, next, to, [...walked, next])),
    ),
  )
}
