export { unplacedOf } from './find-items.ts'
export { makeSummary } from './make-summary.ts'
export type { Summary } from './summary.ts'
