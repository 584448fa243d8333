import { Plus } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useCommand } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import { Button, TextField } from '../../ui/index.ts'
import type { Scene } from '../scene.ts'
import styles from '../step.module.css'

/** `onMade` gets the new theme's id. */
export function NewTheme(
  props: Pick<Scene, 'step' | 'here'> & { label?: string; onMade?: (theme: string) => void },
) {
  const text = useText()
  const [title, setTitle] = useState('')
  const addTheme = useCommand('addTheme')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!title.trim()) return
    const params = { w: props.here.workshop, s: props.step.id }
    const made = await addTheme.run({ params, body: { title: title.trim() } })
    if (!made) return
    setTitle('')
    props.onMade?.(made.theme)
  }
  return (
    <form className={styles.tight} onSubmit={(event) => void submit(event)}>
      <TextField label={text('steps.themeName')} value={title} onChange={setTitle} maxLength={120} />
      <div>
        <Button
          type="submit"
          icon={<Plus size={18} aria-hidden="true" />}
          busy={addTheme.busy}
          disabled={!title.trim()}
        >
          {props.label ?? text('steps.makeTheme')}
        </Button>
      </div>
    </form>
  )
}
