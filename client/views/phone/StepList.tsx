import type { Step } from '../../../shared/steps/step.ts'
import { useText } from '../../i18n/index.ts'
import { stateWords } from '../../steps/kind-words.ts'
import { classes } from '../../ui/classes.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './StepList.module.css'

type StepListProps = {
  open: boolean
  onClose: () => void
  steps: readonly Step[]
  current: string | null
  shown: string | null
  onChoose: (step: string) => void
}

/** The agenda as a plain list; any step can be looked at. */
export function StepList({ open, onClose, steps, current, shown, onChoose }: StepListProps) {
  const text = useText()
  return (
    <Dialog open={open} onClose={onClose} title={text('phone.steps')}>
      <ol className={styles.list}>
        {steps.map((step, index) => (
          <li key={step.id}>
            <button
              type="button"
              className={classes(styles.step, step.id === shown && styles.shown)}
              aria-current={step.id === current ? 'step' : undefined}
              onClick={() => onChoose(step.id)}
            >
              <span className={styles.number}>{index + 1}</span>
              <span>
                <span className={styles.title}>{step.title}</span>
                <span className={styles.state}>
                  {text(stateWords[step.progress.state])}
                  {step.id === current && ` · ${text('phone.now')}`}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
