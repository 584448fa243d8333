import { type FormEvent, useState } from 'react'
import { formOf } from '../../../shared/cards/of-step.ts'
import { needsWords } from '../../../shared/domain/reply-kinds.ts'
import type { Step } from '../../../shared/steps/step.ts'
import { useLanguage, useText } from '../../i18n/index.ts'
import { Button, Dialog, TextArea } from '../../ui/index.ts'
import styles from '../step.module.css'
import { type CardDraft, photosToSend } from './card-draft.ts'
import { FieldInputs } from './FieldInputs.tsx'
import { charsLeft, type ListedCard } from './own-cards.ts'
import { readFields, typedOf } from './typed-fields.ts'
import { usePhotoDraft } from './use-photo-draft.ts'

/** Words and fields; what it answers, and how, stays. */
export function EditCard(props: {
  workshop: string
  step: Step
  card: ListedCard
  onSave: (draft: CardDraft) => void
  onClose: () => void
}) {
  const { workshop, step, card, onSave, onClose } = props
  const text = useText()
  const [language] = useLanguage()
  const form = formOf(step)
  const [words, setWords] = useState(card.text)
  const [typed, setTyped] = useState(() => typedOf(form, card.fields, language))
  const photos = usePhotoDraft(`rembuk.edit.${card.id}`)
  const [isChecked, setChecked] = useState(false)
  const isWordless = card.reply !== null && !needsWords(card.reply.kind)
  const isSendable = (words.trim() !== '' || isWordless) && charsLeft(words.trim(), step.limits.maxChars) >= 0
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { fields, problems } = readFields(form, typed, language)
    setChecked(true)
    if (!isSendable || problems.size > 0) return
    onSave({
      text: words.trim(),
      fields,
      reply: card.reply,
      photos: photosToSend(form, fields, photos.data),
    })
    photos.clear()
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={text('steps.editCardTitle')}>
      <form className={styles.stack} noValidate onSubmit={submit}>
        <TextArea
          label={text('steps.editCardTitle')}
          labelHidden
          rows={4}
          value={words}
          onChange={setWords}
          maxChars={step.limits.maxChars}
        />
        <FieldInputs
          workshop={workshop}
          isNameless={step.names !== 'named'}
          photos={photos}
          form={form}
          typed={typed}
          onChange={setTyped}
          tellProblems={isChecked}
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
