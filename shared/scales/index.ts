import { approve } from './approve/scale.ts'
import { dots } from './dots/scale.ts'
import { gradient } from './gradient/scale.ts'
import { knapsack } from './knapsack/scale.ts'
import { opinion } from './opinion/scale.ts'
import { pledge } from './pledge/scale.ts'
import { quadratic } from './quadratic/scale.ts'
import { rank } from './rank/scale.ts'
import type { ScaleKind } from './scale.ts'
import type { Choice, ChoiceOf, ScaleType } from './schemas.ts'
import { score } from './score/scale.ts'

const scales: { [T in ScaleType]: ScaleKind<T> } = {
  dots,
  approve,
  opinion,
  rank,
  gradient,
  score,
  quadratic,
  knapsack,
  pledge,
}

export const scaleTypes = Object.keys(scales) as ScaleType[]

/** The rules of a scale. A choice and settings given to them are of the same type. */
export function scaleKind<T extends ScaleType>(type: T): ScaleKind<T> {
  return scales[type]
}

export const isChoiceOf = <T extends ScaleType>(type: T, choice: Choice): choice is ChoiceOf<T> =>
  choice.type === type
