/** Gradients of agreement, consent and musyawarah mufakat, `mufakat/1`; the vote declared for afterwards, `majority/1`. */
import { ratio } from '../../decide/fraction.ts'
import { type Level, levelScales, levels, refuseLevel } from '../../decide/rules/agreement/levels.ts'
import type { Figures, Tally, TallyOption } from '../../domain/tally.ts'
import { AppError } from '../../errors.ts'
import type { ScaleKind, Sentence } from '../scale.ts'
import type { ChoiceOf, DetailOf, ScaleOf } from '../schemas.ts'
import { decideTexts } from './decide-texts.ts'

type Choice = ChoiceOf<'gradient'>
type Settings = ScaleOf<'gradient'>

const ruleOf = (level: Level) => levels.find((rule) => rule.level === level)
const codeOf = (level: Level) => ruleOf(level)?.code ?? 'abstain'
/** Who will carry the text, with or without notes. */
const carrying: readonly Level[] = [1, 2, 3, 6]

/** Does this answer need words? Levels that ask for a reason need one where the settings say so. */
export function needsReason({ reasons }: Pick<Settings, 'reasons'>, level: Level): boolean {
  const asks = ruleOf(level)?.reason ?? 'none'
  return asks === 'required' || (reasons === 'asked' && asks === 'asked')
}

export const gradient: ScaleKind<'gradient'> = {
  empty: { type: 'gradient', levels: {} },
  isEmpty: ({ levels, votes }) => Object.keys(levels).length + Object.keys(votes ?? {}).length === 0,
  named: ({ levels, votes }) => [...Object.keys(levels), ...Object.keys(votes ?? {})],
  only: ({ levels, votes, ...rest }, known) => ({
    ...rest,
    levels: kept(levels, known),
    ...(votes && { votes: kept(votes, known) }),
  }),
  problemOf(choice, settings) {
    const { levels, votes, reasons = {} } = choice
    if (!fitsRound(choice, settings))
      return new AppError('invalid_input', { field: 'choice', problem: 'invalid' })
    if (settings.at.vote > 0)
      return votes ? null : new AppError('invalid_input', { field: 'votes', problem: 'invalid' })
    for (const [option, level] of Object.entries(levels)) {
      if (refuseLevel(settings.levels, level, 'given') !== null)
        return new AppError('invalid_input', { field: 'levels', problem: 'invalid' })
      if (needsReason(settings, level) && !reasons[option]?.trim())
        return new AppError('ballot_reason_needed', { option })
    }
    return null
  },
  // A reason may have been withdrawn since: the answer still counts.
  isWithin: (choice, settings) => fitsRound(choice, settings) && isOnScale(choice, settings),
  settled: (choice) => choice,
  some(settings, options, below) {
    const pick = <T>(list: readonly T[]): T => list[below(list.length)] ?? (list[0] as T)
    if (settings.at.vote > 0)
      return {
        type: 'gradient',
        levels: {},
        votes: each(options, () => pick(['yes', 'no', 'abstain'] as const)),
      }
    const given = each(options, () => pick<Level>(levelScales[settings.levels]))
    const reasons = Object.entries(given).flatMap(([id, level]) =>
      needsReason(settings, level) ? [[id, '…']] : [],
    )
    return {
      type: 'gradient',
      levels: given,
      ...(reasons.length > 0 && { reasons: Object.fromEntries(reasons) }),
    }
  },

  planned: (settings) => ({ ...settings, at: { round: 1, postponements: 0, vote: 0 } }),
  fresh: {
    type: 'gradient',
    levels: 'full',
    reasons: 'block',
    preset: 'workshop',
    requiredGroups: [],
    tolerancePercent: 0,
    maxRounds: 3,
    fallback: 'none',
    at: { round: 1, postponements: 0, vote: 0 },
  },
  bounds: ({ tolerancePercent, maxRounds }) => [
    { field: 'tolerancePercent', value: tolerancePercent, min: 0, max: 49 },
    { field: 'maxRounds', value: maxRounds, min: 1, max: 20 },
  ],

  method: ({ at }) => (at.vote > 0 ? 'majority/1' : 'mufakat/1'),
  primary: 'supporting',
  zero: { supporting: 0, answered: 0 },
  read: ({ levels, votes = {} }) => [
    ...Object.entries(levels).map(([id, level]): [string, Figures] => [
      id,
      { [codeOf(level)]: 1, supporting: carrying.includes(level) ? 1 : 0, answered: 1 },
    ]),
    ...Object.entries(votes).map(([id, vote]): [string, Figures] => [
      id,
      { [vote]: 1, supporting: vote === 'yes' ? 1 : 0, answered: 1 },
    ]),
  ],
  voters: ({ answered = 0 }) => answered,
  share: ({ supporting = 0, answered = 0, abstain = 0 }) =>
    answered > abstain ? ratio(supporting, answered - abstain) : null,
  rank: decideTexts,
  used: null,
  decidesEach: true,
  stance({ levels, votes }, option) {
    const level = levels[option]
    return level === undefined ? (votes?.[option] ?? null) : codeOf(level)
  },

  rule: (settings) => ({
    key:
      settings.at.vote > 0 ? `decide.rule.${voteRule(settings)}` : `decide.rule.mufakat.${settings.levels}`,
    params: { tolerance: settings.tolerancePercent, round: settings.at.round, of: settings.maxRounds },
  }),
  lead(tally, first): Sentence {
    const told = toldOf(tally)
    if (told.length < 2) return outcomeOf(tally, first)
    const params = { adopted: told.filter(({ next }) => next === 'adopted').length, of: told.length }
    return { key: 'decide.leadAgreement', params }
  },
  numbers: outcomeOf,
  short: outcomeOf,
  isFor: (_, { byGroup }, group) => {
    const { block = 0, discuss = 0, object = 0, no = 0, yes = 0 } = byGroup[group] ?? {}
    return block + discuss + object === 0 && (no + yes === 0 || yes > no)
  },
  columns: ['supporting', 'answered'],
  of: 'answered',
  parts: ['endorse', 'minor', 'reserve', 'follow', 'yes', 'abstain', 'discuss', 'object', 'no', 'block'],
  comparison: null,
}

const kept = <T>(given: Record<string, T>, known: ReadonlySet<string>): Record<string, T> =>
  Object.fromEntries(Object.entries(given).filter(([id]) => known.has(id)))

const each = <T>(ids: readonly string[], make: () => T): Record<string, T> =>
  Object.fromEntries(ids.map((id) => [id, make()]))

/** Levels in a round, votes in a vote, never both. */
const fitsRound = ({ levels, votes }: Choice, { at }: Settings): boolean =>
  at.vote > 0 ? Object.keys(levels).length === 0 : votes === undefined

const isOnScale = ({ levels: given }: Choice, { levels: scale }: Settings): boolean =>
  Object.values(given).every((level) => refuseLevel(scale, level, 'given') === null)

const voteRule = ({ fallback }: Settings) =>
  fallback === 'majority_of_cast' ? 'majority.cast' : 'majority.present'

const toldOf = ({ detail }: Tally): DetailOf<'agreement'>['options'] =>
  detail?.kind === 'agreement' ? detail.options : []

/** What came out for one text, with the numbers that made it so. */
function outcomeOf(tally: Tally, option: TallyOption): Sentence {
  const quorum = tally.detail?.kind === 'agreement' ? tally.detail.quorum : null
  const told = toldOf(tally).find(({ id }) => id === option.id)
  if (!told || !quorum) return { key: 'decide.nobody', params: {} }
  const { supporting = 0, answered = 0, abstain = 0, block = 0, yes = 0, no = 0 } = option.figures
  const { silent, sides, opposed, allowedOpposed, needed } = told
  return {
    key: `decide.outcome.${told.outcome}`,
    params: {
      label: option.label,
      ...{ supporting, answered, abstain, block, yes, no },
      ...{ silent, sides, opposed, allowedOpposed, needed: needed ?? 0 },
      present: quorum.present,
      quorum: quorum.needed,
      missingGroups: quorum.missingGroups.length,
      next: told.next,
      nextRound: tally.scale.type === 'gradient' ? tally.scale.at.round + 1 : 0,
    },
  }
}
