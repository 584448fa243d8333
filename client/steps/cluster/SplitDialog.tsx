import { type FormEvent, useState } from 'react'
import type { Theme } from '../../../shared/domain/theme.ts'
import { useCommand } from '../../api/index.ts'
import { useBoardView } from '../../connection/index.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { Button, Checkbox, Dialog, TextField, toast } from '../../ui/index.ts'
import styles from '../step.module.css'

/** The cards that leave a theme, and what their own one is called. */
export function SplitDialog({ here, theme, onClose }: { here: Here; theme: Theme; onClose: () => void }) {
  const text = useText()
  const board = useBoardView()
  const [title, setTitle] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const split = useCommand('splitTheme')
  const cards = (board?.cards ?? []).filter(({ id }) => theme.cards.includes(id))
  const leaving = chosen.filter((id) => theme.cards.includes(id))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const body = { title: title.trim(), cards: leaving }
    if (!(await split.run({ params: { w: here.workshop, t: theme.id }, body }))) return
    toast(text('themes.splitDone'))
    onClose()
  }
  const isReady = title.trim() !== '' && leaving.length > 0
  return (
    <Dialog
      open
      onClose={onClose}
      title={text('themes.splitTitle', { title: theme.title || text('steps.themeUntitled') })}
      description={text('themes.splitHint')}
    >
      <form className={styles.stack} onSubmit={(event) => void submit(event)}>
        <div className={styles.tight}>
          {cards.map(({ id, text: words }) => (
            <Checkbox
              key={id}
              label={words}
              checked={chosen.includes(id)}
              onChange={(isIn) => setChosen(isIn ? [...chosen, id] : chosen.filter((one) => one !== id))}
            />
          ))}
        </div>
        <TextField label={text('themes.splitNew')} value={title} onChange={setTitle} maxLength={120} />
        {!isReady && <p className={styles.quiet}>{text('themes.splitNeeded')}</p>}
        <div>
          <Button type="submit" variant="primary" busy={split.busy} disabled={!isReady}>
            {text('themes.splitSave')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
