/** Results as pictures and words, the same on every screen. */
export { TallyBars } from './TallyBars.tsx'
export { type FigureSurface, TallyFigure, type TallyFigureProps } from './TallyFigure.tsx'
export { TallyTable } from './TallyTable.tsx'
export { WordsBehind } from './WordsBehind.tsx'
