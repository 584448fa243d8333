import { useBoardView } from '../../connection/index.ts'
import { useText } from '../../i18n/index.ts'
import { BigCount } from '../BigCount.tsx'
import styles from '../projection.module.css'
import { ResultView } from '../ResultView.tsx'
import type { Projected } from '../scene.ts'
import { optionsOf } from './options.ts'

/** What is weighed while voting is open, the result once it is revealed; never a running count of choices. */
export function WeighProjection({ step, view }: Projected) {
  const text = useText()
  const board = useBoardView()
  const { state, run } = step.progress
  const tally = view.tallies.find((one) => one.step === step.id && one.run === run)
  if ((state === 'revealed' || state === 'frozen') && tally) {
    return <ResultView tally={tally} surface="projector" />
  }
  const count = view.counts.get(step.id)
  const options = optionsOf(step, view, board)
  return (
    <div className={styles.stack}>
      <p className={styles.invite}>{text(state === 'open' ? 'steps.projectVote' : 'steps.closedWeighRan')}</p>
      {count && (
        <BigCount count={count.ballots} label={text('steps.projectBallots', { total: count.electorate })} />
      )}
      {options.length <= manyOptions && (
        <ul className={styles.columns}>
          {options.map((option) => (
            <li key={option.id} className={styles.tile}>
              <span className={styles.tileTitle}>{option.label}</span>
            </li>
          ))}
        </ul>
      )}
      {state === 'open' && <LotFingerprint commitment={step.progress.lotCommitment} />}
    </div>
  )
}

/** Whoever photographs it now can check later that nobody chose the lot afterwards. In eights, so that it can be copied. */
function LotFingerprint({ commitment }: { commitment: string | undefined }) {
  const text = useText()
  if (!commitment) return null
  return (
    <p className={styles.quiet}>
      {text('steps.projectLot')}{' '}
      <span className={styles.fingerprint}>{commitment.match(/.{1,8}/g)?.join(' ')}</span>
    </p>
  )
}

/** More than this cannot be read from the last row; they stand on everybody's own screen. */
const manyOptions = 12
