/** Results as pictures and words, the same on every screen. */

export { TallyFigure } from './TallyFigure.tsx'
