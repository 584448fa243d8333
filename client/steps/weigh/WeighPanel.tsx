import { isFor } from '../../../shared/domain/permissions.ts'
import { useBoardView } from '../../connection/index.ts'
import { useText } from '../../i18n/index.ts'
import { Busy, Notice } from '../../ui/index.ts'
import type { Scene } from '../scene.ts'
import styles from '../step.module.css'
import { useMine } from '../use-mine.ts'
import { Ballot } from './Ballot.tsx'
import ballot from './ballot.module.css'
import { OptionList } from './OptionList.tsx'
import { optionsOf } from './options.ts'
import { TallyHistory } from './TallyHistory.tsx'

/** While open: the ballot. Afterwards: the result, as soon as it may be seen. */
export function WeighPanel(scene: Scene) {
  const { step } = scene
  const text = useText()
  const { state } = step.progress
  if (state === 'open')
    return (
      <div className={styles.stack}>
        <Voting {...scene} />
        <LotPromise commitment={step.progress.lotCommitment} />
      </div>
    )
  if (state === 'closed') {
    return (
      <div className={styles.stack}>
        <Notice>{text('steps.closedWeigh')}</Notice>
        <TallyHistory {...scene} />
      </div>
    )
  }
  return <TallyHistory {...scene} />
}

/** What is fixed of the lot before anybody votes. */
function LotPromise({ commitment }: { commitment: string | undefined }) {
  const text = useText()
  if (!commitment) return null
  return (
    <details className={styles.details}>
      <summary>{text('steps.lotTitle')}</summary>
      <p>{text('steps.lotPromise')}</p>
      <p className={ballot.fingerprint}>{text('decide.lotCommitment', { commitment })}</p>
    </details>
  )
}

function Voting(scene: Scene) {
  const { step, here, surface } = scene
  const text = useText()
  const mine = useMine(here)
  const board = useBoardView()
  const options = optionsOf(step, here.view, board)
  const count = here.view.counts.get(step.id)
  if (!isFor(step, here.role, here.group)) {
    return (
      <div className={styles.stack}>
        {here.role !== 'facilitator' && <Notice>{text('steps.notForYou')}</Notice>}
        {count && <p>{text('steps.ballotsCast', { cast: count.ballots, total: count.electorate })}</p>}
        <OptionList options={options} />
        <TallyHistory {...scene} />
      </div>
    )
  }
  // What was answered before this vote opened would send everybody away for a moment.
  if (!mine?.openVotes.some((vote) => vote.step === step.id && vote.run === step.progress.run))
    return <Busy />
  if (!mine.electorateOf.includes(step.id)) {
    return (
      <div className={styles.stack}>
        <Notice tone="warning">{text('steps.notInElectorate')}</Notice>
        <OptionList options={options} />
      </div>
    )
  }
  if (options.length === 0) return <Notice>{text('steps.noOptions')}</Notice>
  return <Ballot step={step} here={here} surface={surface} mine={mine} options={options} />
}
