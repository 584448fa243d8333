import { z } from 'zod'

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

/** A stakeholder group of a workshop (id: *unsur*). A person counts in exactly one. */
export const groupSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  /** In both languages, since both are first languages. */
  name: z.object({ id: z.string().min(1).max(80), en: z.string().min(1).max(80) }),
  mark: z.enum(groupMarks),
  /** A required group that is absent is flagged to the facilitator. */
  required: z.boolean(),
})
export type Group = z.infer<typeof groupSchema>

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

/** The printed form of each mark. */
export const groupGlyphs: Record<GroupMark, string> = {
  square: '■',
  diamond: '◆',
  circle: '●',
  triangle: '▲',
  cross: '✚',
  star: '★',
  pentagon: '⬟',
  ring: '○',
}

/** Who does not want to say counts as a group of its own, shown as such. */
export const undisclosedGroup: Group = {
  id: 'undisclosed',
  name: { id: 'Tidak ingin menyebut', en: 'Rather not say' },
  mark: 'ring',
  required: false,
}

export const defaultGroups: readonly Group[] = [
  group('local-government', 'Pemerintah daerah', 'Local government', 'square'),
  group(
    'central-government',
    'Pemerintah pusat atau provinsi',
    'Central or provincial government',
    'diamond',
  ),
  group('residents', 'Warga dan komunitas', 'Residents and communities', 'circle'),
  group('business', 'Dunia usaha', 'Business', 'triangle'),
  group('academics', 'Akademisi', 'Academics', 'cross'),
  group('professionals', 'Profesional', 'Professionals', 'star'),
  group('investors', 'Investor', 'Investors', 'pentagon'),
  undisclosedGroup,
]

function group(id: string, indonesian: string, english: string, mark: GroupMark): Group {
  return { id, name: { id: indonesian, en: english }, mark, required: false }
}
