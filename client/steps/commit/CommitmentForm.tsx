import { type FormEvent, useState } from 'react'
import type { Commitment } from '../../../shared/domain/commitment.ts'
import { useCommand } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import { Button, Dialog, TextArea, TextField } from '../../ui/index.ts'
import { focusFirstProblem } from '../focus-first-problem.ts'
import type { Scene } from '../scene.ts'
import styles from '../step.module.css'
import { bodyOf, type DraftField, draftOf, emptyDraft, missingIn } from './draft.ts'
import { MilestoneFields } from './MilestoneFields.tsx'
import { OwnerFields } from './OwnerFields.tsx'
import { PlanFields } from './PlanFields.tsx'
import { SourceFields } from './SourceFields.tsx'

/** A new commitment, or one that is changed. */
export function CommitmentForm(props: Scene & { commitment: Commitment | null; onClose: () => void }) {
  const { step, here, commitment, onClose } = props
  const text = useText()
  const add = useCommand('addCommitment')
  const edit = useCommand('editCommitment')
  const [draft, setDraft] = useState(() => (commitment ? draftOf(commitment) : emptyDraft(here.me)))
  const [isChecked, setChecked] = useState(false)
  const missing = missingIn(draft)
  const errorOf = (field: DraftField) => {
    const key = isChecked ? missing[field] : undefined
    return key ? text(key) : null
  }
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    if (Object.keys(missing).length > 0) return focusFirstProblem(event.currentTarget)
    const done = commitment
      ? await edit.run({ params: { w: here.workshop, c: commitment.id }, body: bodyOf(draft) })
      : await add.run({ params: { w: here.workshop, s: step.id }, body: bodyOf(draft) })
    if (done) onClose()
  }
  return (
    <Dialog open onClose={onClose} title={text(commitment ? 'steps.editCommitment' : 'steps.newCommitment')}>
      <form className={styles.stack} noValidate onSubmit={(event) => void submit(event)}>
        <TextArea
          label={text('steps.commitmentTitle')}
          hint={text('steps.commitmentTitleHint')}
          rows={2}
          maxLength={200}
          value={draft.title}
          error={errorOf('title')}
          onChange={(title) => setDraft({ ...draft, title })}
        />
        <OwnerFields here={here} draft={draft} onChange={setDraft} errorOf={errorOf} />
        <TextField
          label={text('steps.due')}
          type="date"
          value={draft.due}
          error={errorOf('due')}
          onChange={(due) => setDraft({ ...draft, due })}
        />
        <SourceFields
          step={step}
          here={here}
          chosen={draft.source}
          onChange={(source) => setDraft({ ...draft, source })}
        />
        <MilestoneFields
          milestones={draft.plan.milestones}
          error={errorOf('milestones')}
          onChange={(milestones) => setDraft({ ...draft, plan: { ...draft.plan, milestones } })}
        />
        <details className={styles.details}>
          <summary>{text('commit.more')}</summary>
          <div className={styles.stack}>
            <p className={styles.quiet}>{text('commit.moreHint')}</p>
            <PlanFields here={here} plan={draft.plan} onChange={(plan) => setDraft({ ...draft, plan })} />
          </div>
        </details>
        <div className={styles.row}>
          <Button type="submit" variant="primary" busy={add.busy || edit.busy}>
            {text(commitment ? 'steps.save' : 'steps.addCommitment')}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            {text('steps.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
