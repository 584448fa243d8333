import { ArrowLeft } from 'lucide-react'
import type { Step } from '../../../shared/steps/step.ts'
import { useText } from '../../i18n/index.ts'
import { StepPanel } from '../../steps/index.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './PhonePage.module.css'

type PhoneStepProps = { step: Step; isCurrent: boolean; onBack: () => void }

export function PhoneStep({ step, isCurrent, onBack }: PhoneStepProps) {
  const text = useText()
  return (
    <>
      {!isCurrent && (
        <Button className={styles.back} icon={<ArrowLeft size={18} aria-hidden="true" />} onClick={onBack}>
          {text('phone.backToCurrent')}
        </Button>
      )}
      <h1 className={styles.prompt}>{step.prompt || step.title}</h1>
      <h2 className="visually-hidden">{step.title}</h2>
      <div className={styles.panel}>
        <StepPanel step={step} surface="phone" />
      </div>
    </>
  )
}
