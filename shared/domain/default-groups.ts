/** The groups a workshop begins with; it may edit the list. Without the schema library. */
import type { Group } from './group.ts'
import type { GroupMark } from './group-marks.ts'

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

/** Action plans ask for a supporter outside government. Groups that a workshop made itself count as outside. */
export const governmentGroups: ReadonlySet<string> = new Set(['local-government', 'central-government'])

function group(id: string, indonesian: string, english: string, mark: GroupMark): Group {
  return { id, name: { id: indonesian, en: english }, mark, required: false }
}
