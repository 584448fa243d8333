import { Check, CloudOff, LoaderCircle } from 'lucide-react'
import { useConnectionStatus } from '../../connection/index.ts'
import { useText } from '../../i18n/index.ts'
import { classes, Notice } from '../../ui/index.ts'
import { useProblemText } from '../../ui/problem-text.ts'
import styles from '../step.module.css'
import type { BallotStatus } from './ballot-status.ts'

/** Whether the ballot is on the server, in words. Always there, so that screen readers hear it change. */
export function BallotState({ status, hasAbstained }: { status: BallotStatus; hasAbstained: boolean }) {
  return (
    <div aria-live="polite">
      <Line status={status} hasAbstained={hasAbstained} />
    </div>
  )
}

function Line({ status, hasAbstained }: { status: BallotStatus; hasAbstained: boolean }) {
  const text = useText()
  const problemText = useProblemText()
  const { notKept } = useConnectionStatus()
  // Another tab that holds the board takes nothing from ballots, which have a place of their own.
  const cannotKeep = notKept === 'denied' || notKept === 'full'
  switch (status.is) {
    case 'none':
      return <p className={styles.state}>{text('steps.ballotNone')}</p>
    case 'saving':
      return (
        <p className={styles.state}>
          <LoaderCircle size={16} aria-hidden="true" />
          {text('steps.ballotSaving')}
        </p>
      )
    case 'saved':
      return (
        <p className={classes(styles.state, styles.sent)}>
          <Check size={16} aria-hidden="true" />
          {text(hasAbstained ? 'steps.abstained' : 'steps.ballotSaved')}
        </p>
      )
    case 'kept':
      return (
        <p className={classes(styles.state, styles.kept)}>
          <CloudOff size={16} aria-hidden="true" />
          {text(cannotKeep ? 'steps.ballotNotKept' : 'steps.ballotKept')}
        </p>
      )
    case 'refused':
      return (
        <Notice tone="error">{text('steps.ballotRefused', { reason: problemText(status.problem) })}</Notice>
      )
  }
}
