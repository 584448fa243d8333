/** Musyawarah mufakat, consent and gradients of agreement, `mufakat/1`: does a text hold, and if not, why. */
import type { Ratio } from '../fraction.ts'
import { countLevels, type Level, type LevelCounts } from './agreement/levels.ts'
import { quorumOf } from './agreement/quorum.ts'

export type AgreementOutcome =
  | 'no_quorum'
  | 'waiting'
  | 'no_decision'
  | 'blocked'
  | 'continue'
  | 'mufakat_with_notes'
  | 'mufakat'

export type AgreementInput = {
  /** Everybody entitled: person to group. */
  roll: ReadonlyMap<string, string>
  /** People present; who is not on the roll does not count. */
  present: readonly string[]
  /** Person to level. Answers of people who are not present do not count. */
  levels: ReadonlyMap<string, Level>
  quorum: Ratio
  /** More than the quorum's share is needed; not said is no. */
  isMoreThanQuorum?: boolean
  /** Groups that must have somebody present. */
  requiredGroups: readonly string[]
  /** The share of those who took a side who may ask for discussion or object, and the text still holds. */
  tolerance: Ratio
}

export type AgreementResult = {
  outcome: AgreementOutcome
  quorumNeeded: number
  /** People of the roll who are present. */
  present: number
  counts: LevelCounts
  /** By group on the roll, in order of ids. Complete: whoever shows it leaves out small groups. */
  countsByGroup: Map<string, LevelCounts>
  /** People present who have not answered, by id. */
  missing: string[]
  /** Required groups without anybody present, as they were listed. */
  missingGroups: string[]
  /** Answers that took a side: all but abstentions. */
  sides: number
  /** Calls for discussion and objections (levels 5 and 7), and how many of them the tolerance allows. */
  opposed: number
  allowedOpposed: number
  /** Whose answers made the outcome what it is: blocks, else opposition, else notes; by id. */
  decisive: string[]
}

/** The order of the checks is part of the rule: quorum, silence, abstention, blocks, opposition, notes. */
export function agreement(input: AgreementInput): AgreementResult {
  const { roll, levels, quorum, isMoreThanQuorum = false } = input
  const present = [...new Set(input.present)].filter((person) => roll.has(person)).sort()
  const answers = new Map(
    present.flatMap((person) => {
      const level = levels.get(person)
      return level === undefined ? [] : [[person, level] as const]
    }),
  )
  const counts = countLevels(answers.values())
  const presentGroups = new Set(present.map((person) => roll.get(person)))
  const figures = {
    quorumNeeded: quorumOf({ share: quorum, isMoreThan: isMoreThanQuorum }, roll.size),
    present: present.length,
    counts,
    countsByGroup: countByGroup(roll, answers),
    missing: present.filter((person) => !answers.has(person)),
    missingGroups: [...new Set(input.requiredGroups)].filter((group) => !presentGroups.has(group)),
    ...opposition(counts, answers.size, input.tolerance),
  }
  const outcome = outcomeOf(figures)
  return { outcome, ...figures, decisive: decisiveFor(outcome, answers) }
}

type Figures = Omit<AgreementResult, 'outcome' | 'decisive'>

function outcomeOf(figures: Figures): AgreementOutcome {
  const { counts } = figures
  if (figures.present < figures.quorumNeeded || figures.missingGroups.length > 0) return 'no_quorum'
  if (figures.missing.length > 0) return 'waiting'
  if (figures.sides === 0) return 'no_decision'
  if (counts[8] > 0) return 'blocked'
  if (figures.opposed > figures.allowedOpposed) return 'continue'
  return counts[3] + counts[5] + counts[6] + counts[7] > 0 ? 'mufakat_with_notes' : 'mufakat'
}

function opposition(
  counts: LevelCounts,
  answered: number,
  tolerance: Ratio,
): Pick<AgreementResult, 'sides' | 'opposed' | 'allowedOpposed'> {
  const sides = answered - counts[4]
  const allowedOpposed = Number((tolerance.n * BigInt(sides)) / tolerance.d)
  return { sides, opposed: counts[5] + counts[7], allowedOpposed }
}

const decisiveLevels: Readonly<Record<AgreementOutcome, readonly Level[]>> = {
  no_quorum: [],
  waiting: [],
  no_decision: [],
  blocked: [8],
  continue: [5, 7],
  mufakat_with_notes: [3, 5, 6, 7],
  mufakat: [],
}

const decisiveFor = (outcome: AgreementOutcome, answers: ReadonlyMap<string, Level>): string[] =>
  [...answers].filter(([, level]) => decisiveLevels[outcome].includes(level)).map(([person]) => person)

function countByGroup(
  roll: ReadonlyMap<string, string>,
  answers: ReadonlyMap<string, Level>,
): Map<string, LevelCounts> {
  const groups = [...new Set(roll.values())].sort()
  return new Map(
    groups.map((group) => [
      group,
      countLevels([...answers].filter(([person]) => roll.get(person) === group).map(([, level]) => level)),
    ]),
  )
}
