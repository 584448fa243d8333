import { useText } from '../../i18n/index.ts'
import { BigCount } from '../BigCount.tsx'
import styles from '../projection.module.css'
import type { Projected } from '../scene.ts'

/** The board itself shows the cards; here stands how many, from how many people, and how to add one. */
export function CollectProjection({ step, view }: Projected) {
  const text = useText()
  const count = view.counts.get(step.id)
  const isSealed =
    step.seal !== 'open' && step.progress.state !== 'revealed' && step.progress.state !== 'frozen'
  const cards = isSealed ? (count?.sealed ?? 0) : (count?.cards ?? 0)
  return (
    <div className={styles.stack}>
      {step.progress.state === 'open' && <p className={styles.invite}>{text('steps.projectCollect')}</p>}
      {isSealed && <p className={styles.invite}>{text('steps.projectCollectSealed')}</p>}
      <div className={styles.big}>
        <BigCount count={cards} label={text('steps.projectCards', { count: cards })} />
        {!isSealed && count && count.authors > 0 && (
          <BigCount count={count.authors} label={text('steps.projectPeople', { count: count.authors })} />
        )}
      </div>
    </div>
  )
}
