import type { Tally } from '../../../../../shared/domain/tally.ts'
import { scaleKind } from '../../../../../shared/scales/index.ts'
import { Amended } from '../../../../figures/index.ts'
import { useText } from '../../../../i18n/index.ts'
import styles from '../../../step.module.css'
import type { Option } from '../../options.ts'
import css from './gradient.module.css'

/** What the round before said of a text, what was written to it, and how the text read then. */
export function EarlierRound({ tally, option }: { tally: Tally | null; option: Option }) {
  const text = useText()
  const before = tally?.options.find(({ id }) => id === option.id)
  if (tally?.scale.type !== 'gradient' || !before) return null
  const { key, params } = scaleKind('gradient').numbers(tally, before)
  return (
    <details className={styles.details} open={before.reasons.length > 0}>
      <summary>{text('steps.gradientEarlier')}</summary>
      <div className={styles.quotes}>
        <p>{text(key, params)}</p>
        {before.label !== option.label && !before.isWithdrawn && (
          <>
            <p>{text('amend.title')}</p>
            <Amended before={before.label} after={option.label} />
          </>
        )}
        <ul className={css.reasons}>
          {before.reasons.map((reason) => (
            <li key={`${reason.stance} ${reason.text}`}>
              {reason.stance && <strong>{text(`figure.${reason.stance}`)}: </strong>}
              {reason.text}
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}
