/**
 * When the facilitator is advised to act on `balance/1`, as facts with parameters; the catalogues hold the
 * words. A nudge names groups and numbers, never persons.
 */
import { compare, type Ratio, ratio } from '../fraction.ts'
import { imbalance, type PresentPerson, representation, silence } from './balance.ts'
import { bridging, type GroupSupport, rawSupport } from './bridging.ts'

export type Nudge =
  | { kind: 'start_with_group'; group: string; contributions: number; of: number }
  | { kind: 'open_silent_round'; silent: number; present: number }
  | { kind: 'group_does_not_see_itself'; idea: string; group: string }

/** More than this share of contributions would have to move. */
const muchImbalance = ratio(1, 5)
/** More than this share of those present has not been heard when ten minutes have passed. */
const muchSilence = ratio(1, 3)
const silenceAfterMs = 10 * 60_000
/** An idea is strong where more than half agree, and misses a group that supports it less than this. */
const strongSupport = ratio(1, 2)
const weakSupport = ratio(2, 5)

/** `elapsedMs` since the activity began; ideas by id, with agreement by group. */
export function nudges(input: {
  people: readonly PresentPerson[]
  elapsedMs: number
  ideas: ReadonlyMap<string, ReadonlyMap<string, GroupSupport>>
}): Nudge[] {
  return [...startWithGroup(input.people), ...openSilentRound(input), ...missedGroups(input.ideas)]
}

/** The group that lacks most against its presence; of equal ones the first by id. */
function startWithGroup(people: readonly PresentPerson[]): Nudge[] {
  if (!isOver(imbalance(people), muchImbalance)) return []
  const groups = representation(people)
  const of = groups.reduce((sum, { contributions }) => sum + contributions, 0)
  const lacking = ({ present, contributions }: (typeof groups)[number]) =>
    present * of - contributions * people.length
  const first = groups.toSorted((a, b) => lacking(b) - lacking(a))[0]
  if (!first) return []
  return [{ kind: 'start_with_group', group: first.group, contributions: first.contributions, of }]
}

function openSilentRound(input: { people: readonly PresentPerson[]; elapsedMs: number }): Nudge[] {
  const { silent, present, rate } = silence(input.people, 0).all
  if (input.elapsedMs < silenceAfterMs || !isOver(rate, muchSilence)) return []
  return [{ kind: 'open_silent_round', silent, present }]
}

function missedGroups(ideas: ReadonlyMap<string, ReadonlyMap<string, GroupSupport>>): Nudge[] {
  return [...ideas]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([idea, support]): Nudge[] => {
      const weakest = bridging(support)?.weakest
      const isMissed = weakest && compare(weakest.share, weakSupport) < 0
      if (!isMissed || !isOver(rawSupport(support), strongSupport)) return []
      return [{ kind: 'group_does_not_see_itself', idea, group: weakest.group }]
    })
}

const isOver = (value: Ratio | null, limit: Ratio): boolean => value !== null && compare(value, limit) > 0
