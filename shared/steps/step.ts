import { z } from 'zod'
import { stepBaseSchema, stepProgressSchema } from '../domain/step.ts'
import { briefSettingsSchema } from './brief/settings.ts'
import { clusterSettingsSchema } from './cluster/settings.ts'
import { collectSettingsSchema } from './collect/settings.ts'
import { commitSettingsSchema } from './commit/settings.ts'
import { matchSettingsSchema } from './match/settings.ts'
import { weighSettingsSchema } from './weigh/settings.ts'

/** The registry of kinds: a new kind is one folder and one line here. */
export const settingsSchema = z.discriminatedUnion('kind', [
  briefSettingsSchema,
  collectSettingsSchema,
  clusterSettingsSchema,
  weighSettingsSchema,
  matchSettingsSchema,
  commitSettingsSchema,
])
export type StepSettings = z.infer<typeof settingsSchema>
export type OfferedKind = StepSettings['kind']

/** What a facilitator edits while a step is a draft. */
export const stepPlanSchema = stepBaseSchema.omit({ id: true }).extend({ settings: settingsSchema })
export type StepPlan = z.infer<typeof stepPlanSchema>

/** The lane `step:<id>` of the workshop document. */
export const stepSchema = stepBaseSchema.extend({ settings: settingsSchema, progress: stepProgressSchema })
export type Step = z.infer<typeof stepSchema>
