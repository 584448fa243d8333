import type { ScaleType } from '../../../../shared/scales/schemas.ts'
import { approve } from './approve/index.ts'
import { dots } from './dots/index.ts'
import { gradient } from './gradient/index.ts'
import { knapsack } from './knapsack/index.ts'
import { opinion } from './opinion/index.ts'
import { pledge } from './pledge/index.ts'
import { quadratic } from './quadratic/index.ts'
import { rank } from './rank/index.ts'
import type { ScaleView } from './scale.ts'
import { score } from './score/index.ts'

/** The registry of what people see of a scale: a new one is a folder and a line here. */
const views: { [T in ScaleType]: ScaleView<T> } = {
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

export function scaleView<T extends ScaleType>(type: T): ScaleView<T> {
  return views[type]
}
