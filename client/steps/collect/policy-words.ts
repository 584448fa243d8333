import type { Moderation, NamesPolicy, Seal } from '../../../shared/domain/step.ts'
import type { MessageKey } from '../../../shared/i18n/catalogue.ts'

const names: Record<NamesPolicy, MessageKey> = {
  named: 'steps.namesNamed',
  group_only: 'steps.namesGroupOnly',
  anonymous: 'steps.namesAnonymous',
}
const seals: Record<Seal, MessageKey> = {
  open: 'steps.sealOpen',
  sealed_until_reveal: 'steps.sealUntilReveal',
  facilitators_only: 'steps.sealFacilitators',
}

/** What a person must know before writing: whose name stands there, who reads it, and when. */
export function policyWords(step: { names: NamesPolicy; seal: Seal; moderation: Moderation }): MessageKey[] {
  const first = names[step.names]
  if (step.moderation !== 'pre') return [first, seals[step.seal]]
  // "At once" would be untrue where somebody reads the card first.
  return step.seal === 'open'
    ? [first, 'steps.moderatedFirst']
    : [first, 'steps.moderatedFirst', seals[step.seal]]
}
