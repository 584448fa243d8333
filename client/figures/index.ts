/** Results as pictures and words, the same on every screen. */

export { authorsOf } from './authors-of.ts'
export { Lineage, trailsOf } from './Lineage.tsx'
export { NumberTable } from './NumberTable.tsx'
export { TallyFigure } from './TallyFigure.tsx'
export { usePinnedResults } from './use-pinned-results.ts'
