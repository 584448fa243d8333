import { type FormEvent, useState } from 'react'
import type { Commitment } from '../../../shared/domain/commitment.ts'
import { useCommand } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { Button, Dialog, TextArea } from '../../ui/index.ts'
import styles from '../step.module.css'

/** Nobody is committed by others: a facilitator writes down who heard the owner accept. */
export function WitnessDialog(props: { here: Here; commitment: Commitment; onClose: () => void }) {
  const { here, commitment, onClose } = props
  const text = useText()
  const [note, setNote] = useState('')
  const [isChecked, setChecked] = useState(false)
  const answer = useCommand('answerCommitment')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (!note.trim()) return
    const params = { w: here.workshop, c: commitment.id }
    if (await answer.run({ params, body: { answer: 'accept', witness: note.trim() } })) onClose()
  }
  return (
    <Dialog open onClose={onClose} title={text('steps.recordAcceptance')} description={commitment.title}>
      <form className={styles.stack} noValidate onSubmit={(event) => void submit(event)}>
        <TextArea
          label={text('steps.witnessNote')}
          hint={text('steps.witnessHint')}
          value={note}
          maxLength={300}
          error={isChecked && !note.trim() ? text('steps.required') : null}
          onChange={setNote}
        />
        <div>
          <Button type="submit" variant="primary" busy={answer.busy}>
            {text('steps.recordAcceptance')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
