/** Scores on weighted criteria, `judges/1`: many people's or a jury's. */
import { ratio } from '../../decide/fraction.ts'
import type { Figures, Tally, TallyOption } from '../../domain/tally.ts'
import { AppError } from '../../errors.ts'
import type { ScaleKind, Sentence } from '../scale.ts'
import type { ChoiceOf, DetailOf, ScaleOf } from '../schemas.ts'
import { awardBounds } from './award-bounds.ts'
import { rankByJudges } from './rank-by-judges.ts'
import { hasRecused, isComplete, totalWeight, weightedPoints } from './sheets.ts'
import { tellAward, tellAwardTerms, whyAwarded } from './tell-award.ts'

type Choice = ChoiceOf<'score'>
type Settings = ScaleOf<'score'>

const scoreOf = (figures: Figures | undefined): number => figures?.score ?? 0

export const score: ScaleKind<'score'> = {
  empty: { type: 'score', scores: {} },
  isEmpty: ({ scores, recused = [] }) =>
    recused.length === 0 && Object.values(scores).every((sheet) => Object.keys(sheet).length === 0),
  named: ({ scores, recused = [] }) => [...Object.keys(scores), ...recused],
  only: ({ scores, recused, ...rest }, known) => ({
    ...rest,
    scores: Object.fromEntries(Object.entries(scores).filter(([id]) => known.has(id))),
    ...(recused && { recused: recused.filter((id) => known.has(id)) }),
  }),
  problemOf(choice, settings) {
    if (!settings.recusal && (choice.recused ?? []).length > 0) return wrong('recused')
    if ((choice.recused ?? []).some((id) => Object.keys(choice.scores[id] ?? {}).length > 0))
      return wrong('recused')
    return isOnScale(choice, settings) ? null : wrong('scores')
  },
  isWithin: (choice, settings) => score.problemOf(choice, settings) === null,
  settled: ({ recused, ...choice }) => ({ ...choice, ...(recused && { recused: [...recused].sort() }) }),
  some: ({ criteria, max }, options, below) => ({
    type: 'score',
    scores: Object.fromEntries(
      options.map((option) => [option, Object.fromEntries(criteria.map(({ id }) => [id, below(max + 1)]))]),
    ),
  }),

  fresh: {
    type: 'score',
    max: 5,
    criteria: [{ id: 'c1', label: { id: 'Manfaat', en: 'Benefit' }, weight: 1 }],
    aggregation: 'mean',
    minJudges: 2,
    recusal: false,
  },
  bounds: ({ max, minJudges, criteria, award }) => [
    { field: 'max', value: max, min: 1, max: 100 },
    { field: 'minJudges', value: minJudges, min: 1, max: 100 },
    ...criteria.map(({ id, weight }) => ({ field: `weight.${id}`, value: weight, min: 1, max: 100 })),
    ...awardBounds(award, max),
  ],

  method: () => 'judges/1',
  primary: 'score',
  zero: { points: 0, sheets: 0 },
  read: (choice, settings) =>
    Object.keys(choice.scores)
      .filter((option) => isComplete(choice, option, settings))
      .map((option) => [option, { points: weightedPoints(choice, option, settings), sheets: 1 }]),
  voters: ({ sheets = 0 }) => sheets,
  share: ({ points = 0, sheets = 0 }, _, __, settings) =>
    sheets > 0 ? ratio(points, sheets * totalWeight(settings) * settings.max) : null,
  rank: rankByJudges,
  used: null,

  rule: (settings) => ({
    key: `decide.rule.score.${settings.aggregation}`,
    params: { max: settings.max, criteria: settings.criteria.length, minJudges: settings.minJudges },
  }),
  lead: (tally, option): Sentence => ({
    key: toldOf(tally, option)?.isRanked === false ? 'decide.leadScoreFew' : 'decide.leadScore',
    params: {
      label: option.label,
      score: scoreOf(option.figures),
      max: maxOf(tally),
      sheets: option.figures.sheets ?? 0,
    },
  }),
  winners: tellAwardTerms,
  won: tellAward,
  why: whyAwarded,
  numbers(tally, option) {
    const told = toldOf(tally, option)
    const params = { score: scoreOf(option.figures), max: maxOf(tally), sheets: option.figures.sheets ?? 0 }
    if (!told?.lowest || !told.highest) return { key: 'decide.optionScoreNone', params }
    return {
      key: told.isRanked ? 'decide.optionScore' : 'decide.optionScoreFew',
      params: { ...params, lowest: shown(told.lowest), highest: shown(told.highest) },
    }
  },
  short: (tally, option, last) => ({
    key: toldOf(tally, option)?.isRanked ? 'decide.optionShort.score' : 'decide.optionShort.fewJudges',
    params: { score: scoreOf(option.figures), last: scoreOf(last.figures), label: last.label },
  }),
  isFor: (tally, { byGroup }, group) =>
    tally.options.every((other) => scoreOf(other.byGroup[group]) <= scoreOf(byGroup[group])),
  columns: ['score', 'sheets'],
  of: null,
  parts: ['score'],
  fullBar: maxOf,
  comparison: null,
}

const wrong = (field: string): AppError => new AppError('invalid_input', { field, problem: 'invalid' })

function isOnScale(choice: Choice, { criteria, max }: Settings): boolean {
  const known = new Set(criteria.map(({ id }) => id))
  return Object.entries(choice.scores).every(
    ([option, sheet]) =>
      hasRecused(choice, option) ||
      Object.entries(sheet).every(([id, value]) => known.has(id) && value >= 0 && value <= max),
  )
}

function maxOf({ scale }: Tally): number {
  return scale.type === 'score' ? scale.max : 1
}

const toldOf = (
  { detail }: Tally,
  { id }: TallyOption,
): DetailOf<'criteria'>['options'][number] | undefined =>
  detail?.kind === 'criteria' ? detail.options.find((option) => option.id === id) : undefined

/** Hundredths, for a sentence; the table has the fraction. */
const shown = ({ n, d }: { n: string; d: string }): number => Math.round((Number(n) * 100) / Number(d)) / 100
