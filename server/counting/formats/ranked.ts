/** PrefLib files of ranked ballots; keys as docs/count-format.md says. */
import { compare, ratio } from '../../../shared/decide/fraction.ts'
import { bordaPairwiseDoubled, bordaUnrankedZero } from '../../../shared/decide/rules/ranked/borda.ts'
import {
  condorcetLoser,
  condorcetWinner,
  copelandDoubled,
  smithSet,
} from '../../../shared/decide/rules/ranked/condorcet.ts'
import { firstPlaces, type Overvote } from '../../../shared/decide/rules/ranked/first-places.ts'
import { instantRunoff } from '../../../shared/decide/rules/ranked/instant-runoff.ts'
import { countDuels, type Duels } from '../../../shared/decide/rules/ranked/pairwise.ts'
import { type Strength, schulze } from '../../../shared/decide/rules/ranked/schulze.ts'
import { type PrefLibFile, type PrefLibType, readPrefLib } from '../../../shared/formats/preflib.ts'
import { BadInput } from '../bad-input.ts'
import { exact, type Figures, integers, type Json, record } from '../figures.ts'
import type { CountFormat, InputFile, Wants } from '../format.ts'
import { highest, pairTable, runoffRound, type WriteId, writeOrNone } from '../ranked-figures.ts'

const extension = /\.(soc|soi|toc|toi)$/i

export const ranked: CountFormat = {
  name: '.soc .soi .toc .toi (PrefLib)',
  isFormatOf: (name) => extension.test(name),
  count: (file, wants) => {
    const read = readRanked(file)
    return { ...describe(read), ...countBy(read, wants) }
  },
  expectedBeside: (name) => [`${name}.expected.json`, `${name.replace(extension, '')}.expected.json`],
  notRecomputed: ['file', 'dataset', 'note', 'source', 'official_or_known_winner', 'pref_voting_agrees'],
  mayLack: ([rule, ...inside]) => inside.length === 0 || (inside.length === 1 && hasParts(String(rule))),
}

/** Of whose figure the expected files give parts: some strengths of Schulze, some ways to treat ties. */
const hasParts = (rule: string): boolean => rule === 'irv' || rule.startsWith('schulze')

function readRanked({ name, text }: InputFile): PrefLibFile {
  const type = extension.exec(name)?.[1]?.toLowerCase() as PrefLibType | undefined
  const read = readPrefLib(text, type)
  if (!read.ok) throw new BadInput(`${read.error.problem}.`, read.error.line)
  return read.value
}

function describe({ type, notes, names, election: { ballots } }: PrefLibFile): Figures {
  const tied = ballots.filter(({ groups }) => groups.some(({ length }) => length > 1))
  const countOf = (some: typeof ballots) => some.reduce((sum, { count }) => sum + count, 0)
  return {
    title: notes.find(([key]) => key === 'TITLE')?.[1] ?? '',
    data_type: type,
    candidates: Object.fromEntries(names),
    n_voters: countOf(ballots),
    n_unique_ballots: ballots.length,
    ballots_with_tied_groups: countOf(tied),
  }
}

/** One entry per rule: its key, and how its figure is made from the file. */
type Rule = (count: Counting) => Json
type Counting = PrefLibFile & { duels: Duels }

const rules: readonly (readonly [key: string, rule: Rule])[] = [
  ['pairwise_prefer', ({ duels }) => pairTable(duels, duels.counts, 'none')],
  ['condorcet_winner', ({ duels }) => writeOrNone(condorcetWinner(duels), asNumber)],
  ['condorcet_loser', ({ duels }) => writeOrNone(condorcetLoser(duels), asNumber)],
  ['smith_set', ({ duels }) => smithSet(duels).map(asNumber)],
  ['schulze_winning_votes', ({ duels }) => countSchulze(duels, 'winning_votes')],
  ['schulze_margins', ({ duels }) => countSchulze(duels, 'margins')],
  ['copeland_doubled', ({ duels }) => integers(copelandDoubled(duels))],
  ['borda_pairwise_doubled', ({ duels }) => integers(bordaPairwiseDoubled(duels))],
  ['borda_pairwise_winners', ({ duels }) => winnersOf(asRatios(bordaPairwiseDoubled(duels)))],
  ['borda_unranked_zero', ({ election }) => record(bordaUnrankedZero(election), exact)],
  ['borda_unranked_zero_winners', ({ election }) => winnersOf(bordaUnrankedZero(election))],
  ['plurality', ({ election }) => record(firstPlaces(election), exact)],
  ['irv', (count) => countRunoffs(count)],
]

function countBy(file: PrefLibFile, wants: Wants): Figures {
  const count = { ...file, duels: countDuels(file.election) }
  const wanted = rules.filter(([key]) => wants(key))
  return Object.fromEntries(wanted.map(([key, rule]) => [key, rule(count)]))
}

function countSchulze(duels: Duels, strength: Strength): Figures {
  const { winners, ranking, paths } = schulze(duels, strength)
  return {
    winners: winners.map(asNumber),
    ranking: ranking.map((group) => group.map(asNumber)),
    path_strength: pairTable(duels, paths, 'none'),
  }
}

/** Where no ballot can hold a tie there is one count, called strict; otherwise one for each way to treat ties. */
function countRunoffs({ type, election }: Counting): Figures {
  const isTied = election.ballots.some(({ groups }) => groups.some(({ length }) => length > 1))
  const mayBeTied = type === 'toc' || type === 'toi'
  const modes: [string, Overvote][] = [
    ...(isTied ? [] : [['strict', 'split'] satisfies [string, Overvote]]),
    ...(mayBeTied ? (['split', 'exhaust'] as const).map((mode): [string, Overvote] => [mode, mode]) : []),
  ]
  return Object.fromEntries(modes.map(([name, overvote]) => [name, countRunoff(election, overvote)]))
}

function countRunoff(election: PrefLibFile['election'], overvote: Overvote): Figures {
  // Of those still tied the one with the highest number goes: the files have no seed to draw from.
  const lot = [...election.candidates].sort((a, b) => Number(a) - Number(b))
  const { winner, rounds } = instantRunoff(election, { overvote, lot })
  return {
    winner: writeOrNone(winner, asNumber),
    rounds: rounds.map((round) => runoffRound(round, asNumber)),
  }
}

const asNumber: WriteId = (id) => Number(id)
const asRatios = (scores: ReadonlyMap<string, number>) =>
  new Map([...scores].map(([id, score]) => [id, ratio(score)]))
const winnersOf = (scores: Parameters<typeof highest>[0]) => highest(scores, compare).map(asNumber)
