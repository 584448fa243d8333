/** Figures of ranked ballots, as both the PrefLib files and the sets of vectors write them. */
import type { Ratio } from '../../shared/decide/fraction.ts'
import type { RunoffRound } from '../../shared/decide/rules/ranked/instant-runoff.ts'
import type { Duels } from '../../shared/decide/rules/ranked/pairwise.ts'
import { exact, type Figures, type Json, record } from './figures.ts'

/** How a file writes a candidate where it stands as a value: by number in PrefLib files. */
export type WriteId = (id: string) => number | string

/** A number for each ordered pair; `diagonal` is what stands for an option against itself, if anything. */
export function pairTable(
  { candidates }: Pick<Duels, 'candidates'>,
  numbers: readonly (readonly number[])[],
  diagonal: 'zeros' | 'none',
): Figures {
  const rows = candidates.map((id, a): [string, Figures] => {
    const cells = candidates.map((other, b): [string, number] => [other, numbers[a]?.[b] ?? 0])
    return [id, Object.fromEntries(cells.filter((_, b) => diagonal === 'zeros' || a !== b))]
  })
  return Object.fromEntries(rows)
}

export function runoffRound(round: RunoffRound, writeId: WriteId): Figures {
  const { tally, exhausted, tied, byLot, eliminated, isFinalTie } = round
  const figures: Figures = { tally: record(tally, exact), exhausted: exact(exhausted) }
  if (tied.length > 0) figures.tied_for_elimination = tied.map(writeId)
  if (byLot.length > 0) figures.lot_needed = byLot.map(writeId)
  if (eliminated !== null) figures.eliminated = writeId(eliminated)
  if (isFinalTie) figures.final_tie = true
  return figures
}

export const writeOrNone = (id: string | null, writeId: WriteId): Json => (id === null ? null : writeId(id))

/** All with the highest score, in candidate order; nobody where nobody voted. */
export function highest(
  scores: ReadonlyMap<string, Ratio>,
  compareScores: (a: Ratio, b: Ratio) => number,
): string[] {
  const ids = [...scores.keys()]
  return ids.filter((id) => ids.every((other) => compareScores(at(scores, id), at(scores, other)) >= 0))
}

function at(scores: ReadonlyMap<string, Ratio>, id: string): Ratio {
  const score = scores.get(id)
  if (!score) throw new RangeError(`no score for ${id}`)
  return score
}
