import { useEffect, useRef } from 'react'
import type { Step } from '../../shared/steps/step.ts'
import { useText } from '../i18n/index.ts'
import type { Here } from '../people/here.ts'
import { kindWords, stateWords, useStandings } from '../steps/index.ts'
import { classes } from '../ui/index.ts'
import { AwardDecision } from './AwardDecision.tsx'
import { DoneSign } from './DoneSign.tsx'
import styles from './facilitation.module.css'
import { Latecomers } from './Latecomers.tsx'
import { SilentPeople } from './SilentPeople.tsx'
import { StepControls } from './StepControls.tsx'
import { stepCountWords } from './step-count-words.ts'

type StepRowProps = {
  here: Here
  step: Step
  number: number
  isSelected: boolean
  onLook: (step: string) => void
}

/** One step of the run of show; the one that is looked at has its controls laid open. */
export function StepRow({ here, step, number, isSelected, onLook }: StepRowProps) {
  const text = useText()
  const isCurrent = here.view.workshop.currentStep === step.id
  const { state } = step.progress
  const onAxes = new Set(useStandings(step).map(({ id }) => id))
  const counts = stepCountWords(step, here.view, onAxes).map(({ key, params }) => text(key, params))
  const about = [
    text(kindWords[step.settings.kind]),
    step.minutes > 0 && text('steps.minutes', { count: step.minutes }),
    // The hollow number says it to the eye; most of an agenda is not open yet.
    state !== 'draft' && text(stateWords[state]),
  ].filter(Boolean)
  const row = useRef<HTMLLIElement>(null)
  // A long agenda hides the controls of the step that has just begun.
  useEffect(() => {
    if (isSelected) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isSelected])
  return (
    <li ref={row} className={classes(styles.step, isSelected && styles.selected)}>
      <button
        type="button"
        className={styles.stepButton}
        aria-current={isCurrent ? 'step' : undefined}
        aria-expanded={isSelected}
        onClick={() => onLook(step.id)}
      >
        <span className={classes(styles.number, styles[state])} aria-hidden="true">
          {number}
        </span>
        <span className={styles.stepWords}>
          <span className={classes(styles.stepTitle, isCurrent && styles.current)}>{step.title}</span>
          <span className={styles.quiet}>
            {about.join(' · ')}
            {state === 'draft' && <span className="visually-hidden"> · {text(stateWords.draft)}</span>}
          </span>
          {counts.length > 0 && <span className={styles.counts}>{counts.join(' · ')}</span>}
        </span>
      </button>
      {isSelected && (
        <>
          {step.done !== 'facilitator' && <DoneSign here={here} step={step} />}
          <StepControls here={here} step={step} />
          <Latecomers here={here} step={step} />
          <SilentPeople here={here} step={step} />
          <AwardDecision here={here} step={step} />
        </>
      )}
    </li>
  )
}
