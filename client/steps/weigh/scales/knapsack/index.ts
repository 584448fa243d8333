import type { ScaleView } from '../scale.ts'
import { KnapsackBallot } from './KnapsackBallot.tsx'

export const knapsack: ScaleView<'knapsack'> = {
  label: 'budget.settings.knapsack',
  Ballot: KnapsackBallot,
  Fields: null,
}
