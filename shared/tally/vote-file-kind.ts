import { budgetOf } from '../scales/budget/terms.ts'
import type { Scale } from '../scales/schemas.ts'

/** The published format that fits the ballots of a scale: Pabulib for budgets, PrefLib for rankings. */
export function voteFileKind(scale: Scale): 'pabulib' | 'preflib' | null {
  if (scale.type === 'rank') return 'preflib'
  return (scale.type === 'approve' || scale.type === 'dots' || scale.type === 'knapsack') && budgetOf(scale)
    ? 'pabulib'
    : null
}
