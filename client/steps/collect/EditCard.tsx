import { type FormEvent, useState } from 'react'
import type { Step } from '../../../shared/steps/step.ts'
import { useText } from '../../i18n/index.ts'
import { Button, Dialog, TextArea } from '../../ui/index.ts'
import styles from '../step.module.css'
import { charsLeft, type ListedCard } from './own-cards.ts'

export function EditCard(props: {
  step: Step
  card: ListedCard
  onSave: (text: string) => void
  onClose: () => void
}) {
  const { step, card, onSave, onClose } = props
  const text = useText()
  const [words, setWords] = useState(card.text)
  const isSendable = words.trim() !== '' && charsLeft(words.trim(), step.limits.maxChars) >= 0
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isSendable) return
    if (words.trim() !== card.text) onSave(words.trim())
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={text('steps.editCardTitle')}>
      <form className={styles.stack} onSubmit={submit}>
        <TextArea
          label={text('steps.editCardTitle')}
          labelHidden
          rows={4}
          value={words}
          onChange={setWords}
          maxChars={step.limits.maxChars}
        />
        <div className={styles.row}>
          <Button type="submit" variant="primary" disabled={!isSendable}>
            {text('steps.save')}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            {text('steps.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
