/** Published ranked elections with expected results, where they lie beside the project; skipped elsewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Ratio } from '../decide/fraction.ts'
import { lotOrder } from '../decide/lot.ts'
import type { RankedElection } from '../decide/rules/ranked/ballots.ts'
import { bordaPairwiseDoubled, bordaUnrankedZero } from '../decide/rules/ranked/borda.ts'
import {
  condorcetLoser,
  condorcetWinner,
  copelandDoubled,
  smithSet,
} from '../decide/rules/ranked/condorcet.ts'
import { firstPlaces } from '../decide/rules/ranked/first-places.ts'
import { instantRunoff, type RunoffRound } from '../decide/rules/ranked/instant-runoff.ts'
import { countDuels, type Duels } from '../decide/rules/ranked/pairwise.ts'
import { schulze } from '../decide/rules/ranked/schulze.ts'
import { readPrefLib, writePrefLib } from './preflib.ts'

const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'data')
const rankedFolder = join(folder, 'ranked')
const vectorsFile = join(folder, 'handmade.json')
const files = existsSync(rankedFolder)
  ? readdirSync(rankedFolder).filter((name) => /\.(soc|soi|toc|toi)$/.test(name))
  : []

type Write = (id: string) => string | number

const exact = ({ n, d }: Ratio) => (d === 1n ? Number(n) : `${n}/${d}`)
const figures = (scores: ReadonlyMap<string, Ratio>) =>
  Object.fromEntries([...scores].map(([id, score]) => [id, exact(score)]))

function matrix({ candidates }: Duels, rows: readonly (readonly number[])[], hasDiagonal: boolean) {
  const row = (a: number) =>
    candidates.flatMap((id, b) => (a === b && !hasDiagonal ? [] : [[id, rows[a]?.[b]] as const]))
  return Object.fromEntries(candidates.map((id, a) => [id, Object.fromEntries(row(a))]))
}

const roundOf =
  (write: Write) =>
  ({ tally, exhausted, tied, byLot, eliminated, isFinalTie }: RunoffRound) => ({
    tally: figures(tally),
    exhausted: exact(exhausted),
    ...(tied.length > 0 ? { tied_for_elimination: tied.map(write) } : {}),
    ...(byLot.length > 0 ? { lot_needed: byLot.map(write) } : {}),
    ...(eliminated === null ? {} : { eliminated: write(eliminated) }),
    ...(isFinalTie ? { final_tie: true } : {}),
  })

function readFolderFile(name: string) {
  const text = readFileSync(join(rankedFolder, name), 'utf8')
  const read = readPrefLib(text, name.slice(-3) as 'soc' | 'soi' | 'toc' | 'toi')
  if (!read.ok) throw new Error(`${name}, line ${read.error.line}: ${read.error.problem}`)
  return { text, file: read.value }
}

describe.skipIf(files.length === 0)('published elections', () => {
  test.each(files)('%s is written back letter by letter', (name) => {
    const { text, file } = readFolderFile(name)
    expect(writePrefLib(file)).toBe(text)
  })

  test.each(files)('%s is counted as expected', (name) => {
    const { election, names } = readFolderFile(name).file
    const expected = JSON.parse(readFileSync(join(rankedFolder, `${name}.expected.json`), 'utf8'))
    const duels = countDuels(election)
    const asNumbers = (ids: readonly string[]) => ids.map(Number)
    expect(Object.fromEntries(names)).toEqual(expected.candidates)
    expect(matrix(duels, duels.counts, false)).toEqual(expected.pairwise_prefer)
    expect([condorcetWinner(duels), condorcetLoser(duels)].map((id) => id && Number(id))).toEqual([
      expected.condorcet_winner,
      expected.condorcet_loser,
    ])
    expect(asNumbers(smithSet(duels))).toEqual(expected.smith_set)
    expect(Object.fromEntries(copelandDoubled(duels))).toEqual(expected.copeland_doubled)
    for (const strength of ['winning_votes', 'margins'] as const) {
      const { winners, ranking, paths } = schulze(duels, strength)
      expect({
        path_strength: matrix(duels, paths, false),
        winners: asNumbers(winners),
        ranking: ranking.map(asNumbers),
      }).toMatchObject(expected[`schulze_${strength}`])
    }
    expect(Object.fromEntries(bordaPairwiseDoubled(duels))).toEqual(expected.borda_pairwise_doubled)
    expect(figures(bordaUnrankedZero(election))).toEqual(expected.borda_unranked_zero)
    expect(figures(firstPlaces(election))).toEqual(expected.plurality)
  })

  test.each(files)('%s runs off as expected', (name) => {
    const { election } = readFolderFile(name).file
    const { irv } = JSON.parse(readFileSync(join(rankedFolder, `${name}.expected.json`), 'utf8'))
    const lot = [...election.candidates].sort((a, b) => Number(a) - Number(b))
    for (const [mode, expected] of Object.entries(irv)) {
      const overvote = mode === 'exhaust' ? 'exhaust' : 'split'
      const { winner, rounds } = instantRunoff(election, { overvote, lot })
      expect({ winner: Number(winner), rounds: rounds.map(roundOf(Number)) }).toEqual(expected)
    }
  })
})

describe.skipIf(!existsSync(vectorsFile))('hand-made elections', () => {
  type Ballot = [count: number, ranking: string | string[][]]
  type Case = {
    name: string
    input: { candidates: string[]; ballots: Ballot[]; seed_for_lot: string }
    expected: Record<string, never>
  }
  const cases: Case[] = existsSync(vectorsFile)
    ? JSON.parse(readFileSync(vectorsFile, 'utf8')).cases.filter(
        ({ input }: Case) => input.candidates && input.seed_for_lot,
      )
    : []

  test('are found', () => expect(cases).toHaveLength(3))

  test.each(cases)('$name', ({ input, expected }) => {
    const election: RankedElection = {
      candidates: input.candidates,
      ballots: input.ballots.map(([count, ranking]) => ({
        count,
        groups: typeof ranking === 'string' ? [...ranking].map((id) => [id]) : ranking,
      })),
    }
    const duels = countDuels(election)
    const lot = lotOrder(input.seed_for_lot, input.candidates)
    const { winner, rounds } = instantRunoff(election, { overvote: 'split', lot })
    const byVotes = schulze(duels, 'winning_votes')
    expect({
      pairwise_prefer: matrix(duels, duels.counts, true),
      condorcet_winner: condorcetWinner(duels),
      condorcet_loser: condorcetLoser(duels),
      smith_set: smithSet(duels),
      schulze_strength: matrix(duels, byVotes.paths, true),
      schulze_ranking: byVotes.ranking,
      schulze_margins_ranking: schulze(duels, 'margins').ranking,
      borda_pairwise_doubled: Object.fromEntries(bordaPairwiseDoubled(duels)),
      borda_unranked_zero: figures(bordaUnrankedZero(election)),
      irv_winner: winner,
      irv_rounds: rounds.map(roundOf((id) => id)),
      lot_order: lot,
    }).toEqual(expected)
  })
})
