import { ratio } from '../../decide/fraction.ts'
import { type FallbackAnswer, fallbackVote } from '../../decide/rules/agreement/fallback-vote.ts'
import type { Level } from '../../decide/rules/agreement/levels.ts'
import {
  afterNoQuorum,
  quorumAfter,
  quorumOf,
  requiredGroupsOf,
} from '../../decide/rules/agreement/quorum.ts'
import { afterRound } from '../../decide/rules/agreement/rounds.ts'
import { agreement } from '../../decide/rules/agreement.ts'
import type { Counting, Ranking } from '../scale.ts'
import type { ChoiceOf, DetailOf, ScaleOf } from '../schemas.ts'
import { agreementOutcomes } from './outcomes.ts'

type Told = DetailOf<'agreement'>['options'][number]
type Quorum = DetailOf<'agreement'>['quorum']
/** Person to group, and who of them is present: persons by number only, since ballots carry no names. */
type Meeting = { roll: ReadonlyMap<string, string>; present: readonly string[] }

/** Each text by itself; those that hold come first, otherwise the order in which they were asked stays. */
export function decideTexts(counting: Counting<'gradient'>): Ranking {
  const meeting = meetingOf(counting)
  const quorum = quorumFor(counting, meeting)
  const told = counting.options.map(({ id }) => decideText(id, counting, meeting, quorum))
  const place = ({ outcome }: Told) => agreementOutcomes.indexOf(outcome)
  const order = [...told].sort((a, b) => place(a) - place(b)).map(({ id }) => id)
  const chosen = new Set(told.filter(({ next }) => next === 'adopted').map(({ id }) => id))
  return { order, chosen, ties: [], detail: { kind: 'agreement', quorum, options: told } }
}

/**
 * Who has answered is present by definition, so the ballots are those of as many present people. The groups
 * of single ballots are not needed, and some are not told.
 */
function meetingOf({ ballots, eligibleByGroup, presentByGroup }: Counting<'gradient'>): Meeting {
  const roll = new Map<string, string>()
  const present: string[] = []
  for (const [group, eligible] of Object.entries(eligibleByGroup).sort(([a], [b]) => (a < b ? -1 : 1)))
    for (let at = 0; at < eligible; at += 1) {
      const person = `${group} ${at}`
      roll.set(person, group)
      if (at < (presentByGroup[group] ?? 0)) present.push(person)
    }
  const others = [...roll.keys()].filter((person) => !present.includes(person))
  while (present.length < ballots.length && others.length > 0) present.push(others.shift() ?? '')
  return { roll, present }
}

function quorumFor({ settings, eligibleByGroup }: Counting<'gradient'>, { roll, present }: Meeting): Quorum {
  const count = (group: string) => present.filter((person) => roll.get(person) === group).length
  const byGroup = Object.entries(eligibleByGroup)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, eligible]) => ({ group, eligible, present: count(group) }))
  return {
    needed: quorumOf(quorumAfter(settings.preset, settings.at.postponements), roll.size),
    present: present.length,
    eligible: roll.size,
    byGroup,
    missingGroups: requiredGroupsOf(settings.preset, roll, settings.requiredGroups).filter(
      (group) => count(group) === 0,
    ),
  }
}

function decideText(option: string, counting: Counting<'gradient'>, meeting: Meeting, quorum: Quorum): Told {
  const { settings } = counting
  if (settings.at.vote > 0) return byVote(option, counting, meeting, quorum)
  const given = answersTo(counting, meeting, ({ levels }) => levels[option] ?? null, 4)
  const { share, isMoreThan } = quorumAfter(settings.preset, settings.at.postponements)
  const result = agreement({
    roll: meeting.roll,
    present: meeting.present,
    levels: given,
    quorum: share,
    isMoreThanQuorum: isMoreThan,
    requiredGroups: requiredGroupsOf(settings.preset, meeting.roll, settings.requiredGroups),
    tolerance: ratio(settings.tolerancePercent, 100),
  })
  const { outcome, sides, opposed, allowedOpposed, missing } = result
  const silent = missing.length
  return {
    id: option,
    outcome,
    next: nextOf(settings, outcome),
    silent,
    sides,
    opposed,
    allowedOpposed,
    needed: null,
  }
}

function nextOf(settings: ScaleOf<'gradient'>, outcome: Parameters<typeof afterRound>[0]): Told['next'] {
  const { at, preset, maxRounds, fallback } = settings
  if (outcome === 'no_quorum' && afterNoQuorum(preset, at.postponements) === 'end') return 'deferred'
  const next = afterRound(outcome, at.round, {
    maxRounds,
    afterLast: fallback === 'none' ? 'deferred' : 'vote',
  })
  return next === 'draft' || next === 'clarify' ? 'round' : next
}

/** Suara terbanyak. The quorum holds for it as for a round. */
function byVote(
  option: string,
  counting: Counting<'gradient'>,
  meeting: Meeting,
  { needed: quorum, missingGroups }: Quorum,
): Told {
  const { settings } = counting
  const votes = answersTo<FallbackAnswer>(
    counting,
    meeting,
    (choice) => choice.votes?.[option] ?? null,
    'abstain',
  )
  const { outcome, yes, no, silent, needed } = fallbackVote({
    present: meeting.present,
    votes,
    majorityOf: settings.fallback === 'majority_of_cast' ? 'cast' : 'present',
    isRepetition: settings.at.vote > 1,
  })
  const figures = { silent, sides: yes + no, opposed: no, allowedOpposed: 0, needed }
  if (meeting.present.length < quorum || missingGroups.length > 0)
    return { id: option, outcome: 'no_quorum', next: nextOf(settings, 'no_quorum'), ...figures }
  return { id: option, outcome, next: outcome === 'repeat' ? 'vote' : outcome, ...figures }
}

/** Present people with their answers; an empty ballot is an abstention from every text. */
function answersTo<Answer extends Level | FallbackAnswer>(
  { ballots }: Counting<'gradient'>,
  { present }: Meeting,
  answer: (choice: ChoiceOf<'gradient'>) => Answer | null,
  abstention: Answer,
): Map<string, Answer> {
  const given = new Map<string, Answer>()
  for (const [at, { choice }] of ballots.entries()) {
    const isEmpty = Object.keys(choice.levels).length + Object.keys(choice.votes ?? {}).length === 0
    const said = isEmpty ? abstention : answer(choice)
    const person = present[at]
    if (said !== null && person !== undefined) given.set(person, said)
  }
  return given
}
