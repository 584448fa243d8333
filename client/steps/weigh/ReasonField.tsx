import { useId, useState } from 'react'
import { limits } from '../../../shared/wire/limits.ts'
import { useText } from '../../i18n/index.ts'
import { Button, TextArea } from '../../ui/index.ts'
import styles from '../step.module.css'
import type { Option } from './options.ts'

/** Why, in one's own words: folded until wanted, sent with the ballot when the field is left. */
export function ReasonField(props: {
  option: Option
  reason: string
  /** Words that say why a reason is needed, where the scale asks for one. */
  needed?: string | null
  onReason: (reason: string) => void
}) {
  const { option, reason, needed, onReason } = props
  const text = useText()
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const isOpen = draft !== null || Boolean(needed)
  if (!isOpen)
    return (
      <div className={styles.reason}>
        {reason && <p className={styles.words}>{reason}</p>}
        <Button
          variant="quiet"
          aria-label={text(reason ? 'steps.reasonChangeFor' : 'steps.reasonAddFor', { option: option.label })}
          onClick={() => setDraft(reason)}
        >
          {text(reason ? 'steps.reasonChange' : 'steps.reasonAdd')}
        </Button>
      </div>
    )
  return (
    <TextArea
      id={id}
      label={text('steps.reasonFor', { option: option.label })}
      hint={needed ?? text('steps.reasonHint')}
      rows={2}
      maxChars={limits.reasonChars}
      value={draft ?? reason}
      onChange={setDraft}
      onBlur={() => {
        const words = (draft ?? reason).trim()
        if (words !== reason && [...words].length <= limits.reasonChars) onReason(words)
        if ([...words].length <= limits.reasonChars) setDraft(null)
      }}
    />
  )
}
