import { useEffect } from 'react'
import { useCommand, useWaitAtDoor } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import styles from './Door.module.css'
import { useEnter } from './enter.ts'

type WaitingProps = { ticket: string; onEnd: () => void }

/** Who waits is told so plainly, and goes in by itself once a facilitator has said yes. */
export function Waiting({ ticket, onEnd }: WaitingProps) {
  const text = useText()
  const enter = useEnter()
  const { data, error } = useWaitAtDoor(ticket)
  const leave = useCommand('leaveDoor', { quiet: true })
  const place = data?.place ?? null
  useEffect(() => {
    if (!place) return
    onEnd()
    enter(place)
  }, [place, enter, onEnd])
  if (error && error.code !== 'offline') return <Refused problem={error} onEnd={onEnd} />
  if (data && isOver(data.state)) return <Answered state={data.state} message={data.message} onEnd={onEnd} />
  const stop = async () => {
    if (await leave.run({ body: { ticket } })) onEnd()
  }
  return (
    <section className={styles.here} aria-labelledby="waiting">
      <h2 id="waiting" className={styles.subtitle}>
        {text('entry.waitingTitle')}
      </h2>
      <Notice>{text(place ? 'entry.letIn' : 'entry.waiting')}</Notice>
      {error ? (
        <Notice tone="warning">{text('entry.waitingOffline')}</Notice>
      ) : (
        <p className={styles.facts}>{text('entry.waitingReload')}</p>
      )}
      <ProblemNotice problem={leave.problem} />
      <Button variant="quiet" wide busy={leave.busy} onClick={() => void stop()}>
        {text('entry.waitingLeave')}
      </Button>
    </section>
  )
}

type Over = 'declined' | 'closed' | 'expired'
const isOver = (state: string): state is Over => ['declined', 'closed', 'expired'].includes(state)

function Answered({ state, message, onEnd }: { state: Over; message: string; onEnd: () => void }) {
  const text = useText()
  return (
    <section className={styles.here}>
      <Notice tone="warning" title={text(`entry.${state}Title`)}>
        <p>{text(`entry.${state}`)}</p>
        {message && (
          <p>
            {text('entry.declinedSays')} <q>{message}</q>
          </p>
        )}
      </Notice>
      <Button wide onClick={onEnd}>
        {text('entry.askAgain')}
      </Button>
    </section>
  )
}

function Refused({
  problem,
  onEnd,
}: {
  problem: Parameters<typeof ProblemNotice>[0]['problem']
  onEnd: () => void
}) {
  const text = useText()
  return (
    <section className={styles.here}>
      <ProblemNotice problem={problem} />
      <Button wide onClick={onEnd}>
        {text('entry.askAgain')}
      </Button>
    </section>
  )
}
