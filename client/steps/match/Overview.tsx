import type { Match } from '../../../shared/domain/match.ts'
import { isPair } from '../../../shared/matching/standing.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import styles from '../step.module.css'
import { CardWords } from './CardWords.tsx'
import { Ends } from './Ends.tsx'
import look from './match.module.css'
import { RemoveMatch } from './RemoveMatch.tsx'
import type { MatchCard, Matching } from './use-matching.ts'

type Props = { here: Here; matching: Matching }

/** What everybody may see: pairs, the gap list, and what lies idle. */
export function Overview({ here, matching }: Props) {
  const text = useText()
  const { pairs, asked, unmet, idle } = matching.standing
  const counts = [
    text('match.pairs', { count: pairs.length }),
    text('match.unmet', { count: unmet.length }),
    text('match.idle', { count: idle.length }),
    ...(asked.length > 0 ? [text('match.waiting', { count: asked.length })] : []),
  ]
  return (
    <section className={styles.stack} aria-label={text('match.overview')}>
      <div className={styles.tight}>
        <h3 className={styles.heading}>{text('match.overview')}</h3>
        <ul className={look.counts}>
          {counts.map((count) => (
            <li key={count}>{count}</li>
          ))}
        </ul>
      </div>
      <div className={styles.tight}>
        <h4 className={styles.heading}>{text('match.pairsTitle')}</h4>
        {pairs.length === 0 && <p className={styles.quiet}>{text('match.pairsNone')}</p>}
        <ul className={styles.list}>
          {pairs.map((pair) => (
            <PairItem key={pair.id} here={here} matching={matching} pair={pair} />
          ))}
        </ul>
      </div>
      <Items here={here} cards={unmet} title={text('match.unmetTitle')} none={text('match.unmetNone')} />
      <Items here={here} cards={idle} title={text('match.idleTitle')} none={text('match.idleNone')} />
      <EarlierRuns here={here} matching={matching} />
    </section>
  )
}

function PairItem({ here, matching, pair }: Props & { pair: Match }) {
  const text = useText()
  const { need, offer } = pair.agreed
  const notes = [need, offer].flatMap((consent) => (consent?.how === 'witness' ? [consent.note] : []))
  return (
    <li className={styles.item}>
      <Ends here={here} matching={matching} match={pair} />
      {notes.length > 0 && (
        <p className={styles.quiet}>{text('match.withWitness', { note: notes.join('; ') })}</p>
      )}
      {here.role === 'facilitator' && matching.mayAct && (
        <RemoveMatch here={here} matching={matching} match={pair} />
      )}
    </li>
  )
}

function Items(props: { here: Here; cards: readonly MatchCard[]; title: string; none: string }) {
  const { here, cards, title, none } = props
  if (cards.length === 0)
    return (
      <div className={styles.tight}>
        <h4 className={styles.heading}>{title}</h4>
        <p className={styles.quiet}>{none}</p>
      </div>
    )
  return (
    <details className={styles.details}>
      <summary>
        {title} ({cards.length})
      </summary>
      <ul className={styles.list}>
        {cards.map((card) => (
          <li key={card.id} className={look.partner}>
            <CardWords here={here} card={card} />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What stood at the end of earlier rounds stays on record beside this one. */
function EarlierRuns({ here, matching }: Props) {
  const text = useText()
  const { id, progress } = matching.step
  const runs = Array.from({ length: Math.max(0, progress.run - 1) }, (_, at) => at + 1)
  const pairs = here.view.matches.filter((match) => match.step === id && isPair(match))
  return runs.map((run) => (
    <p key={run} className={styles.quiet}>
      {text('match.earlierRun', { run, count: pairs.filter((match) => match.run === run).length })}
    </p>
  ))
}
