import { useEffect, useRef, useState } from 'react'
import type { WorkshopView } from '../../../shared/document/workshop-document.ts'
import type { Step } from '../../../shared/steps/step.ts'

export type ShownStep = {
  current: Step | null
  /** The step that this screen looks at: the current one, unless the person looks at another. */
  shown: Step | null
  look(step: string): void
}

/** When the facilitator opens another step, everybody looks at that one again. `onMoved` is told once. */
export function useShownStep(view: WorkshopView, onMoved: (step: Step) => void): ShownStep {
  const [looked, setLooked] = useState<{ step: string; at: string | null } | null>(null)
  const { currentStep } = view.workshop
  const current = view.steps.find((step) => step.id === currentStep) ?? null
  // A look at another step ends by itself when the current one changes.
  const wanted = looked?.at === currentStep ? view.steps.find((step) => step.id === looked.step) : undefined
  const before = useRef(currentStep)
  const latest = useRef(onMoved)
  useEffect(() => {
    latest.current = onMoved
  })
  useEffect(() => {
    if (before.current === currentStep) return
    before.current = currentStep
    if (current) latest.current(current)
  }, [currentStep, current])
  return {
    current,
    shown: wanted ?? current,
    look: (step) => setLooked({ step, at: currentStep }),
  }
}
