import type { Door } from '../../../shared/wire/http.ts'
import { useText } from '../../i18n/index.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Door.module.css'
import { useEnter } from './enter.ts'

type AlreadyHereProps = {
  door: Door
  people: Door['you'] /** Nobody else comes in by a personal link. */
  onAnother?: () => void
}

/** Coming back on the same device: one tap, and no second person by mistake. */
export function AlreadyHere({ door, people, onAnother }: AlreadyHereProps) {
  const text = useText()
  const enter = useEnter()
  return (
    <section className={styles.here} aria-labelledby="here">
      <h2 id="here" className={styles.subtitle}>
        {text('door.alreadyHere')}
      </h2>
      {people.map(({ person, name, role }, index) => (
        <Button
          key={person}
          variant={index === 0 ? 'primary' : 'plain'}
          size="large"
          wide
          onClick={() => enter({ workshop: door.workshop, person })}
        >
          {text('door.continueAs', { name: name || text(`common.role.${role}`) })}
        </Button>
      ))}
      {onAnother && (
        <Button variant="quiet" wide onClick={onAnother}>
          {text('door.joinAnother')}
        </Button>
      )}
    </section>
  )
}
