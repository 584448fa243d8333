import { Plus } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import { formOf, replyKindsOf } from '../../../shared/cards/of-step.ts'
import { needsWords, type ReplyKind } from '../../../shared/domain/reply-kinds.ts'
import type { Step } from '../../../shared/steps/step.ts'
import { useLanguage, useText } from '../../i18n/index.ts'
import { Button, classes, TextArea } from '../../ui/index.ts'
import styles from '../step.module.css'
import { type CardDraft, photosToSend } from './card-draft.ts'
import collect from './collect.module.css'
import { FieldInputs } from './FieldInputs.tsx'
import { KindChoice } from './KindChoice.tsx'
import { charsLeft } from './own-cards.ts'
import { readFields } from './typed-fields.ts'
import { useDraft } from './use-draft.ts'
import { useFieldDraft } from './use-field-draft.ts'
import { usePhotoDraft } from './use-photo-draft.ts'

type CardFormProps = {
  workshop: string
  step: Step
  /** What the card answers; null where it answers nothing. */
  item: string | null
  hand: 'board' | 'phone' | 'paper'
  /** Null: no limit. */
  left: number | null
  onAdd: (draft: CardDraft) => void
}

/** One thought, one card. Ctrl or Cmd + Enter sends it, so that hands may stay on the keys. */
export function CardForm({ workshop, step, item, hand, left, onAdd }: CardFormProps) {
  const text = useText()
  const [language] = useLanguage()
  const id = useId()
  const draft = ['rembuk.draft', step.id, step.progress.run, hand, item].filter(Boolean).join('.')
  const [words, setWords] = useDraft(draft)
  const [typed, setTyped] = useFieldDraft(draft)
  const photos = usePhotoDraft(draft)
  const [isChecked, setChecked] = useState(false)
  const kinds = item === null ? [] : (replyKindsOf(step) ?? [])
  const [chosen, setChosen] = useState<ReplyKind | null>(null)
  const kind = kinds.length === 1 ? (kinds[0] ?? null) : chosen
  const field = useRef<HTMLTextAreaElement>(null)
  const form = formOf(step)
  const spare = charsLeft(words.trim(), step.limits.maxChars)
  const isWordless = kind !== null && !needsWords(kind)
  const isSayable = (words.trim() !== '' || isWordless) && spare >= 0
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { fields, problems } = readFields(form, typed, language)
    setChecked(true)
    const isUnclear = item !== null && kind === null
    if (left === 0 || !isSayable || problems.size > 0 || isUnclear) return
    onAdd({
      text: words.trim(),
      fields,
      reply: item && kind ? { item, kind } : null,
      photos: photosToSend(form, fields, photos.data),
    })
    setWords('')
    setTyped({})
    photos.clear()
    setChecked(false)
    field.current?.focus()
  }
  const sendByKeys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit()
  }
  if (left === 0) return <p>{text('steps.limitReached', { max: step.limits.perPerson })}</p>
  return (
    <form
      className={classes(collect.form, (form.length > 0 || item !== null) && collect.long)}
      noValidate
      onSubmit={submit}
    >
      {kinds.length > 1 && (
        <KindChoice
          name={id}
          kinds={kinds}
          chosen={chosen}
          error={isChecked && chosen === null ? text('cards.replyChoose') : null}
          onChoose={setChosen}
        />
      )}
      <TextArea
        ref={field}
        label={text(inputLabel(hand, item))}
        placeholder={item === null ? text('steps.cardPlaceholder') : undefined}
        optional={isWordless}
        rows={hand === 'phone' ? 2 : 3}
        value={words}
        onChange={setWords}
        onKeyDown={sendByKeys}
        enterKeyHint="enter"
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
      <div className={collect.below}>
        <span className={classes(styles.quiet, spare < 0 && collect.over)}>
          {spare < 0 ? text('steps.charsOver', { count: -spare }) : text('steps.charsLeft', { count: spare })}
          {left !== null && `. ${text('steps.cardsLeft', { count: left })}.`}
        </span>
        <Button
          type="submit"
          variant={hand === 'paper' ? 'plain' : 'primary'}
          icon={<Plus size={18} aria-hidden="true" />}
          disabled={!isSayable}
        >
          {text(item !== null ? 'cards.replySend' : hand === 'paper' ? 'cards.paperAdd' : 'steps.addCard')}
        </Button>
      </div>
    </form>
  )
}

function inputLabel(hand: CardFormProps['hand'], item: string | null) {
  if (hand === 'paper') return 'cards.paperWords'
  return item === null ? 'steps.yourCard' : 'cards.replyWords'
}
