import type { Step } from './step.ts'

/** The steps whose items this one works on: they stand before it in the agenda. */
export function sourceSteps({ source, settings }: Pick<Step, 'source' | 'settings'>): string[] {
  const from = source ? [source.step] : []
  return settings.kind === 'match' && settings.offers.step ? [...from, settings.offers.step] : from
}

/** The same plan with its sources named otherwise, wherever it names one. */
export function renameSources<Plan extends Pick<Step, 'source' | 'settings'>>(
  plan: Plan,
  rename: (step: string) => string,
): Plan {
  const source = plan.source && { ...plan.source, step: rename(plan.source.step) }
  return { ...plan, source, settings: withSources(plan.settings, rename) }
}

function withSources(settings: Step['settings'], rename: (step: string) => string): Step['settings'] {
  if (settings.kind === 'match' && settings.offers.step !== null)
    return { ...settings, offers: { ...settings.offers, step: rename(settings.offers.step) } }
  if (settings.kind !== 'weigh' || !('budget' in settings.scale)) return settings
  const { scale } = settings
  const field = scale.budget?.costField
  if (!scale.budget || !field?.step) return settings
  const costField = { ...field, step: rename(field.step) }
  return { ...settings, scale: { ...scale, budget: { ...scale.budget, costField } } }
}
