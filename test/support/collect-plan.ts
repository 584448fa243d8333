import type { StepPlan } from '../../shared/steps/step.ts'

/** A step to collect cards, but for what is given. */
export const collectPlan = (over: Partial<StepPlan> = {}): StepPlan => ({
  title: 'Collect',
  prompt: '',
  minutes: 5,
  who: { roles: ['participant'], groups: null },
  seal: 'open',
  names: 'named',
  limits: { perPerson: 2, perGroup: null, maxChars: 40 },
  moderation: 'none',
  done: 'facilitator',
  source: null,
  settings: { kind: 'collect' },
  ...over,
})
