import type { Language } from '../../../shared/domain/language.ts'
import type { PlanFile } from '../../../shared/templates/plan-file.ts'

export type WorkshopDraft = {
  template: string
  /** A plan from a file, instead of the template. */
  plan: PlanFile | null
  language: Language
  title: string
  question: string
  sponsor: string
  place: string
  /** The workshop before it in a series; null where it stands alone. */
  continues: string | null
}

/** Characters; the same bounds as in the schema of `createWorkshop` and `editWorkshop`. */
export const workshopTextChars = { title: 120, question: 300, sponsor: 120, place: 120 } as const
type TextField = keyof typeof workshopTextChars

export type DraftGap = {
  field: TextField
  words: 'home.titleMissing' | 'home.tooLong'
  params: { max: number }
}

/** The first text that the server would refuse. */
export function draftGap(draft: Pick<WorkshopDraft, TextField>): DraftGap | null {
  const params = { max: workshopTextChars.title }
  if (draft.title.trim() === '') return { field: 'title', words: 'home.titleMissing', params }
  for (const field of Object.keys(workshopTextChars) as TextField[]) {
    const max = workshopTextChars[field]
    if (draft[field].length > max) return { field, words: 'home.tooLong', params: { max } }
  }
  return null
}
