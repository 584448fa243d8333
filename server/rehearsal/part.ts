import type { Chance } from './chance.ts'
import type { Player, Stage } from './stage.ts'

/** One step of a play. */
export type Part = {
  stage: Stage
  /** Those whom the step is for. */
  people: readonly Player[]
  step: string
  chance: Chance
  /** Time for this step, in ms. */
  lasts: number
}
