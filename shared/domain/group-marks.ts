/** Colour and mark of the groups, without a schema, so that the first page needs no schema library. */

/** The marks of `look.md`: a group is told by colour *and* mark, never by colour alone. */
export const groupMarks = [
  'square',
  'diamond',
  'circle',
  'triangle',
  'cross',
  'star',
  'pentagon',
  'ring',
] as const
export type GroupMark = (typeof groupMarks)[number]

/** Colours by mark, all at least 4.5:1 on white and on paper. */
export const groupColours: Record<GroupMark, string> = {
  square: '#0B5FA5',
  diamond: '#5B3FA0',
  circle: '#A34700',
  triangle: '#00695C',
  cross: '#9C1F6E',
  star: '#5A6400',
  pentagon: '#6D4326',
  ring: '#4A5A66',
}
