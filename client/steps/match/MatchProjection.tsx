import { isMatchStep } from '../../../shared/matching/sides.ts'
import { standingOf } from '../../../shared/matching/standing.ts'
import { useBoardView } from '../../connection/index.ts'
import { useText } from '../../i18n/index.ts'
import { BigCount } from '../BigCount.tsx'
import styles from '../projection.module.css'
import type { Projected } from '../scene.ts'
import look from './match.module.css'

/** More cannot be read from the last row; they stand on everybody's own screen. */
const shownTiles = 6

/** How many have found each other, and the pairs themselves: cards, never names. */
export function MatchProjection({ step, view }: Projected) {
  const text = useText()
  const board = useBoardView()
  if (!isMatchStep(step) || !board) return null
  const matches = view.matches.filter((match) => match.step === step.id)
  const { pairs, unmet, idle } = standingOf(step, board.cards, { matches, run: step.progress.run })
  const words = new Map(board.cards.map((card) => [card.id, card.text]))
  // What is missing fills the room that pairs leave.
  const stillNeeded = unmet.slice(0, Math.max(0, shownTiles - pairs.length))
  return (
    <div className={styles.stack}>
      {step.progress.state === 'open' && <p className={styles.invite}>{text('match.projectInvite')}</p>}
      <div className={styles.big}>
        <BigCount count={pairs.length} label={text('match.projectPairs', { count: pairs.length })} />
        <BigCount count={unmet.length} label={text('match.projectUnmet', { count: unmet.length })} />
        <BigCount count={idle.length} label={text('match.projectIdle', { count: idle.length })} />
      </div>
      <ul className={styles.columns}>
        {pairs.slice(0, shownTiles).map((pair) => (
          <li key={pair.id} className={styles.tile}>
            <div className={look.tileEnds}>
              <span className={styles.tileTitle}>{words.get(pair.need)}</span>
              <span className={styles.quiet}>{text('match.with')}</span>
              <span className={styles.tileTitle}>{words.get(pair.offer)}</span>
            </div>
          </li>
        ))}
      </ul>
      {pairs.length > shownTiles && (
        <p className={styles.quiet}>{text('match.more', { count: pairs.length - shownTiles })}</p>
      )}
      {stillNeeded.length > 0 && (
        <>
          <p className={styles.invite}>{text('match.projectStillNeeded')}</p>
          <ul className={styles.columns}>
            {stillNeeded.map((need) => (
              <li key={need.id} className={styles.tile}>
                <span className={styles.tileTitle}>{need.text}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
