import { CloudOff } from 'lucide-react'
import { useKept } from '../../api/index.ts'
import { useConnectionStatus, useSaved } from '../../connection/index.ts'
import { useText } from '../../i18n/index.ts'
import { classes } from '../../ui/classes.ts'
import { Notice } from '../../ui/Notice.tsx'
import styles from './Trouble.module.css'
import { type Reader, troubleOf } from './trouble.ts'

type TroubleProps = { workshop: string; reader: Reader }

/** Above the board: a box among the other notices. */
export function TroubleNotice(props: TroubleProps) {
  const trouble = useTrouble(props)
  if (!trouble) return null
  return (
    <Notice tone="warning" title={trouble.title}>
      {trouble.words}
    </Notice>
  )
}

/** One line on every other screen. Always in the page, so that it is read aloud. */
export function TroubleLine(props: TroubleProps) {
  const trouble = useTrouble(props)
  return (
    <div className={classes(styles.line, trouble && styles.shown)} role="status">
      {trouble && (
        <>
          <CloudOff size="1.2em" aria-hidden="true" />
          <p>
            {trouble.title && <strong>{trouble.title}. </strong>}
            {trouble.words}
          </p>
        </>
      )}
    </div>
  )
}

function useTrouble({ workshop, reader }: TroubleProps): { title: string | null; words: string } | null {
  const text = useText()
  const trouble = troubleOf(useConnectionStatus(), reader)
  const saved = useSaved()
  const commands = useKept(workshop)
  if (!trouble) return null
  const count = (typeof saved === 'object' ? saved.kept : 0) + commands.length
  return { title: trouble.title && text(trouble.title), words: text(trouble.words, { count }) }
}
