/**
 * How evenly people take part, `balance/1`: D1 representation, D1b where a group is lost, D2 concentration,
 * D4 who is not yet heard, D5 effective number of groups, D6 whom a decision satisfies. Exact fractions;
 * only Wilson limits are floats. Indicators steer who is asked next; they rank nobody and reward nothing.
 */
import { add, compare, divide, multiply, type Ratio, ratio } from '../fraction.ts'
import { type Interval, wilsonInterval } from './wilson.ts'

/** Somebody who is present; `contributions` is a whole number; facilitators are left out by the caller. */
export type PresentPerson = { group: string; contributions: number; lastHeardAt?: number | null }

export type Representation = {
  group: string
  present: number
  contributions: number
  /** Share of contributions over share of presence, 1 is proportional; null without either. */
  ratio: Ratio | null
  /** Enough of the group are present for the ratio to be shown. */
  hasShownRatio: boolean
  /** The difference is large enough to be coloured. */
  isNotable: boolean
}

export type Concentration = {
  /** 0 is equal; below 1. */
  gini: Ratio
  /** Gini × n/(n−1), so that one person alone giving everything is 1; null of a single person. */
  corrected: Ratio | null
  /** Part of all contributions that the three most active gave; null where nobody gave any. */
  topThree: Ratio | null
}

export type Silence = {
  silent: number
  present: number
  rate: Ratio | null
  wilson: Interval | null
  /** Milliseconds since anybody of them was heard; null where nobody has been. */
  sinceHeardMs: number | null
}

/** Below so many present, a ratio of a group would describe persons. */
const minimumPresent = 3
/** A colour needs a difference of more than ten percentage points and of more than one contribution. */
const notableShare = ratio(1, 10)
const notableContributions = ratio(1)
const mostActive = 3

/** People by group; groups in code-unit order of their ids, so that no order of arrival shows. */
export function byGroup<Person extends { group: string }>(people: readonly Person[]): Map<string, Person[]> {
  const ids = [...new Set(people.map(({ group }) => group))].sort()
  return new Map(ids.map((id) => [id, people.filter(({ group }) => group === id)]))
}

/** D1, by group id. */
export function representation(people: readonly PresentPerson[]): Representation[] {
  const all = sum(people)
  return [...byGroup(people)].map(([group, members]) => {
    const [present, contributions] = [members.length, sum(members)]
    const presence = ratio(present, people.length)
    const share = all === 0 ? null : ratio(contributions, all)
    return {
      group,
      present,
      contributions,
      ratio: share && divide(share, presence),
      hasShownRatio: share !== null && present >= minimumPresent,
      isNotable: share !== null && isNotable(distance(share, presence), all),
    }
  })
}

function isNotable(difference: Ratio, contributions: number): boolean {
  const moved = multiply(difference, ratio(contributions))
  return compare(difference, notableShare) > 0 && compare(moved, notableContributions) > 0
}

/** D1: the share of contributions that would have to move for proportion; null where there are none. */
export function imbalance(people: readonly PresentPerson[]): Ratio | null {
  const all = sum(people)
  if (all === 0) return null
  const distances = [...byGroup(people).values()].map((members) =>
    distance(ratio(sum(members), all), ratio(members.length, people.length)),
  )
  return multiply(distances.reduce(add), ratio(1, 2))
}

/** D1b: where a group is lost, as counts; groups that were invited or are present, by id. */
export function invitationChain(
  invited: ReadonlyMap<string, number>,
  people: readonly PresentPerson[],
): { group: string; invited: number; present: number; contributed: number }[] {
  const present = byGroup(people)
  return [...new Set([...invited.keys(), ...present.keys()])].sort().map((group) => ({
    group,
    invited: invited.get(group) ?? 0,
    present: present.get(group)?.length ?? 0,
    contributed: present.get(group)?.filter(({ contributions }) => contributions > 0).length ?? 0,
  }))
}

/** D2 over persons, those without a contribution too; null where nobody is present. */
export function concentration(people: readonly PresentPerson[]): Concentration | null {
  const amounts = people.map(({ contributions }) => contributions).sort((a, b) => a - b)
  const [n, all] = [amounts.length, sum(people)]
  if (n === 0) return null
  // Σ Σ |x_i − x_j| / (2 n² x̄) from sorted amounts: Σ (2i − n − 1) x_i / (n Σ x), i from 1.
  const weighted = amounts.reduce((total, amount, index) => total + (2 * index + 1 - n) * amount, 0)
  const gini = all === 0 ? ratio(0) : ratio(weighted, n * all)
  const top = amounts.slice(-mostActive).reduce((total, amount) => total + amount, 0)
  return {
    gini,
    corrected: n === 1 ? null : multiply(gini, ratio(n, n - 1)),
    topThree: all === 0 ? null : ratio(top, all),
  }
}

/** D4, of all and by group id. `now` and `lastHeardAt` in milliseconds of the same clock. */
export function silence(
  people: readonly PresentPerson[],
  now: number,
): { all: Silence; byGroup: Map<string, Silence> } {
  const groups = [...byGroup(people)].map(([group, members]): [string, Silence] => [
    group,
    silenceOf(members, now),
  ])
  return { all: silenceOf(people, now), byGroup: new Map(groups) }
}

function silenceOf(people: readonly PresentPerson[], now: number): Silence {
  const [silent, present] = [people.filter(({ contributions }) => contributions === 0).length, people.length]
  const heard = people.flatMap(({ lastHeardAt }) => lastHeardAt ?? [])
  return {
    silent,
    present,
    rate: present === 0 ? null : ratio(silent, present),
    wilson: wilsonInterval(silent, present),
    sinceHeardMs: heard.length === 0 ? null : now - Math.max(...heard),
  }
}

/**
 * D5: 1 / Σ share², four equal groups are 4; null where there is nothing to share. Source: Laakso &
 * Taagepera, Comparative Political Studies 12 (1979).
 */
export function effectiveGroups(people: readonly PresentPerson[]): {
  attendance: Ratio | null
  contributions: Ratio | null
} {
  const groups = [...byGroup(people).values()]
  return {
    attendance: effectiveNumber(groups.map((members) => members.length)),
    contributions: effectiveNumber(groups.map(sum)),
  }
}

function effectiveNumber(amounts: readonly number[]): Ratio | null {
  const total = amounts.reduce((all, amount) => all + amount, 0)
  if (total === 0) return null
  return ratio(
    BigInt(total) ** 2n,
    amounts.map((amount) => BigInt(amount) ** 2n).reduce((a, b) => a + b),
  )
}

/** D6: voters with at least one chosen option among those they approved; the rest are excluded. */
export function satisfactionCover(
  voters: readonly { group: string; approved: readonly string[] }[],
  chosen: ReadonlySet<string>,
): { all: Ratio | null; byGroup: Map<string, Ratio | null> } {
  const cover = (some: typeof voters) => {
    const satisfied = some.filter(({ approved }) => approved.some((option) => chosen.has(option)))
    return some.length === 0 ? null : ratio(satisfied.length, some.length)
  }
  const groups = [...byGroup(voters)].map(([group, some]): [string, Ratio | null] => [group, cover(some)])
  return { all: cover(voters), byGroup: new Map(groups) }
}

const sum = (people: readonly PresentPerson[]): number =>
  people.reduce((total, { contributions }) => total + contributions, 0)

function distance(a: Ratio, b: Ratio): Ratio {
  const difference = add(a, multiply(b, ratio(-1)))
  return difference.n < 0n ? multiply(difference, ratio(-1)) : difference
}
