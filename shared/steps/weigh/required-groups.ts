import type { StepPlan } from '../step.ts'

/**
 * Agreement needs somebody of each group without which the workshop's result would stand on one leg. Filled in where
 * a plan names none; a group that the step is not for can never be there.
 */
export function withRequiredGroups<P extends Pick<StepPlan, 'settings' | 'who'>>(
  plan: P,
  required: readonly string[],
): P {
  const { settings, who } = plan
  if (settings.kind !== 'weigh' || settings.scale.type !== 'gradient') return plan
  if (settings.scale.requiredGroups.length > 0) return plan
  const requiredGroups = required.filter((id) => who.groups === null || who.groups.includes(id))
  return { ...plan, settings: { ...settings, scale: { ...settings.scale, requiredGroups } } }
}
