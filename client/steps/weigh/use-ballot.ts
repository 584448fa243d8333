import { useEffect, useRef, useState } from 'react'
import type { Step } from '../../../shared/steps/step.ts'
import type { Choice } from '../../../shared/steps/weigh/settings.ts'
import type { Me } from '../../../shared/wire/http.ts'
import { ApiError, call, useRefresh } from '../../api/index.ts'
import { useConnectionStatus } from '../../connection/index.ts'
import { BallotSender, type BallotStatus, type BallotToSend } from './ballot-sender.ts'
import { emptyChoice } from './empty-choice.ts'

/** A ballot that did not get through is tried again so often, and at once when the connection returns. */
const retryMs = 4_000

export type OpenBallot = {
  choice: Choice
  status: BallotStatus
  cast(choice: Choice): void
  draft(choice: Choice): void
}

/** One person's ballot of one run while it can be changed. `cast` sends, `draft` only shows. */
export function useBallot(workshop: string, step: Step, mine: Me): OpenBallot {
  const stored = mine.ballots.find((one) => one.step === step.id && one.run === step.progress.run)
  const [choice, setChoice] = useState<Choice>(stored?.choice ?? emptyChoice(step))
  const [status, setStatus] = useState<BallotStatus>({ is: stored ? 'saved' : 'none' })
  const refresh = useRefresh()
  const refreshLater = useRef(() => refresh.me(workshop))
  const [sender] = useState(
    () =>
      new BallotSender({
        revision: stored?.revision ?? 0,
        newKey: () => crypto.getRandomValues(new Uint32Array(4)).join('-'),
        send: (ballot) => send(workshop, step, ballot),
        onStatus: setStatus,
      }),
  )
  useRetry(sender, status)
  // Other panels of this tab read the stored ballot again after this one has gone.
  useEffect(() => refreshLater.current, [])
  return {
    choice,
    status,
    draft: setChoice,
    cast: (next) => {
      setChoice(next)
      sender.cast(next)
    },
  }
}

function useRetry(sender: BallotSender, status: BallotStatus): void {
  const connection = useConnectionStatus().state
  const isKept = status.is === 'kept'
  useEffect(() => {
    if (!isKept) return
    if (connection === 'live') sender.retry()
    const timer = setInterval(() => sender.retry(), retryMs)
    return () => clearInterval(timer)
  }, [sender, isKept, connection])
}

/** Where the server has a newer revision than this tab knows, it is read and told to the sender. */
async function send(workshop: string, step: Step, ballot: BallotToSend): Promise<{ revision: number }> {
  try {
    return await call('castBallot', { params: { w: workshop, s: step.id }, body: ballot })
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'ballot_outdated') throw error
    const me = await call('readMe', { params: { w: workshop } })
    const stored = me.ballots.find((one) => one.step === step.id && one.run === step.progress.run)
    throw new ApiError(error.code, { ...error.params, revision: stored?.revision ?? 0 }, error.message)
  }
}
