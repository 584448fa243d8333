/** Balance by group, made from everything the server knows, told so that it names nobody. Pure. */
import { compare, type Ratio, ratio, toFraction } from '../../shared/decide/fraction.ts'
import {
  concentration,
  imbalance,
  type PresentPerson,
  representation,
  silence,
} from '../../shared/decide/rules/balance.ts'
import type { GroupSupport } from '../../shared/decide/rules/bridging.ts'
import { type Nudge, nudges } from '../../shared/decide/rules/nudges.ts'
import { shownGroups } from '../../shared/decide/suppress.ts'
import type { WorkshopView } from '../../shared/document/workshop-document.ts'
import type { Group } from '../../shared/domain/group.ts'
import type { Tally } from '../../shared/domain/tally.ts'
import type { Balance, GroupBalance } from '../../shared/wire/balance.ts'
import type { Rows } from '../storage/tables.ts'

export type Facts = {
  view: Pick<WorkshopView, 'people' | 'steps' | 'tallies' | 'commitments'> & {
    workshop: { groups: readonly Group[] }
  }
  /** Ids of the people connected now. */
  present: ReadonlySet<string>
  cards: readonly Pick<Rows['cards'], 'person' | 'step' | 'run' | 'state'>[]
  /** Of the newest vote. */
  electors: readonly Pick<Rows['electors'], 'group'>[]
  ballots: readonly Pick<Rows['ballots'], 'group'>[]
  /** Server time in ms. */
  now: number
}

/** From so many of a group, what it wrote without names tells about nobody. */
const minimumPresent = 3
/** Under half of its share of presence is worth a look. */
const lowRatio = ratio(1, 2)

export function balanceOf(facts: Facts): Balance {
  const everybody = presentPeople(facts, () => true)
  const told = toldByGroup(facts, everybody)
  const { silent, present, wilson } = silence(everybody, facts.now).all
  const moved = imbalance(told)
  const top = concentration(everybody)?.topThree ?? null
  return {
    groups: facts.view.workshop.groups
      .map((group) => groupBalance(group, facts, told))
      .filter(({ group, joined, commitments }) => joined > 0 || commitments > 0 || isRequired(facts, group)),
    present,
    silent,
    silentBetween: wilson,
    imbalance: moved && toFraction(moved),
    topThree: top && toFraction(top),
    nudges: nudgesOf(facts),
  }
}

type Card = Facts['cards'][number]
type Participant = PresentPerson & { id: string }

/** Participants who are here, each with as many cards as count. What was withdrawn or rejected does not. */
function presentPeople({ view, present, cards }: Facts, counts: (card: Card) => boolean): Participant[] {
  const written = new Map<string, number>()
  for (const card of cards)
    if (card.person !== null && card.state !== 'withdrawn' && card.state !== 'rejected' && counts(card))
      written.set(card.person, (written.get(card.person) ?? 0) + 1)
  return view.people
    .filter(({ id, role, gone }) => role === 'participant' && gone === 'no' && present.has(id))
    .map(({ id, group }) => ({ id, group, contributions: written.get(id) ?? 0 }))
}

/** In groups of one or two, cards of anonymous steps are left out: else a new card would tell who wrote it. */
function toldByGroup(facts: Facts, everybody: readonly Participant[]): Participant[] {
  const anonymous = new Set(facts.view.steps.filter(({ names }) => names === 'anonymous').map(({ id }) => id))
  const named = presentPeople(facts, ({ step }) => step === null || !anonymous.has(step))
  const isSmall = (group: string) => everybody.filter((one) => one.group === group).length < minimumPresent
  return everybody.map((person, at) => (isSmall(person.group) ? (named[at] ?? person) : person))
}

function groupBalance(group: Group, facts: Facts, told: readonly Participant[]): GroupBalance {
  const ofGroup = <T extends { group: string }>(all: readonly T[]) =>
    all.filter((one) => one.group === group.id)
  const { people, commitments } = facts.view
  const members = ofGroup(told)
  const found = representation(told).find((one) => one.group === group.id)
  const share = found?.hasShownRatio ? found.ratio : null
  const cast = ofGroup(facts.ballots).length
  return {
    group: group.id,
    joined: ofGroup(people).filter(({ role, gone }) => role === 'participant' && gone === 'no').length,
    present: members.length,
    heard: members.filter(({ contributions }) => contributions > 0).length,
    cards: found?.contributions ?? 0,
    voted: shownTurnout(facts).has(group.id) ? cast : null,
    entitled: ofGroup(facts.electors).length,
    commitments: commitments.filter(({ owner, status }) => owner.group === group.id && status !== 'declined')
      .length,
    ratio: share && toFraction(share),
    flag: flagOf(group, members, { share, all: told }),
  }
}

function shownTurnout({ ballots }: Facts): Set<string> {
  const counts = new Map<string, number>()
  for (const { group } of ballots) counts.set(group, (counts.get(group) ?? 0) + 1)
  return shownGroups(counts)
}

function flagOf(
  group: Group,
  members: readonly Participant[],
  { share, all }: { share: Ratio | null; all: readonly Participant[] },
): GroupBalance['flag'] {
  if (members.length === 0) return group.required ? 'absent' : null
  if (all.every(({ contributions }) => contributions === 0)) return null
  if (members.every(({ contributions }) => contributions === 0)) return 'silent'
  return share && compare(share, lowRatio) < 0 ? 'low' : null
}

const isRequired = ({ view }: Facts, id: string): boolean =>
  view.workshop.groups.some((group) => group.id === id && group.required)

/** While cards are collected, from that step alone; otherwise from the whole workshop. */
function nudgesOf(facts: Facts): Nudge[] {
  const { view, now } = facts
  const open = view.steps.find(
    ({ settings, progress }) => settings.kind === 'collect' && progress.state === 'open',
  )
  const cards = facts.cards.filter(
    ({ step, run }) => !open || (step === open.id && run === open.progress.run),
  )
  const everybody = presentPeople({ ...facts, cards }, () => true)
  const told = toldByGroup({ ...facts, cards }, everybody)
  const elapsedMs = open?.progress.openedAt ? now - open.progress.openedAt : 0
  return [
    ...nudges({ people: told, elapsedMs: 0, ideas: ideasOf(view) }),
    // Silence is counted over everybody at once, so what was written without names counts in it.
    ...nudges({ people: everybody, elapsedMs, ideas: new Map() }).filter(
      ({ kind }) => kind === 'open_silent_round',
    ),
  ]
}

/** Support by group for the options of the newest published vote, where support can be told. */
function ideasOf({ tallies }: Facts['view']): Map<string, Map<string, GroupSupport>> {
  const [newest] = tallies.toSorted((a, b) => b.closedAt - a.closedAt)
  return new Map((newest?.options ?? []).map((option) => [option.label, supportOf(newest, option)]))
}

function supportOf(
  tally: Tally | undefined,
  { byGroup }: Tally['options'][number],
): Map<string, GroupSupport> {
  const castIn = (group: string) =>
    tally?.electorate.byGroup.find((entry) => entry.group === group)?.cast ?? 0
  const entries = Object.entries(byGroup).flatMap(([group, figures]): [string, GroupSupport][] => {
    if (tally?.scale.type === 'opinion')
      return [[group, { agree: figures.agree ?? 0, seen: figures.seen ?? 0 }]]
    if (tally?.scale.type === 'approve')
      return [[group, { agree: figures.approvals ?? 0, seen: castIn(group) }]]
    return []
  })
  return new Map(entries)
}
