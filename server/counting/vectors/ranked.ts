import { z } from 'zod'
import { lotOrder } from '../../../shared/decide/lot.ts'
import type { RankedElection, Ranking } from '../../../shared/decide/rules/ranked/ballots.ts'
import { bordaPairwiseDoubled, bordaUnrankedZero } from '../../../shared/decide/rules/ranked/borda.ts'
import {
  condorcetLoser,
  condorcetWinner,
  copelandDoubled,
  smithSet,
} from '../../../shared/decide/rules/ranked/condorcet.ts'
import { instantRunoff } from '../../../shared/decide/rules/ranked/instant-runoff.ts'
import { countDuels } from '../../../shared/decide/rules/ranked/pairwise.ts'
import { schulze } from '../../../shared/decide/rules/ranked/schulze.ts'
import { exact, integers, record } from '../figures.ts'
import { pairTable, runoffRound } from '../ranked-figures.ts'
import { type CaseKind, idsShape } from './case-kind.ts'

/** `"ACB"` where every id is one letter, `["A", "C", "B"]`, or groups where options are tied. */
const rankingShape = z.union([z.string(), z.array(z.string()), z.array(z.array(z.string()))])

const shape = z.object({
  candidates: idsShape,
  ballots: z.array(z.tuple([z.int().min(1), rankingShape])),
  seed_for_lot: z.string().optional(),
})

export const ranked: CaseKind<z.output<typeof shape>> = {
  name: 'ranked',
  fields: ['candidates', 'ballots'],
  shape,
  count: ({ candidates, ballots, seed_for_lot: seed }) => {
    const election: RankedElection = {
      candidates,
      ballots: ballots.map(([count, ranking]) => ({ count, groups: groupsOf(ranking) })),
    }
    const duels = countDuels(election)
    const votes = schulze(duels, 'winning_votes')
    const lot = seed === undefined ? [...candidates].sort() : lotOrder(seed, candidates)
    const runoff = instantRunoff(election, { overvote: 'split', lot })
    return {
      pairwise_prefer: pairTable(duels, duels.counts, 'zeros'),
      condorcet_winner: condorcetWinner(duels),
      condorcet_loser: condorcetLoser(duels),
      smith_set: smithSet(duels),
      copeland_doubled: integers(copelandDoubled(duels)),
      schulze_strength: pairTable(duels, votes.paths, 'zeros'),
      schulze_ranking: votes.ranking,
      schulze_margins_ranking: schulze(duels, 'margins').ranking,
      borda_pairwise_doubled: integers(bordaPairwiseDoubled(duels)),
      borda_unranked_zero: record(bordaUnrankedZero(election), exact),
      irv_winner: runoff.winner,
      irv_rounds: runoff.rounds.map((round) => runoffRound(round, (id) => id)),
      lot_order: lot,
    }
  },
}

function groupsOf(ranking: z.output<typeof rankingShape>): Ranking {
  const places = typeof ranking === 'string' ? [...ranking] : ranking
  return places.map((place) => (typeof place === 'string' ? [place] : place))
}
