import type { PlanFile } from '../../../shared/templates/plan-file.ts'

/** Larger than any plan: forty steps with long texts are a tenth of it. */
const maxPlanBytes = 512 * 1024

/** What somebody chose as a plan, or why it is none. The server judges all of it again. */
export async function readPlanFile(
  file: Pick<File, 'size' | 'text'>,
): Promise<PlanFile | 'home.planTooLarge' | 'home.planUnknown'> {
  if (file.size > maxPlanBytes) return 'home.planTooLarge'
  try {
    const value: unknown = JSON.parse(await file.text())
    return isPlan(value) ? value : 'home.planUnknown'
  } catch {
    return 'home.planUnknown'
  }
}

const isPlan = (value: unknown): value is PlanFile =>
  typeof value === 'object' && value !== null && 'format' in value && value.format === 'rembuk-plan/1'
