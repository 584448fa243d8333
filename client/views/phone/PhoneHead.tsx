import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import type { Step } from '../../../shared/steps/step.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { Button } from '../../ui/Button.tsx'
import { TroubleLine } from '../workshop/Trouble.tsx'
import { OrderLine } from './OrderLine.tsx'
import { PersonMenu } from './PersonMenu.tsx'
import styles from './PhoneHead.module.css'
import { StepClock, StepTime } from './StepClock.tsx'
import { StepList } from './StepList.tsx'
import { placeOf } from './shown-step.ts'

type PhoneHeadProps = { here: Here; step: Step | null; onChoose: (step: string) => void }

/** Where one is in the agenda, how much time is left, and the menu. Stays at the top while reading. */
export function PhoneHead({ here, step, onChoose }: PhoneHeadProps) {
  const text = useText()
  const [listOpen, setListOpen] = useState(false)
  const { steps, workshop } = here.view
  const choose = (chosen: string) => {
    setListOpen(false)
    onChoose(chosen)
  }
  return (
    <header className={styles.head}>
      {step && <StepClock step={step} />}
      <div className={styles.row}>
        {step ? (
          <Button variant="quiet" className={styles.steps} onClick={() => setListOpen(true)}>
            <span className={styles.place}>
              {text('phone.stepOf', placeOf(steps, step))}
              <StepTime step={step} />
            </span>
            <span className={styles.step}>{step.title}</span>
            <ChevronDown size={18} aria-hidden="true" />
          </Button>
        ) : (
          <p className={styles.title}>{workshop.title}</p>
        )}
        <PersonMenu here={here} />
      </div>
      <TroubleLine workshop={here.workshop} reader="gives" />
      <OrderLine here={here} />
      <StepList
        open={listOpen}
        onClose={() => setListOpen(false)}
        steps={steps}
        current={workshop.currentStep}
        shown={step?.id ?? null}
        onChoose={choose}
      />
    </header>
  )
}
