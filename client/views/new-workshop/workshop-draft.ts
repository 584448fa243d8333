import type { Language } from '../../../shared/domain/language.ts'
import { type LicenceId, usualLicence } from '../../../shared/domain/licence.ts'
import type { Openness } from '../../../shared/domain/openness.ts'
import type { Ownership } from '../../../shared/domain/workshop.ts'
import { scalePresets, type WorkshopScale } from '../../../shared/domain/workshop-scale.ts'
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
  scale: WorkshopScale | null
  /** One a line. */
  organisations: string
  openness: Openness
  ownership: Ownership
  licence: LicenceId
}

/** What the organiser chose; null where it is as proposed. */
export type Chosen = {
  [Setting in 'openness' | 'ownership' | 'licence']: WorkshopDraft[Setting] | null
}

/** What the template or plan proposes, the preset before that, and what was chosen before both. */
export function withProposed(
  chosen: Chosen,
  scale: WorkshopScale | null,
  proposed: { openness: Openness; ownership?: Ownership | undefined; licence?: LicenceId | null | undefined },
): Pick<WorkshopDraft, keyof Chosen> {
  const ownership = chosen.ownership ?? proposed.ownership ?? 'initiator'
  const usual = chosen.ownership ? usualLicence(ownership) : (proposed.licence ?? usualLicence(ownership))
  const openness = chosen.openness ?? (scale ? scalePresets[scale].openness : proposed.openness)
  return { openness, ownership, licence: chosen.licence ?? usual }
}

const organisationsAtMost = 12
const organisationChars = 60

/** Null where there are more, or longer names, than the server takes. */
export function organisationsIn(text: string): string[] | null {
  const names = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const fit = names.length <= organisationsAtMost && names.every((name) => name.length <= organisationChars)
  return fit ? names : null
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
