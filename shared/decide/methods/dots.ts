/** Dot voting, `dot/1`: formally cumulative voting with k points. Unused dots are allowed. */
import { ratio } from '../fraction.ts'
import type { Method } from '../method.ts'

export const dots: Method = {
  id: 'dot/1',
  primary: 'dots',
  zero: { dots: 0, supporters: 0 },
  read: (choice) =>
    choice.type === 'dots'
      ? Object.entries(choice.dots)
          .filter(([, count]) => count > 0)
          .map(([option, count]) => [option, { dots: count, supporters: 1 }])
      : [],
  isWithin(choice, scale) {
    if (choice.type !== 'dots' || scale.type !== 'dots') return false
    const counts = Object.values(choice.dots)
    return counts.every((count) => count <= scale.cap) && counts.reduce((sum, n) => sum + n, 0) <= scale.total
  },
  voters: (_, castInGroup) => castInGroup,
  share: (figures, ofGroup) => (ofGroup.dots ? ratio(figures.dots ?? 0, ofGroup.dots) : null),
  first: ({ figures }) => ({ product: ratio(figures.dots ?? 0), root: 1 }),
  second: ({ figures }) => ({ product: ratio(figures.supporters ?? 0), root: 1 }),
}
