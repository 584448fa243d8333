import type { PlanFile } from '../../../shared/templates/plan-file.ts'
import { limits } from '../../../shared/wire/limits.ts'

/** Larger than any plan: forty steps with long texts are a tenth of it. */
const maxPlanBytes = 512 * 1024

/** A whole workshop to go on with. `about` is null where the file is broken: the server says what is wrong. */
export type WholeFile = {
  text: string
  about: { name: string; exportedAt: number; people: number; steps: number; results: number } | null
}

export type ChosenFile =
  | { plan: PlanFile }
  | { whole: WholeFile }
  | { problem: 'home.planTooLarge' | 'archive.tooLarge' | 'home.planUnknown' }

/** What somebody chose to begin from, by the kind that the file says it is. The server judges all of it again. */
export async function readChosenFile(file: Pick<File, 'size' | 'text'>): Promise<ChosenFile> {
  if (file.size > limits.maxWorkshopBytes) return { problem: 'archive.tooLarge' }
  const text = await file.text()
  const value = parsed(text)
  if (isFormat(value, 'rembuk-archive/1')) return { whole: { text, about: aboutOf(value) } }
  if (/"format": ?"rembuk-(archive|workshop)\//.test(text)) return { whole: { text, about: null } }
  if (file.size > maxPlanBytes) return { problem: 'home.planTooLarge' }
  return isFormat(value, 'rembuk-plan/1') ? { plan: value as PlanFile } : { problem: 'home.planUnknown' }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const isFormat = (value: unknown, format: string): value is object =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === format

/** Only what is shown before the server has judged it. */
function aboutOf(value: object): WholeFile['about'] {
  const { workshop, exportedAt, people, steps, tallies } = value as Record<string, unknown>
  const title = typeof workshop === 'object' && workshop && 'title' in workshop ? workshop.title : null
  const lists = [people, steps, tallies].map((list) => (Array.isArray(list) ? list.length : 0))
  if (typeof title !== 'string' || typeof exportedAt !== 'number') return null
  return { name: title, exportedAt, people: lists[0] ?? 0, steps: lists[1] ?? 0, results: lists[2] ?? 0 }
}
