import { useState } from 'react'
import type { Tally } from '../../shared/domain/tally.ts'
import { isSameRecord, recount } from '../../shared/tally/index.ts'
import { voteFileKind } from '../../shared/tally/vote-file-kind.ts'
import { ApiError, addressOf, call } from '../api/index.ts'
import { useText } from '../i18n/index.ts'
import { Button, buttonClass, Notice } from '../ui/index.ts'
import styles from './figures.module.css'

type Outcome =
  | { is: 'untried' | 'busy' | 'failed' | 'forbidden' }
  | { is: 'same'; ballots: number; countsGroups: boolean }
  | { is: 'other' }

/** Counts the sealed ballots again on the reader's own device, and gives them as a file. */
export function Recount({ tally, workshop }: { tally: Tally; workshop: string }) {
  const text = useText()
  const [outcome, setOutcome] = useState<Outcome>({ is: 'untried' })
  const kind = voteFileKind(tally.scale)
  const params = { w: workshop, s: tally.step, r: String(tally.run) }
  const start = async () => {
    setOutcome({ is: 'busy' })
    setOutcome(await recountHere(tally, params))
  }
  return (
    <section className={styles.recount}>
      <p>
        <strong>{text('results.recountTitle')}</strong>
      </p>
      <p className={styles.quiet}>{text('results.recountWhy')}</p>
      <div className={styles.recountDoors}>
        <Button busy={outcome.is === 'busy'} onClick={() => void start()}>
          {text(outcome.is === 'busy' ? 'results.recountBusy' : 'results.recountHere')}
        </Button>
        <a
          className={buttonClass({ variant: 'plain' })}
          href={addressOf('exportBallots', params)}
          download={`rembuk-${tally.step}-${tally.run}-ballots.json`}
        >
          {text('results.ballotsFile')}
        </a>
        {kind && (
          <a className={buttonClass({ variant: 'quiet' })} href={addressOf('exportVotes', params)} download>
            {text(`budget.votesFile.${kind}`)}
          </a>
        )}
      </div>
      <p className={styles.quiet}>{text('results.recountOffline')}</p>
      <Told outcome={outcome} />
    </section>
  )
}

/** What is counted is compared with the result on this screen, not with what came along with the ballots. */
async function recountHere(shown: Tally, params: Record<string, string>): Promise<Outcome> {
  try {
    const file = await call('exportBallots', { params })
    const { record, countsGroups } = recount(file)
    if (!isSameRecord(record, shown)) return { is: 'other' }
    return { is: 'same', ballots: file.ballots.length, countsGroups }
  } catch (error) {
    return { is: error instanceof ApiError && error.code === 'forbidden' ? 'forbidden' : 'failed' }
  }
}

function Told({ outcome }: { outcome: Outcome }) {
  const text = useText()
  switch (outcome.is) {
    case 'untried':
    case 'busy':
      return null
    case 'same':
      return (
        <Notice>
          {text('results.recountSame', { ballots: outcome.ballots })}{' '}
          {!outcome.countsGroups && text('results.recountGroups')}
        </Notice>
      )
    case 'other':
      return <Notice tone="error">{text('results.recountOther')}</Notice>
    case 'forbidden':
      return <Notice tone="warning">{text('results.recountForbidden')}</Notice>
    case 'failed':
      return <Notice tone="warning">{text('results.recountFailed')}</Notice>
  }
}
