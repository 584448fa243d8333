import { Check, CloudOff, LoaderCircle } from 'lucide-react'
import { useConnectionStatus, useSaved } from '../../connection/index.ts'
import { useText } from '../../i18n/index.ts'
import { classes } from '../../ui/index.ts'
import styles from './Header.module.css'
import { savedWords } from './saved-words.ts'

const icons = { good: Check, quiet: LoaderCircle, warning: CloudOff }

/** Always in sight: whether one's work is on the server. */
export function SavedState() {
  const text = useText()
  const words = savedWords(useConnectionStatus().state, useSaved())
  const Icon = icons[words.tone]
  return (
    <p className={classes(styles.saved, styles[words.tone])} role="status">
      <Icon size={16} aria-hidden="true" />
      {text(words.key, words.params)}
    </p>
  )
}
