export { titlesOf, unplacedOf } from './find-items.ts'
export { makeSummary } from './make-summary.ts'
export type { Summary, SummaryCard } from './summary.ts'
