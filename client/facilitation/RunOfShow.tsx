import { ListTree, Lock, LockOpen, PanelLeftClose } from 'lucide-react'
import { useId, useState } from 'react'
import { wholeBoard } from '../../shared/domain/order.ts'
import type { Step } from '../../shared/steps/step.ts'
import { useText } from '../i18n/index.ts'
import type { Here } from '../people/here.ts'
import { Button, Empty, IconButton } from '../ui/index.ts'
import { AgendaDialog } from './AgendaDialog.tsx'
import { BalanceStrip } from './BalanceStrip.tsx'
import styles from './facilitation.module.css'
import { useLock } from './order/use-lock.ts'
import { RailFoot } from './RailFoot.tsx'
import { StepRow } from './StepRow.tsx'

type RunOfShowProps = {
  here: Here
  /** The step that is looked at; its controls are laid open. */
  shown: Step | null
  onLook: (step: string) => void
  onClose: () => void
}

/** The facilitator's rail: the agenda with its controls, the balance of the room, and the doors to the rest. */
export default function RunOfShow({ here, shown, onLook, onClose }: RunOfShowProps) {
  const text = useText()
  const id = useId()
  const [editing, setEditing] = useState(false)
  const { steps } = here.view
  // Before anything was opened, the first step waits with its controls open.
  const selected = shown ?? steps[0] ?? null
  return (
    <aside className={styles.rail} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {text('facilitation.runOfShow')}
        </h2>
        <LockSwitch here={here} />
        <IconButton label={text('facilitation.agenda')} onClick={() => setEditing(true)}>
          <ListTree size={20} aria-hidden="true" />
        </IconButton>
        <IconButton label={text('facilitation.collapse')} onClick={onClose}>
          <PanelLeftClose size={20} aria-hidden="true" />
        </IconButton>
      </div>
      <div className={styles.body}>
        {steps.length === 0 && (
          <Empty
            title={text('facilitation.agendaTitle')}
            action={<Button onClick={() => setEditing(true)}>{text('facilitation.addStep')}</Button>}
          />
        )}
        <ol className={styles.steps}>
          {steps.map((step, index) => (
            <StepRow
              key={step.id}
              here={here}
              step={step}
              number={index + 1}
              isSelected={step.id === selected?.id}
              onLook={onLook}
            />
          ))}
        </ol>
        <BalanceStrip here={here} />
      </div>
      <RailFoot here={here} />
      {editing && <AgendaDialog here={here} onClose={() => setEditing(false)} />}
    </aside>
  )
}

/** One press keeps all participants from changing the board; the next one lets them again. */
function LockSwitch({ here }: { here: Here }) {
  const text = useText()
  const setLock = useLock(here.workshop)
  const isLocked = here.view.locks.has(wholeBoard)
  const Icon = isLocked ? Lock : LockOpen
  return (
    <IconButton
      label={text(isLocked ? 'lock.unlockBoard' : 'lock.lockBoard')}
      className={isLocked ? styles.locked : undefined}
      onClick={() => void setLock(wholeBoard, !isLocked)}
    >
      <Icon size={20} aria-hidden="true" />
    </IconButton>
  )
}
