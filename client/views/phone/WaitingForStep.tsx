import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { Emblem } from '../../ui/Wordmark.tsx'
import styles from './PhonePage.module.css'

/** Somebody is inside before the first step is open. */
export function WaitingForStep({ here }: { here: Here }) {
  const text = useText()
  const { title, question } = here.view.workshop
  return (
    <div className={styles.waiting}>
      <Emblem size={72} />
      <h1 className={styles.prompt}>{question || title}</h1>
      <p role="status">
        <strong>{text('phone.waitingTitle')}</strong> {text('phone.waiting')}
      </p>
    </div>
  )
}
