import { z } from 'zod'
import { type GroupMark, groupMarks } from './group-marks.ts'

export { type GroupMark, groupColours, groupGlyphs, groupMarks } from './group-marks.ts'

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
