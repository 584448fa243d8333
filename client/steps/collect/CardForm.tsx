import { Plus } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, useRef } from 'react'
import type { Step } from '../../../shared/steps/step.ts'
import { useText } from '../../i18n/index.ts'
import { Button, classes, TextArea } from '../../ui/index.ts'
import type { Surface } from '../scene.ts'
import styles from '../step.module.css'
import collect from './collect.module.css'
import { charsLeft } from './own-cards.ts'
import { policyWords } from './policy-words.ts'
import { useDraft } from './use-draft.ts'

/** One thought, one card. Ctrl or Cmd + Enter sends it, so that hands may stay on the keys. */
export function CardForm(props: {
  step: Step
  surface: Surface
  /** Null: no limit. */
  left: number | null
  onAdd: (text: string, surface: Surface) => void
}) {
  const { step, surface, left, onAdd } = props
  const text = useText()
  const [words, setWords] = useDraft(`rembuk.draft.${step.id}.${step.progress.run}`)
  const field = useRef<HTMLTextAreaElement>(null)
  const isFull = left === 0
  const spare = charsLeft(words.trim(), step.limits.maxChars)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isFull || !words.trim() || spare < 0) return
    onAdd(words.trim(), surface)
    setWords('')
    field.current?.focus()
  }
  const sendByKeys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit()
  }
  if (isFull) return <p>{text('steps.limitReached', { max: step.limits.perPerson })}</p>
  return (
    <form className={collect.form} onSubmit={submit}>
      <p className={collect.policy}>
        {policyWords(step)
          .map((key) => text(key))
          .join(' ')}
      </p>
      <TextArea
        ref={field}
        label={text('steps.yourCard')}
        placeholder={text('steps.cardPlaceholder')}
        rows={surface === 'phone' ? 2 : 3}
        value={words}
        onChange={setWords}
        onKeyDown={sendByKeys}
        enterKeyHint="enter"
      />
      <div className={collect.below}>
        <span className={classes(styles.quiet, spare < 0 && collect.over)}>
          {spare < 0 ? text('steps.charsOver', { count: -spare }) : text('steps.charsLeft', { count: spare })}
          {left !== null && `. ${text('steps.cardsLeft', { count: left })}.`}
        </span>
        <Button
          type="submit"
          variant="primary"
          icon={<Plus size={18} aria-hidden="true" />}
          disabled={!words.trim() || spare < 0}
        >
          {text('steps.addCard')}
        </Button>
      </div>
    </form>
  )
}
