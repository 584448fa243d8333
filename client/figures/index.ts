/** Results as pictures and words, the same on every screen. */

export { Lineage, trailsOf } from './Lineage.tsx'
export { TallyFigure } from './TallyFigure.tsx'
export { usePinnedResults } from './use-pinned-results.ts'
