import type { Chance } from './chance.ts'
import type { Stage } from './stage.ts'

/** One step of a play. */
export type Part = {
  stage: Stage
  step: string
  chance: Chance
  /** Time for this step, in ms. */
  lasts: number
}
