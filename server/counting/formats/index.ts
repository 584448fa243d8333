/** Every format that is counted, one line each. The first that knows a file counts it. */
import type { CountFormat } from '../format.ts'
import { assignment } from './assignment.ts'
import { budget } from './budget.ts'
import { deliberation } from './deliberation.ts'
import { matching } from './matching.ts'
import { opinion } from './opinion.ts'
import { ranked } from './ranked.ts'
import { vectors } from './vectors.ts'

export const formats: readonly CountFormat[] = [
  budget,
  ranked,
  opinion,
  deliberation,
  matching,
  assignment,
  vectors,
]
