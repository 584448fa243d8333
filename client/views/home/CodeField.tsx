import { type FormEvent, useId, useState } from 'react'
import type { DoorKey } from '../../api/query-keys.ts'
import { useText } from '../../i18n/index.ts'
import { Button } from '../../ui/Button.tsx'
import { classes } from '../../ui/classes.ts'
import styles from './CodeField.module.css'
import { codeLength, doorMeant, readableCode } from './code-field.ts'

type CodeFieldProps = {
  onDoor: (key: DoorKey) => void
  busy: boolean
  /** What was wrong with the last code; what was typed stays. */
  error: string | null
  /** Beside something that matters more: no primary button. */
  compact?: boolean
}

/** Six boxes that are one input: typing the last character is enough, no button needed. */
export function CodeField({ onDoor, busy, error, compact }: CodeFieldProps) {
  const text = useText()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [hint, setHint] = useState(false)
  const type = (value: string) => {
    const door = doorMeant(value)
    setHint(false)
    setTyped(value.includes('#') ? '' : readableCode(value).slice(0, codeLength))
    if (door && !busy) onDoor(door)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const door = doorMeant(typed)
    if (door && !busy) onDoor(door)
    else setHint(true)
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <label className={styles.label} htmlFor={id}>
        {text('home.code')}
      </label>
      <div className={classes(styles.row, compact && styles.compact)}>
        <div className={styles.field}>
          <input
            id={id}
            className={styles.input}
            value={typed}
            onChange={(event) => type(event.target.value)}
            autoCapitalize="characters"
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            aria-describedby={`${id}-help`}
            aria-invalid={error !== null || undefined}
          />
          <Boxes typed={typed} wrong={error !== null} />
        </div>
        <Button type="submit" size="large" variant={compact ? 'plain' : 'primary'} busy={busy}>
          {text('home.enter')}
        </Button>
      </div>
      <p
        id={`${id}-help`}
        className={classes(styles.help, (error || hint) && styles.wrong)}
        aria-live="polite"
      >
        {error ?? text(hint ? 'home.codeShort' : 'home.codeHint')}
      </p>
    </form>
  )
}

const places = Array.from({ length: codeLength }, (_, place) => place)

function Boxes({ typed, wrong }: { typed: string; wrong: boolean }) {
  const next = Math.min(typed.length, codeLength - 1)
  return (
    <div className={styles.boxes} aria-hidden="true">
      {places.map((place) => (
        <span
          key={place}
          className={classes(styles.box, place === next && styles.next, wrong && styles.wrongBox)}
        >
          {typed[place] ?? ''}
        </span>
      ))}
    </div>
  )
}
