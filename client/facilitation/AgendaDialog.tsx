import { ArrowDown, ArrowUp, Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { OfferedKind, Step } from '../../shared/steps/step.ts'
import { useCommand } from '../api/index.ts'
import { useText } from '../i18n/index.ts'
import type { Here } from '../people/here.ts'
import { kindWords, stateWords } from '../steps/index.ts'
import { Button, ConfirmDialog, Dialog, IconButton, Menu, toast } from '../ui/index.ts'
import styles from './facilitation.module.css'
import { ImportBudget, ImportBudgetButton } from './ImportBudget.tsx'
import { placeBefore } from './reorder.ts'
import { StepEditor } from './StepEditor.tsx'

const kinds: readonly OfferedKind[] = ['brief', 'collect', 'cluster', 'weigh', 'match', 'commit']
const hints = {
  brief: 'facilitation.hintBrief',
  collect: 'facilitation.hintCollect',
  cluster: 'facilitation.hintCluster',
  weigh: 'facilitation.hintWeigh',
  match: 'facilitation.hintMatch',
  commit: 'facilitation.hintCommit',
} as const

/** The agenda as a list to add to, reorder and edit. */
export function AgendaDialog({ here, onClose }: { here: Here; onClose: () => void }) {
  const text = useText()
  const [edited, setEdited] = useState<Step | OfferedKind | null>(null)
  const [isImporting, setImporting] = useState(false)
  const { steps } = here.view
  const minutes = steps.reduce((sum, step) => sum + step.minutes, 0)
  if (edited !== null) {
    return <StepEditor here={here} edited={edited} onDone={() => setEdited(null)} onClose={onClose} />
  }
  if (isImporting) return <ImportBudget workshop={here.workshop} onClose={() => setImporting(false)} />
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={text('facilitation.agendaTitle')}
      description={text('facilitation.totalMinutes', { count: minutes })}
      actions={
        <>
          <ImportBudgetButton onOpen={() => setImporting(true)} />
          <Menu
            trigger={
              <Button icon={<Plus size={18} aria-hidden="true" />}>{text('facilitation.addStep')}</Button>
            }
            items={kinds.map((kind) => ({
              label: `${text(kindWords[kind])}: ${text(hints[kind])}`,
              onSelect: () => setEdited(kind),
            }))}
          />
        </>
      }
    >
      <ol className={styles.agenda}>
        {steps.map((step, index) => (
          <AgendaRow key={step.id} here={here} step={step} index={index} onEdit={() => setEdited(step)} />
        ))}
      </ol>
    </Dialog>
  )
}

function AgendaRow(props: { here: Here; step: Step; index: number; onEdit: () => void }) {
  const { here, step, index, onEdit } = props
  const text = useText()
  const [asking, setAsking] = useState(false)
  const reorder = useCommand('reorderStep')
  const remove = useCommand('deleteStep')
  const params = { w: here.workshop, s: step.id }
  const { title } = step
  const move = (by: 1 | -1) => {
    const before = placeBefore(
      here.view.steps.map((one) => one.id),
      index,
      by,
    )
    if (before !== undefined) void reorder.run({ params, body: { before } })
  }
  const about = [
    text(kindWords[step.settings.kind]),
    step.minutes > 0 ? text('steps.minutes', { count: step.minutes }) : text('facilitation.noClock'),
    text(stateWords[step.progress.state]),
  ]
  const confirm = async () => {
    setAsking(false)
    if (await remove.run({ params })) toast(text('facilitation.stepDeleted'))
  }
  return (
    <li className={styles.agendaRow}>
      <div className={styles.stepWords}>
        <span className={styles.stepTitle}>
          {index + 1}. {title}
        </span>
        <span className={styles.quiet}>{about.join(' · ')}</span>
      </div>
      <div className={styles.agendaTools}>
        <IconButton
          label={text('facilitation.moveUp', { title })}
          disabled={index === 0}
          onClick={() => move(-1)}
        >
          <ArrowUp size={18} aria-hidden="true" />
        </IconButton>
        <IconButton
          label={text('facilitation.moveDown', { title })}
          disabled={index === here.view.steps.length - 1}
          onClick={() => move(1)}
        >
          <ArrowDown size={18} aria-hidden="true" />
        </IconButton>
        <IconButton
          label={text('facilitation.editStep', { title })}
          disabled={step.progress.state === 'frozen'}
          onClick={onEdit}
        >
          <Pencil size={18} aria-hidden="true" />
        </IconButton>
        <IconButton label={text('facilitation.deleteStep', { title })} onClick={() => setAsking(true)}>
          <Trash2 size={18} aria-hidden="true" />
        </IconButton>
      </div>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={text('facilitation.deleteStep', { title })}
        confirm={text('facilitation.deleteYes')}
        busy={remove.busy}
        onConfirm={() => void confirm()}
      >
        {text('facilitation.deleteStepAsk', { title })}
      </ConfirmDialog>
    </li>
  )
}
