import { type Duels, duel } from './pairwise.ts'

const everybody = ({ candidates }: Duels): number[] => [...candidates.keys()]

const others = (duels: Duels, own: number): number[] => everybody(duels).filter((index) => index !== own)

/** Who beats everybody else in a duel; null where nobody does or nobody voted. */
export function condorcetWinner(duels: Duels): string | null {
  if (duels.ballots === 0) return null
  const beatsAll = (own: number) => others(duels, own).every((other) => duel(duels, own, other) > 0)
  return duels.candidates.find((_, index) => beatsAll(index)) ?? null
}

/** Who is beaten by everybody else in a duel; null where nobody is, nobody voted or there is nobody else. */
export function condorcetLoser(duels: Duels): string | null {
  if (duels.candidates.length < 2) return null
  const losesAll = (own: number) => others(duels, own).every((other) => duel(duels, own, other) < 0)
  return duels.candidates.find((_, index) => losesAll(index)) ?? null
}

/** Copeland's score, doubled so that it stays whole: 2 for each duel won, 1 for each even one. */
export function copelandDoubled(duels: Duels): Map<string, number> {
  const scoreOf = (own: number) =>
    others(duels, own).reduce((sum, other) => sum + 1 + Math.sign(duel(duels, own, other)), 0)
  return new Map(duels.candidates.map((id, index) => [id, scoreOf(index)]))
}

/**
 * The smallest set, never empty unless there are no candidates, whose members beat everybody outside it; in
 * candidate order. Whoever has the highest Copeland score is in it, since a member wins against all outside and
 * each of those loses to all inside; so it is the closure of that one under "not beaten by a member". O(m²).
 */
export function smithSet(duels: Duels): string[] {
  const scores = [...copelandDoubled(duels).values()]
  const first = scores.indexOf(Math.max(...scores))
  const inside = new Set(first < 0 ? [] : [first])
  // A set hands out what is added to it while it is walked.
  for (const member of inside)
    for (const other of everybody(duels)) if (duel(duels, member, other) <= 0) inside.add(other)
  return duels.candidates.filter((_, index) => inside.has(index))
}
