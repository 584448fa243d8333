/** Quadratic voting, `qv/1`: how much something matters, where each further vote for it costs more. */
import { ratio } from '../../decide/fraction.ts'
import { creditsSpent, defaultCredits, refuseQuadratic } from '../../decide/rules/quadratic.ts'
import type { Figures } from '../../domain/tally.ts'
import { AppError } from '../../errors.ts'
import { rankByScore } from '../rank-by-score.ts'
import type { Counting, Ranking, ScaleKind } from '../scale.ts'

const votesOf = (figures: Figures | undefined): number => figures?.votes ?? 0

export const quadratic: ScaleKind<'quadratic'> = {
  empty: { type: 'quadratic', votes: {} },
  isEmpty: ({ votes }) => Object.values(votes).every((count) => count === 0),
  named: ({ votes }) => Object.keys(votes),
  only: ({ votes, ...rest }, known) => ({
    ...rest,
    votes: Object.fromEntries(Object.entries(votes).filter(([id]) => known.has(id))),
  }),
  problemOf({ votes }, { credits, negative }) {
    const points = new Map(Object.entries(votes))
    const refusal = refuseQuadratic(
      { options: [...points.keys()], credits, allowNegative: negative },
      { points },
    )
    if (refusal === null) return null
    if (refusal === 'over_credits') return new AppError('ballot_over_credits', { credits })
    return new AppError('invalid_input', { field: 'votes', problem: 'invalid' })
  },
  isWithin: (choice, settings) => quadratic.problemOf(choice, settings) === null,
  settled: (choice) => choice,
  some({ credits, negative }, options, below) {
    const votes: Record<string, number> = {}
    let left = credits
    for (const option of options) {
      const count = below(Math.min(100, Math.floor(Math.sqrt(left))) + 1)
      left -= count * count
      if (count > 0) votes[option] = negative && below(2) === 1 ? -count : count
    }
    return { type: 'quadratic', votes }
  },

  fresh: { type: 'quadratic', credits: defaultCredits, negative: false },
  bounds: ({ credits }) => [{ field: 'credits', value: credits, min: 1, max: 10_000 }],

  method: () => 'qv/1',
  primary: 'votes',
  zero: { votes: 0, votesFor: 0, votesAgainst: 0, supporters: 0, opponents: 0, credits: 0 },
  read: ({ votes }) =>
    Object.entries(votes)
      .filter(([, count]) => count !== 0)
      .map(([option, count]) => [option, figuresOf(count)]),
  voters: (_, castInGroup) => castInGroup,
  share: ({ votesFor = 0 }, ofGroup) => (ofGroup.votesFor ? ratio(votesFor, ofGroup.votesFor) : null),
  rank: rankByVotes,
  used: null,

  rule: ({ credits, negative }) => ({
    key: negative ? 'decide.rule.quadraticBoth' : 'decide.rule.quadratic',
    params: { credits },
  }),
  lead: (tally, { label, figures }) => ({
    key: 'decide.leadQuadratic',
    params: { label, ...figures, cast: tally.electorate.cast },
  }),
  numbers: (_, { figures }) => ({
    key: 'decide.optionQuadratic',
    params: { opponents: 0, votesAgainst: 0, ...figures },
  }),
  short: (_, { figures }, last) => ({
    key: 'decide.optionShort.quadratic',
    params: { missing: votesOf(last.figures) - votesOf(figures) },
  }),
  isFor: (tally, { byGroup }, group) =>
    tally.options.every((other) => votesOf(other.byGroup[group]) <= votesOf(byGroup[group])),
  columns: ['votes', 'supporters', 'opponents', 'credits'],
  of: null,
  parts: ['votesFor', 'votesAgainst'],
  fullBar: ({ options }) =>
    Math.max(1, ...options.map(({ figures }) => (figures.votesFor ?? 0) + (figures.votesAgainst ?? 0))),
  comparison: null,
}

const figuresOf = (count: number): Figures => ({
  votes: count,
  votesFor: Math.max(0, count),
  votesAgainst: Math.max(0, -count),
  supporters: count > 0 ? 1 : 0,
  opponents: count < 0 ? 1 : 0,
  credits: count * count,
})

/** By votes, then by how many people stand behind them, then by lot. */
function rankByVotes(counting: Counting<'quadratic'>): Ranking {
  const { settings, options, ballots } = counting
  const ranking = rankByScore(counting, {
    isSupported: ({ figures }) => votesOf(figures) > 0,
    first: ({ figures }) => ({ product: ratio(votesOf(figures)), root: 1 }),
    second: ({ figures }) => ({ product: ratio(figures.supporters ?? 0), root: 1 }),
  })
  const cast = ballots.filter(({ choice }) => !quadratic.isEmpty(choice))
  const counted = new Map(options.map((option) => [option.id, option]))
  return {
    ...ranking,
    detail: {
      kind: 'credits',
      perPerson: settings.credits,
      ballots: cast.length,
      spent: cast.reduce((sum, { choice }) => sum + creditsSpent(new Map(Object.entries(choice.votes))), 0),
      options: ranking.order.map((id) => {
        const { credits = 0, supporters = 0, opponents = 0 } = counted.get(id)?.figures ?? {}
        const given = cast.map(({ choice }) => choice.votes[id] ?? 0)
        return {
          id,
          spent: credits,
          supporters,
          opponents,
          most: Math.max(0, ...given),
          least: Math.min(0, ...given),
        }
      }),
    },
  }
}
