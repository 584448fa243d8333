/** Results as pictures and words, the same on every screen. */

export { Amended } from './Amended.tsx'
export { Amendments } from './Amendments.tsx'
export { authorsOf } from './authors-of.ts'
export { Lineage, trailsOf } from './Lineage.tsx'
export { NoAward } from './NoAward.tsx'
export { NumberTable } from './NumberTable.tsx'
export { TallyFigure } from './TallyFigure.tsx'
export { usePinnedResults } from './use-pinned-results.ts'
