/**
 * A workshop's plan as a file, `rembuk-plan/1`: what another workshop can be begun from. It has settings and agenda, in
 * one language, and nothing that anybody wrote, cast or promised. Documented in `docs/plan-format.md`.
 */
import { z } from 'zod'
import type { WorkshopView } from '../document/workshop-document.ts'
import { groupSchema } from '../domain/group.ts'
import { languageSchema } from '../domain/language.ts'
import { licenceOf } from '../domain/licence.ts'
import { ownershipOf } from '../domain/ownership.ts'
import { licenceSchema, opennessSchema, ownershipSchema, trustCardSchema } from '../domain/workshop.ts'
import { scaleKind } from '../scales/index.ts'
import { renameSources } from '../steps/sources.ts'
import { type StepPlan, type StepSettings, stepPlanSchema } from '../steps/step.ts'

const dayMs = 86_400_000

export const planFileSchema = z.object({
  format: z.literal('rembuk-plan/1'),
  name: z.string().trim().min(1).max(120),
  language: languageSchema,
  question: z.string().max(300),
  openness: opennessSchema,
  /** Files from before this was asked say neither. */
  ownership: ownershipSchema.default('initiator'),
  licence: licenceSchema.nullable().default(null),
  groups: z.array(groupSchema).min(1).max(12),
  trustCard: trustCardSchema.omit({ version: true, retentionDate: true }),
  /** Days from its beginning until everything of a workshop is deleted. */
  retentionDays: z.number().int().min(1).max(3_650),
  /** Sources are named by the place of their step in this list: `"0"`, `"1"` … */
  steps: z.array(stepPlanSchema).max(40),
})
export type PlanFile = z.infer<typeof planFileSchema>

/** The plan of a workshop as it is now. */
export function planFileOf({ workshop, steps }: Pick<WorkshopView, 'workshop' | 'steps'>): PlanFile {
  const { title, question, openness, groups, languages, createdAt } = workshop
  const { version: _, retentionDate, ...trustCard } = workshop.trustCard
  const places = new Map(steps.map(({ id }, place) => [id, String(place)]))
  return {
    format: 'rembuk-plan/1',
    name: title,
    language: languages[0] ?? 'id',
    question,
    openness,
    ownership: ownershipOf(workshop),
    licence: licenceOf(workshop),
    groups,
    trustCard,
    retentionDays: Math.max(1, Math.round((Date.parse(retentionDate) - createdAt) / dayMs)),
    steps: steps.map(({ id, progress, ...plan }) => planned(plan, (step) => places.get(step) ?? '0')),
  }
}

function planned(plan: StepPlan, placeOf: (step: string) => string): StepPlan {
  const named = renameSources(plan, placeOf)
  return { ...named, settings: unused(named.settings) }
}

/** What belongs to one workshop alone stays there: costs of its options, rounds that were held. */
function unused(settings: StepSettings): StepSettings {
  if (settings.kind !== 'weigh') return settings
  const { scale } = settings
  return { ...settings, scale: scaleKind(scale.type).planned?.(scale) ?? scale }
}
