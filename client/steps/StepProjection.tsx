import type { Step } from '../../shared/steps/step.ts'
import { useWorkshopView } from '../connection/index.ts'
import { kindsOnScreen } from './registry.ts'

/** What a room sees of a step beside its prompt. */
export function StepProjection({ step }: { step: Step }) {
  const view = useWorkshopView()
  if (!view || step.progress.state === 'draft') return null
  const { Projection } = kindsOnScreen[step.settings.kind]
  return <Projection step={step} view={view} />
}
