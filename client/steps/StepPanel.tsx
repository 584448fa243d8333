import type { Step } from '../../shared/steps/step.ts'
import { useText } from '../i18n/index.ts'
import { useHere } from '../people/here.ts'
import { Busy, Notice } from '../ui/index.ts'
import { kindsOnScreen } from './registry.ts'
import type { Surface } from './scene.ts'

/** One person's part of a step, whatever its kind and state: input, own cards, ballot, result. */
export function StepPanel({ step, surface }: { step: Step; surface: Surface }) {
  const text = useText()
  const here = useHere()
  if (!here) return <Busy />
  if (step.progress.state === 'draft') return <Notice>{text('steps.draft')}</Notice>
  const { Panel } = kindsOnScreen[step.settings.kind]
  // A new run is a new start for whatever was being filled in.
  return <Panel key={`${step.id}.${step.progress.run}`} step={step} surface={surface} here={here} />
}
