import type { Match } from '../../../shared/domain/match.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import styles from '../step.module.css'
import { Ends } from './Ends.tsx'
import { Proposals } from './Proposals.tsx'
import { ProposeForm } from './ProposeForm.tsx'
import { RecordAnswer } from './RecordAnswer.tsx'
import { RemoveMatch } from './RemoveMatch.tsx'
import type { Matching } from './use-matching.ts'

type Props = { here: Here; matching: Matching }

/** What a facilitator does: see who waits, write down an answer, propose. Pairing stays with the two sides. */
export function Facilitate({ here, matching }: Props) {
  const text = useText()
  const { asked } = matching.standing
  return (
    <section className={styles.stack} aria-label={text('match.facilitate')}>
      <h3 className={styles.heading}>{text('match.facilitate')}</h3>
      {asked.length === 0 ? (
        <p className={styles.quiet}>{text('match.waitingNone')}</p>
      ) : (
        <div className={styles.tight}>
          <h4 className={styles.heading}>{text('match.waitingTitle')}</h4>
          <ul className={styles.list}>
            {asked.map((match) => (
              <Waiting key={match.id} here={here} matching={matching} match={match} />
            ))}
          </ul>
        </div>
      )}
      <Proposals here={here} matching={matching} />
      <ProposeForm here={here} matching={matching} />
    </section>
  )
}

function Waiting({ here, matching, match }: Props & { match: Match }) {
  const text = useText()
  const missing = [
    ...(match.agreed.need ? [] : [text('match.needMissing')]),
    ...(match.agreed.offer ? [] : [text('match.offerMissing')]),
  ]
  return (
    <li className={styles.item}>
      <Ends here={here} matching={matching} match={match} />
      <p className={styles.warning}>{missing.join(' ')}</p>
      <div className={styles.row}>
        <RecordAnswer here={here} matching={matching} match={match} />
        <RemoveMatch here={here} matching={matching} match={match} />
      </div>
    </li>
  )
}
