import type { Theme } from '../../../shared/domain/theme.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import styles from '../step.module.css'

/** How a theme came about, where it was merged or split off. */
export function ThemeOrigin({ theme: { from = [] }, here }: { theme: Theme; here: Here }) {
  const text = useText()
  const merged = from.filter(({ how }) => how === 'merged').length
  const split = from.filter(({ how }) => how === 'split').at(-1)
  if (merged === 0 && !split) return null
  const parent = here.view.themes.find(({ id }) => id === split?.item)
  const words = [
    ...(split
      ? [parent ? text('themes.fromSplit', { title: parent.title }) : text('themes.fromSplitGone')]
      : []),
    ...(merged > 0 ? [text('themes.fromMerged', { count: merged })] : []),
  ]
  return <p className={styles.quiet}>{words.join(' · ')}</p>
}
