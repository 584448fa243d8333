import { ChevronRight } from 'lucide-react'
import { Link } from 'wouter'
import type { ResponseOf } from '../../../shared/wire/http.ts'
import { setActingPerson } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import styles from './HomePage.module.css'

type Seat = ResponseOf<'readSession'>['seats'][number]

/** The workshops that this browser is already in. */
export function SeatsHere({ seats }: { seats: readonly Seat[] }) {
  const text = useText()
  if (seats.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="seats">
      <h2 id="seats" className={styles.heading}>
        {text('home.seats')}
      </h2>
      <ul className={styles.list}>
        {seats.map((seat) => (
          <li key={seat.person}>
            <Link
              className={styles.row}
              href={`/w/${seat.workshop}`}
              onClick={() => setActingPerson(seat.workshop, seat.person)}
            >
              <span className={styles.rowTitle}>{seat.title}</span>
              <span className={styles.meta}>{text(`common.role.${seat.role}`)}</span>
              <ChevronRight size={20} aria-hidden="true" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
