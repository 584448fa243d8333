/** Approval voting, `approval/1`: Brams and Fishburn 1978, APSR 72. */
import { ratio } from '../fraction.ts'
import type { Method } from '../method.ts'

export const approve: Method = {
  id: 'approval/1',
  primary: 'approvals',
  zero: { approvals: 0 },
  read: (choice) =>
    choice.type === 'approve'
      ? [...new Set(choice.approved)].map((option) => [option, { approvals: 1 }])
      : [],
  isWithin: (choice, scale) =>
    choice.type === 'approve' && scale.type === 'approve' && new Set(choice.approved).size <= scale.max,
  voters: (_, castInGroup) => castInGroup,
  share: (figures, _, castInGroup) => (castInGroup > 0 ? ratio(figures.approvals ?? 0, castInGroup) : null),
  first: ({ figures }) => ({ product: ratio(figures.approvals ?? 0), root: 1 }),
  second: null,
}
