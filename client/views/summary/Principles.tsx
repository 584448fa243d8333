import { type Evidence, evidenceOf } from '../../../shared/summary/principles.ts'
import type { Summary } from '../../../shared/summary/summary.ts'
import { useText } from '../../i18n/index.ts'
import styles from './summary.module.css'

/** So many items stand under a principle; how many more there are is said. */
const shown = 8

/** What in the workshop shows each principle, with the way to where it is told. */
export function Principles({
  summary,
  sectionOf,
}: {
  summary: Summary
  sectionOf: (step: string) => string
}) {
  const text = useText()
  return (
    <>
      <p className={styles.quiet}>{text('principles.how')}</p>
      <ol>
        {evidenceOf(summary).map(({ principle, items }) => (
          <li key={principle} className={styles.principle}>
            <h3>{text(`principles.${principle}`)}</h3>
            <p className={styles.quiet}>{text(`principles.${principle}Ask`)}</p>
            {items.length === 0 ? (
              <p>{text('principles.none')}</p>
            ) : (
              <>
                <p>{text('principles.count', { count: items.length })}</p>
                <Items items={items} sectionOf={sectionOf} />
              </>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

function Items({ items, sectionOf }: { items: readonly Evidence[]; sectionOf: (step: string) => string }) {
  const text = useText()
  return (
    <ul>
      {items.slice(0, shown).map(({ id, label, step }) => (
        <li key={id}>{step === null ? label : <a href={`#${sectionOf(step)}`}>{label}</a>}</li>
      ))}
      {items.length > shown && <li>{text('principles.more', { count: items.length - shown })}</li>}
    </ul>
  )
}
