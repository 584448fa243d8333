export { unplacedOf } from './find-items.ts'
export { type Lineage, lineageOf, type Stop } from './lineage.ts'
export { makeSummary } from './make-summary.ts'
export type { Summary } from './summary.ts'
