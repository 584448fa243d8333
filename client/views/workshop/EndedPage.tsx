import { Link } from 'wouter'
import type { EndReason } from '../../connection/index.ts'
import { useText } from '../../i18n/index.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import styles from './EndedPage.module.css'
import { endedWords, reloadHelps } from './ended-words.ts'
import { TakeUnsent } from './TakeUnsent.tsx'

/** `hasBoard`: the screen was connected to the board, so there may be work that was never sent. */
export function EndedPage({ reason, hasBoard }: { reason: EndReason; hasBoard: boolean }) {
  const text = useText()
  return (
    <Page title={text('door.endedTitle')} narrow>
      <p>{text(endedWords(reason))}</p>
      <div className={styles.actions}>
        {hasBoard && <TakeUnsent />}
        {reloadHelps(reason) ? (
          <Button variant="primary" onClick={() => window.location.reload()}>
            {text('common.reload')}
          </Button>
        ) : (
          <Link href="/" className={buttonClass({ variant: 'primary' })}>
            {text('common.home')}
          </Link>
        )}
      </div>
    </Page>
  )
}
