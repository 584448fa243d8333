import type { Tally } from '../../shared/domain/tally.ts'
import { amendmentsOf } from '../../shared/scales/gradient/amendments.ts'
import { useText } from '../i18n/index.ts'
import { Amended } from './Amended.tsx'
import styles from './amendments.module.css'
import figures from './figures.module.css'

/** From round to round: how texts were reworded, and the objections that this answers. Nothing where none was. */
export function Amendments({ tallies }: { tallies: readonly Tally[] }) {
  const text = useText()
  const amendments = amendmentsOf(tallies)
  if (amendments.length === 0) return null
  return (
    <section className={figures.part}>
      <h3>{text('amend.title')}</h3>
      {amendments.map(({ option, run, before, after, answers }) => (
        <div key={`${option} ${run}`} className={styles.amendment}>
          <p className={styles.legend}>{text('amend.forRun', { run })}</p>
          <Amended before={before} after={after} />
          {answers.length > 0 && (
            <>
              <p>{text('amend.answers')}</p>
              <ul className={figures.words}>
                {answers.map((reason) => (
                  <li key={`${reason.stance} ${reason.text}`}>
                    {reason.stance && <strong>{text(`figure.${reason.stance}`)}: </strong>}
                    {reason.text}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      ))}
    </section>
  )
}
