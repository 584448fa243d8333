import type { GroupMark } from '../../shared/domain/group-marks.ts'

/** Outlines of the group marks in a box of 24 × 24, of about equal visual weight. */
export const markPaths: Record<GroupMark, string> = {
  square: 'M4 4h16v16H4z',
  diamond: 'M12 1.5 22.5 12 12 22.5 1.5 12z',
  circle: 'M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19z',
  triangle: 'M12 2.5 22.5 21h-21z',
  cross: 'M8.5 2.5h7v6h6v7h-6v6h-7v-6h-6v-7h6z',
  star: 'M12 1.5l3.1 7 7.4.8-5.5 5.1 1.6 7.4L12 18l-6.6 3.8L7 14.4 1.5 9.3l7.4-.8z',
  pentagon: 'M12 1.8 22.5 9.5l-4 12.3h-13L1.5 9.5z',
  // Drawn even-odd: the inner circle is the hole.
  ring: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm0 3.4a6.6 6.6 0 1 1 0 13.2 6.6 6.6 0 0 1 0-13.2z',
}
