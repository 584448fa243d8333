import { useEffect, useState } from 'react'
import type { Here } from '../../people/here.ts'
import { useTitle } from '../../ui/use-title.ts'
import { ImportedMark } from '../workshop/ImportedMark.tsx'
import { WorkshopState } from '../workshop/WorkshopState.tsx'
import { PhoneHead } from './PhoneHead.tsx'
import styles from './PhonePage.module.css'
import { PhoneStep } from './PhoneStep.tsx'
import { shownStep } from './shown-step.ts'
import { WaitingForStep } from './WaitingForStep.tsx'

/** One column, no canvas: the current step, one's own part in it, and a way to the other steps. */
export default function PhonePage() {
  return <WorkshopState>{(here) => <PhoneScreen here={here} />}</WorkshopState>
}

function PhoneScreen({ here }: { here: Here }) {
  const { workshop, steps } = here.view
  const [chosen, setChosen] = useState<string | null>(null)
  useTitle(workshop.title)
  // The room moves together: a newly opened step brings everybody back to it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the change of the current step is the event
  useEffect(() => setChosen(null), [workshop.currentStep])
  const step = shownStep(steps, workshop.currentStep, chosen)
  // Whoever was reading far down would come into the next step behind its prompt.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the change of step is the event
  useEffect(() => void window.scrollTo(0, 0), [step?.id])
  return (
    <div className={styles.page}>
      <PhoneHead here={here} step={step} onChoose={setChosen} />
      <main className={styles.main}>
        <ImportedMark here={here} className={styles.imported} />
        {step ? (
          <PhoneStep
            key={step.id}
            step={step}
            isCurrent={step.id === workshop.currentStep}
            onBack={() => setChosen(null)}
          />
        ) : (
          <WaitingForStep here={here} />
        )}
      </main>
    </div>
  )
}
