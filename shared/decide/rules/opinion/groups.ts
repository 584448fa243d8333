/**
 * Opinion groups, `opinion/1` steps 1 to 4: who votes alike, found by two principal components and k-means,
 * and when no groups are shown. Groups depend on the implementation; statistics of given groups do not. The
 * same votes and seed give the same groups, in whatever order votes and people come.
 * Source: Small et al., Recerca 26(2), 2021.
 */
import { lotOrder } from '../../lot.ts'
import { type Clustering, farthestFirst, kMeans, meanSilhouette, type Point } from './k-means.ts'
import { centre, principalComponents, project } from './principal-components.ts'
import type { Membership, OpinionVotes } from './statistics.ts'

export type HiddenBecause = 'few_people' | 'few_statements' | 'weak_separation' | 'small_group'

export type OpinionGroups = {
  /** Who cast enough votes to be placed, by id; the position is where they stand in the plane of opinions. */
  placed: { participant: string; x: number; y: number }[]
  /** Mean silhouette of each number of groups that could be made. */
  silhouettes: { k: number; silhouette: number }[]
  /** Any of these, and no groups are shown. */
  hiddenBecause: HiddenBecause[]
  /** By A, B, …, the largest first (of equal ones, that of the first id); empty where none are shown. */
  groups: Membership
}

/** Who cast fewer votes (or not all, where there are fewer statements) has no place yet. */
const minimumVotes = 7
const mostGroups = 5
const peoplePerGroup = 4
const seededStarts = 10
/** Below these nothing is shown: groups would be chance, or point at persons. */
const minimumPeople = 12
const minimumStatements = 8
const minimumSilhouette = 0.25
const minimumGroup = 3

/** Give only statements that were not moderated out. `seed` chooses the further starts of k-means. */
export function opinionGroups(votes: OpinionVotes, seed: string): OpinionGroups {
  const statements = votes.statements.toSorted()
  const placed = place(votes, statements)
  const candidates = clusterings(placed, seed)
  const best = candidates.reduce<Candidate | null>(
    (best, one) => (best && best.silhouette >= one.silhouette - roundingError ? best : one),
    null,
  )
  const groups = best ? gather(placed, best.labels) : []
  const hiddenBecause = reasonsToHide(placed.length, statements.length, best?.silhouette ?? null, groups)
  return {
    placed,
    silhouettes: candidates.map(({ k, silhouette }) => ({ k, silhouette })),
    hiddenBecause,
    groups: new Map(hiddenBecause.length > 0 ? [] : groups.map((group, index) => [letter(index), group])),
  }
}

type Placed = OpinionGroups['placed']
type Candidate = { k: number; silhouette: number; labels: readonly number[] }

/** Silhouettes closer than this are equal; then fewer groups win. */
const roundingError = 1e-9

function place({ participants, votes }: OpinionVotes, statements: readonly string[]): Placed {
  const people = participants.toSorted().flatMap((participant) => {
    const row = statements.map((statement) => votes.get(participant)?.get(statement) ?? null)
    const cast = row.filter((vote) => vote !== null).length
    return cast > 0 && cast >= Math.min(minimumVotes, statements.length) ? { participant, row, cast } : []
  })
  const centred = centre(people.map(({ row }) => row))
  const [first, second] = principalComponents(centred, 2).map((component) => project(centred, component))
  return people.map(({ participant, cast }, index) => {
    // Missing votes count as average and draw people to the middle; this moves them back out.
    const stretch = Math.sqrt(statements.length / cast)
    return { participant, x: stretch * (first?.[index] ?? 0), y: stretch * (second?.[index] ?? 0) }
  })
}

/** The best clustering for each k that the number of people allows. */
function clusterings(placed: Placed, seed: string): Candidate[] {
  const most = Math.min(mostGroups, Math.floor(placed.length / peoplePerGroup))
  const candidates: Candidate[] = []
  for (let k = 2; k <= most; k++) {
    const best = bestOf(startsFor(placed, k, seed).map((starts) => kMeans(placed, starts)))
    if (best) candidates.push({ k, silhouette: meanSilhouette(placed, best.labels), labels: best.labels })
  }
  return candidates
}

function startsFor(placed: Placed, k: number, seed: string): Point[][] {
  const byId = new Map(placed.map((one) => [one.participant, one]))
  const drawn = Array.from({ length: seededStarts }, (_, start) =>
    lotOrder(`${seed}:${k}:${start}`, [...byId.keys()])
      .slice(0, k)
      .flatMap((id) => byId.get(id) ?? []),
  )
  return [farthestFirst(placed, k).flatMap((index) => placed[index] ?? []), ...drawn]
}

const bestOf = (found: readonly (Clustering | null)[]): Clustering | null =>
  found.reduce((best, one) => (one && (!best || one.inertia < best.inertia) ? one : best), null)

function gather(placed: Placed, labels: readonly number[]): string[][] {
  const groups = new Map<number, string[]>()
  placed.forEach(({ participant }, index) => {
    const label = labels[index] ?? 0
    groups.set(label, [...(groups.get(label) ?? []), participant])
  })
  return [...groups.values()].sort((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
}

function reasonsToHide(
  people: number,
  statements: number,
  silhouette: number | null,
  groups: readonly (readonly string[])[],
): HiddenBecause[] {
  const holds: Record<HiddenBecause, boolean> = {
    few_people: people < minimumPeople,
    few_statements: statements < minimumStatements,
    weak_separation: silhouette === null || silhouette < minimumSilhouette,
    small_group: groups.some(({ length }) => length < minimumGroup),
  }
  return (['few_people', 'few_statements', 'weak_separation', 'small_group'] as const).filter(
    (reason) => holds[reason],
  )
}

const letter = (index: number): string => String.fromCharCode('A'.charCodeAt(0) + index)
