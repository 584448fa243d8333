import type { Theme } from '../../../shared/domain/theme.ts'
import { useCommand } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { Dialog, toast } from '../../ui/index.ts'
import styles from '../step.module.css'

type Props = { here: Here; theme: Theme; others: readonly Theme[]; onClose: () => void }

/** The theme that this one becomes part of. */
export function MergeDialog({ here, theme, others, onClose }: Props) {
  const text = useText()
  const merge = useCommand('mergeThemes')
  const title = theme.title || text('steps.themeUntitled')
  const choose = async (into: string) => {
    if (!(await merge.run({ params: { w: here.workshop, t: theme.id }, body: { into } }))) return
    toast(text('themes.merged'))
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={text('themes.mergeTitle', { title })}
      description={text('themes.mergeHint', { title })}
    >
      <ul className={styles.list}>
        {others.map((other) => (
          <li key={other.id}>
            <button
              type="button"
              className={styles.pick}
              disabled={merge.busy}
              onClick={() => void choose(other.id)}
            >
              <span>{other.title || text('steps.themeUntitled')}</span>
              <span className={styles.quiet}>{text('steps.cards', { count: other.cards.length })}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
