import { type Ratio, ratio, toFraction } from '../../decide/fraction.ts'
import { joinRankings, type RankedElection } from '../../decide/rules/ranked/ballots.ts'
import { bordaOrder, bordaPairwiseDoubled, bordaUnrankedZero } from '../../decide/rules/ranked/borda.ts'
import { condorcetWinner, smithSet } from '../../decide/rules/ranked/condorcet.ts'
import { instantRunoff, type RunoffRound } from '../../decide/rules/ranked/instant-runoff.ts'
import { countDuels, type Duels } from '../../decide/rules/ranked/pairwise.ts'
import { schulze, schulzeOrder } from '../../decide/rules/ranked/schulze.ts'
import type { Tally } from '../../domain/tally.ts'
import type { Counting, Ranking } from '../scale.ts'
import type { DetailOf } from '../schemas.ts'

type Tie = Tally['ties'][number]
type Evidence = Pick<DetailOf<'duels'>, 'paths' | 'points' | 'rounds'>
type Decided = { order: string[]; ties: Omit<Tie, 'matters'>[]; evidence: Evidence }

const nothing: Evidence = { paths: null, points: null, rounds: null }

/** Ranks by the rule of the settings; the duels and who beats all others are always told with it. */
export function rankByDuels(counting: Counting<'rank'>): Ranking {
  const { options, seats, ballots } = counting
  const election: RankedElection = {
    candidates: options.map(({ id }) => id),
    ballots: joinRankings(ballots.map(({ choice }) => choice.places)),
  }
  const duels = countDuels(election)
  const { order, ties, evidence } = decide(counting, election, duels)
  const ranked = new Map(options.map(({ id, figures }) => [id, figures.ranked ?? 0]))
  const chosen = new Set(order.slice(0, seats).filter((id) => (ranked.get(id) ?? 0) > 0))
  const parts = (ids: readonly string[]) => ids.filter((id) => chosen.has(id)).length
  return {
    order,
    chosen,
    ties: ties.map((tie) => ({
      ...tie,
      matters: parts(tie.options) > 0 && parts(tie.options) < tie.options.length,
    })),
    detail: {
      kind: 'duels',
      options: [...election.candidates],
      duels: duels.counts.map((row) => [...row]),
      ballots: duels.ballots,
      condorcet: condorcetWinner(duels),
      smith: smithSet(duels),
      ...evidence,
    },
  }
}

function decide({ settings, lot }: Counting<'rank'>, election: RankedElection, duels: Duels): Decided {
  switch (settings.rule) {
    case 'schulze-wv':
    case 'schulze-margins': {
      const result = schulze(duels, settings.rule === 'schulze-wv' ? 'winning_votes' : 'margins')
      return { ...schulzeOrder(result, duels, lot), evidence: { ...nothing, paths: result.paths } }
    }
    case 'borda-pairwise': {
      const halves = [...bordaPairwiseDoubled(duels)].map(([id, points]) => [id, ratio(points, 2)] as const)
      return byPoints(new Map(halves), election, lot)
    }
    case 'borda-zero':
      return byPoints(bordaUnrankedZero(election), election, lot)
    case 'irv':
      return byRunoff(election, lot)
  }
}

function byPoints(
  points: ReadonlyMap<string, Ratio>,
  election: RankedElection,
  lot: readonly string[],
): Decided {
  const told = election.candidates.map((id) => toFraction(points.get(id) ?? ratio(0)))
  return { ...bordaOrder(points, election, lot), evidence: { ...nothing, points: told } }
}

/** The winner first, then who was still in at the end by votes, then who went last before who went first. */
function byRunoff(election: RankedElection, lot: readonly string[]): Decided {
  const { winner, rounds } = instantRunoff(election, { overvote: 'split', lot })
  const gone = rounds.flatMap(({ eliminated }) => eliminated ?? [])
  const left = [...(rounds.at(-1)?.tally ?? [])].filter(([id]) => id !== winner && !gone.includes(id))
  const drawn = new Map(lot.map((id, at) => [id, at]))
  const byVotes = left.sort(([a, x], [b, y]) => {
    const difference = y.n * x.d - x.n * y.d
    return difference === 0n ? (drawn.get(a) ?? 0) - (drawn.get(b) ?? 0) : difference < 0n ? -1 : 1
  })
  const order = [...(winner === null ? [] : [winner]), ...byVotes.map(([id]) => id), ...gone.reverse()]
  const rest = lot.filter((id) => !order.includes(id))
  return {
    order: [...order, ...rest],
    ties: rounds
      .filter(({ tied }) => tied.length > 1)
      .map(({ tied, byLot }) => ({ options: tied, settledBy: byLot.length > 0 ? 'lot' : 'earlier_round' })),
    evidence: { ...nothing, rounds: rounds.map(told) },
  }
}

const told = ({ tally, exhausted, eliminated, tied, byLot }: RunoffRound) => ({
  tally: [...tally].map(([option, votes]) => ({ option, votes: toFraction(votes) })),
  exhausted: toFraction(exhausted),
  eliminated,
  tied: [...tied],
  byLot: [...byLot],
})
