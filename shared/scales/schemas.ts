/** What scales look like as data. A new scale is one folder, a line in each list here and one in `index.ts`. */
import { z } from 'zod'
import { approveChoice, approveFigures, approveSettings } from './approve/schema.ts'
import { budgetDetail } from './budget/schema.ts'
import { dotsChoice, dotsFigures, dotsSettings } from './dots/schema.ts'
import { gradientChoice, gradientDetail, gradientFigures, gradientSettings } from './gradient/schema.ts'
import { knapsackChoice, knapsackSettings } from './knapsack/schema.ts'
import { opinionChoice, opinionDetail, opinionFigures, opinionSettings } from './opinion/schema.ts'
import { pledgeChoice, pledgeDetail, pledgeFigures, pledgeSettings } from './pledge/schema.ts'
import { quadraticChoice, quadraticDetail, quadraticFigures, quadraticSettings } from './quadratic/schema.ts'
import { rankChoice, rankDetail, rankFigures, rankSettings } from './rank/schema.ts'
import { scoreChoice, scoreDetail, scoreFigures, scoreSettings } from './score/schema.ts'

/** A scale and what its ballots must obey. */
export const scaleSchema = z.discriminatedUnion('type', [
  dotsSettings,
  approveSettings,
  opinionSettings,
  rankSettings,
  gradientSettings,
  scoreSettings,
  quadraticSettings,
  knapsackSettings,
  pledgeSettings,
])
export type Scale = z.infer<typeof scaleSchema>
export type ScaleType = Scale['type']
export type ScaleOf<T extends ScaleType> = Extract<Scale, { type: T }>

/** One participant's answer. Which member fits is settled by the step's scale. */
export const choiceSchema = z.discriminatedUnion('type', [
  dotsChoice,
  approveChoice,
  opinionChoice,
  rankChoice,
  gradientChoice,
  scoreChoice,
  quadraticChoice,
  knapsackChoice,
  pledgeChoice,
])
export type Choice = z.infer<typeof choiceSchema>
export type ChoiceOf<T extends ScaleType> = Extract<Choice, { type: T }>

/** The counted numbers an option can have; each has a name in both catalogues (`figure.<name>`). */
export const figureNames = [
  ...dotsFigures,
  ...approveFigures,
  ...opinionFigures,
  ...rankFigures,
  ...gradientFigures,
  ...scoreFigures,
  ...quadraticFigures,
  ...pledgeFigures,
] as const

/** What decided, where totals alone do not tell it. */
export const detailSchema = z.discriminatedUnion('kind', [
  rankDetail,
  gradientDetail,
  scoreDetail,
  quadraticDetail,
  budgetDetail,
  pledgeDetail,
  opinionDetail,
])
export type Detail = z.infer<typeof detailSchema>
export type DetailOf<K extends Detail['kind']> = Extract<Detail, { kind: K }>
