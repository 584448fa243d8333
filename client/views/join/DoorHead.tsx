import type { Door } from '../../../shared/wire/http.ts'
import { useText } from '../../i18n/index.ts'
import styles from './Door.module.css'

/** What this is about, before anything is asked. */
export function DoorHead({ door }: { door: Door }) {
  const text = useText()
  const facts = [door.place, door.sponsor && text('door.sponsor', { sponsor: door.sponsor })].filter(Boolean)
  return (
    <div className={styles.headline}>
      {door.role !== 'participant' && <p className={styles.role}>{text(`door.as.${door.role}`)}</p>}
      {door.personal && (
        <p className={styles.welcome}>
          {text('entry.welcome', { name: door.personal.name })}
          <span className={styles.facts}>{text('entry.welcomeLead')}</span>
        </p>
      )}
      <h1 className={styles.title}>{door.title}</h1>
      {door.question && <p className={styles.question}>{door.question}</p>}
      {facts.length > 0 && <p className={styles.facts}>{facts.join(' · ')}</p>}
    </div>
  )
}
