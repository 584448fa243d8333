import { useState } from 'react'
import type { StepMove } from '../../shared/domain/step-life.ts'
import type { MessageKey } from '../../shared/i18n/catalogue.ts'
import { budgetOf } from '../../shared/scales/budget/terms.ts'
import type { Step } from '../../shared/steps/step.ts'
import { useCommand } from '../api/index.ts'
import { useText } from '../i18n/index.ts'
import type { Here } from '../people/here.ts'
import { Button, ConfirmDialog } from '../ui/index.ts'
import styles from './facilitation.module.css'
import { asksFirst, type Control, controlsFor, nextStep } from './step-controls.ts'
import { useStepMoves } from './use-step-moves.ts'

/** The current step's controls, large: one main thing, the others beside it, minutes for the clock. */
export function StepControls({ here, step }: { here: Here; step: Step }) {
  const text = useText()
  const [asked, setAsked] = useState<Control | null>(null)
  const moves = useStepMoves(here.workshop)
  const { main, others, minutes } = controlsFor(step, nextStep(here.view.steps, step))
  const press = (control: Control) =>
    asksFirst(step, control) ? setAsked(control) : void moves.run(step, control)
  const confirm = async () => {
    // A dialog that waits would stand before the way to stop a long count.
    if (asked?.do === 'reveal') setAsked(null)
    if (asked) await moves.run(step, asked)
    setAsked(null)
  }
  const label = (control: Control) =>
    control.do === 'next'
      ? text('facilitation.next', { title: control.step.title })
      : text(moveLabel(step, control.do))
  return (
    <div className={styles.controls}>
      {main && (
        <Button variant="primary" size="large" wide busy={moves.busy} onClick={() => press(main)}>
          {label(main)}
        </Button>
      )}
      <div className={styles.row}>
        {others.map((control) => (
          <Button key={control.do} className={styles.second} busy={moves.busy} onClick={() => press(control)}>
            {label(control)}
          </Button>
        ))}
        {minutes && <Minutes here={here} step={step} />}
      </div>
      {moves.busy && isBudget(step) && <Counting here={here} step={step} />}
      {asked && asked.do !== 'next' && (
        <ConfirmDialog
          open
          onClose={() => setAsked(null)}
          title={label(asked)}
          confirm={label(asked)}
          busy={moves.busy}
          onConfirm={() => void confirm()}
        >
          {text(questionOf(asked.do), ballotParams(here, step))}
        </ConfirmDialog>
      )}
    </div>
  )
}

function moveLabel(step: Step, move: StepMove): MessageKey {
  const isVote = step.settings.kind === 'weigh'
  switch (move) {
    case 'open':
      return 'facilitation.open'
    case 'close':
      return isVote ? 'facilitation.closeVote' : 'facilitation.close'
    case 'reveal':
      return isVote ? 'facilitation.revealResult' : 'facilitation.revealCards'
    case 'reopen':
      return 'facilitation.reopen'
    case 'freeze':
      return 'facilitation.freeze'
  }
}

function questionOf(move: StepMove): MessageKey {
  if (move === 'freeze') return 'facilitation.freezeAsk'
  if (move === 'reopen') return 'facilitation.reopenAsk'
  return move === 'reveal' ? 'facilitation.revealVoteAsk' : 'facilitation.closeVoteAsk'
}

function ballotParams(here: Here, step: Step) {
  const count = here.view.counts.get(step.id)
  return { title: step.title, cast: count?.ballots ?? 0, total: count?.electorate ?? 0 }
}

const isBudget = ({ settings }: Step): boolean =>
  settings.kind === 'weigh' && budgetOf(settings.scale) !== null

/** Equal Shares may take a while with many ballots: it can be stopped, and begun again later. */
function Counting({ here, step }: { here: Here; step: Step }) {
  const text = useText()
  const cancel = useCommand('cancelCount')
  return (
    <div className={styles.row} role="status">
      <span>{text('budget.counting')}</span>
      <Button
        variant="quiet"
        busy={cancel.busy}
        onClick={() => void cancel.run({ params: { w: here.workshop, s: step.id } })}
      >
        {text('budget.stopCounting')}
      </Button>
    </div>
  )
}

const offeredMinutes = [1, 5] as const

function Minutes({ here, step }: { here: Here; step: Step }) {
  const text = useText()
  const add = useCommand('addMinutes')
  return offeredMinutes.map((minutes) => (
    <Button
      key={minutes}
      className={styles.minute}
      aria-label={text('facilitation.addMinutes', { minutes })}
      onClick={() => void add.run({ params: { w: here.workshop, s: step.id }, body: { minutes } })}
    >
      {text('facilitation.addMinutesShort', { minutes })}
    </Button>
  ))
}
