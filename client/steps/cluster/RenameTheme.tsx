import { type FormEvent, useState } from 'react'
import type { Theme } from '../../../shared/domain/theme.ts'
import { useCommand } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { Button, Dialog, TextField } from '../../ui/index.ts'
import styles from '../step.module.css'

export function RenameTheme({ here, theme, onClose }: { here: Here; theme: Theme; onClose: () => void }) {
  const text = useText()
  const [title, setTitle] = useState(theme.title)
  const rename = useCommand('renameTheme')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const params = { w: here.workshop, t: theme.id }
    if (title.trim() && (await rename.run({ params, body: { title: title.trim() } }))) onClose()
  }
  return (
    <Dialog open onClose={onClose} title={text('steps.renameThemeTitle')}>
      <form className={styles.stack} onSubmit={(event) => void submit(event)}>
        <TextField label={text('steps.themeName')} value={title} onChange={setTitle} maxLength={120} />
        <div>
          <Button type="submit" variant="primary" busy={rename.busy} disabled={!title.trim()}>
            {text('steps.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
