import type { Workshop } from '../../../shared/domain/workshop.ts'
import type { RequestOf } from '../../../shared/wire/http.ts'
import { draftGap } from '../new-workshop/workshop-draft.ts'

/** What was changed here and is not saved yet; everything else follows the workshop. */
export type Changes = RequestOf<'editWorkshop'>

/** The workshop as the form shows it. */
export const withChanges = (workshop: Workshop, changes: Changes): Workshop => ({
  ...workshop,
  ...changes,
  trustCard: { ...workshop.trustCard, ...changes.trustCard },
})

export type SettingsGap = {
  field: string
  words:
    | 'home.titleMissing'
    | 'home.tooLong'
    | 'home.textMissing'
    | 'home.dateMissing'
    | 'home.groupNameMissing'
  params: { max: number }
}

export const trustTexts = ['purpose', 'stored', 'whoSeesNames', 'howToWithdraw'] as const
/** Characters of one text of the trust card, and of a group's name; the same bounds as in their schemas. */
export const trustChars = 600
const groupNameChars = 80

/** The first thing that the server would refuse. `today`: ISO date. */
export function settingsGap(shown: Workshop, today: string): SettingsGap | null {
  return draftGap(shown) ?? groupsGap(shown) ?? trustGap(shown, today)
}

function groupsGap({ groups }: Workshop): SettingsGap | null {
  const params = { max: groupNameChars }
  const isNamed = (name: string) => name.trim() !== '' && name.length <= groupNameChars
  const bad = groups.find(({ name }) => !isNamed(name.id) || !isNamed(name.en))
  return bad ? { field: bad.id, words: 'home.groupNameMissing', params } : null
}

function trustGap({ trustCard }: Workshop, today: string): SettingsGap | null {
  const params = { max: trustChars }
  for (const field of trustTexts) {
    if (trustCard[field].trim() === '') return { field, words: 'home.textMissing', params }
    if (trustCard[field].length > trustChars) return { field, words: 'home.tooLong', params }
  }
  return trustCard.retentionDate >= today
    ? null
    : { field: 'retentionDate', words: 'home.dateMissing', params }
}
