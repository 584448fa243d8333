import { type FormEvent, useState } from 'react'
import { useCommand } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { Button, TextField, toast } from '../../ui/index.ts'
import styles from './history.module.css'

/** Longer names would not fit the list. */
const maxNameChars = 80

/** Keeps the board as it is now, under a name that somebody will look for. */
export function KeepState({ here, onKept }: { here: Here; onKept: (snapshot: string) => void }) {
  const text = useText()
  const [name, setName] = useState('')
  const take = useCommand('takeSnapshot')
  const keep = async (event: FormEvent) => {
    event.preventDefault()
    const kept = await take.run({ params: { w: here.workshop }, body: { name: name.trim() } })
    if (!kept) return
    setName('')
    toast(text('history.kept'))
    onKept(kept.snapshot)
  }
  return (
    <form className={styles.keep} onSubmit={(event) => void keep(event)}>
      <TextField
        label={text('history.name')}
        hint={text('history.nameHint')}
        value={name}
        maxLength={maxNameChars}
        required
        autoComplete="off"
        onChange={setName}
      />
      <Button type="submit" wide busy={take.busy}>
        {text('history.keep')}
      </Button>
    </form>
  )
}
