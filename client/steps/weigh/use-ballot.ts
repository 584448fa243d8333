import { useEffect, useRef, useState } from 'react'
import type { Choice } from '../../../shared/scales/schemas.ts'
import type { Step } from '../../../shared/steps/step.ts'
import type { Me } from '../../../shared/wire/http.ts'
import { ApiError, actingPerson, useKept, useMe, useSendOrKeep } from '../../api/index.ts'
import { type BallotStatus, ballotStatus, newestKept } from './ballot-status.ts'
import { emptyChoice } from './empty-choice.ts'

export type OpenBallot = {
  choice: Choice
  status: BallotStatus
  cast(choice: Choice): void
  draft(choice: Choice): void
}

/**
 * One person's ballot of one run while it can be changed. `cast` sends, `draft` only shows. Each change is a
 * whole ballot with a higher revision, kept on this device until the server has answered.
 */
export function useBallot(workshop: string, step: Step, mine: Me): OpenBallot {
  const stored = mine.ballots.find((one) => one.step === step.id && one.run === step.progress.run)
  const kept = newestKept(useKept(workshop), { id: step.id, run: step.progress.run }, actingPerson(workshop))
  const [chosen, setChosen] = useState<Choice | null>(null)
  const sending = useSending(workshop, step, Math.max(stored?.revision ?? 0, kept?.revision ?? 0))
  const asking = useAskAfterKept(workshop, {
    isKept: kept !== null,
    isAwaited: sending.underWay > 0,
    onAnswer: () => setChosen(null),
  })
  return {
    choice: chosen ?? kept?.choice ?? stored?.choice ?? emptyChoice(step),
    status: ballotStatus({
      underWay: sending.underWay,
      kept: kept !== null,
      asking,
      problem: sending.problem,
      stored: stored !== undefined || sending.sent,
    }),
    draft: setChosen,
    cast: (next) => {
      setChosen(next)
      sending.cast(next)
    },
  }
}

/** `known`: the highest revision that the server or this device has. */
function useSending(workshop: string, step: Step, known: number) {
  const send = useSendOrKeep()
  const me = useMe(workshop)
  const last = useRef(0)
  const [underWay, setUnderWay] = useState(0)
  const [sent, setSent] = useState(false)
  const [problem, setProblem] = useState<ApiError | null>(null)

  const attempt = async (choice: Choice, above: number): Promise<void> => {
    const revision = Math.max(last.current, above) + 1
    last.current = revision
    const body = { choice, revision, key: newKey(), run: step.progress.run }
    try {
      const outcome = await send('castBallot', { params: { w: workshop, s: step.id }, body })
      if (outcome.is === 'sent') setSent(true)
    } catch (error) {
      const reason = error instanceof ApiError ? error : new ApiError('internal')
      // A newer choice is on its way already, and its answer is the one that counts.
      if (last.current !== revision) return
      if (reason.code !== 'ballot_outdated') return setProblem(reason)
      // Another device of this person has voted meanwhile; the newest choice goes on top.
      const { data } = await me.refetch()
      const stored = data?.ballots.find((one) => one.step === step.id && one.run === step.progress.run)
      if (!stored || stored.revision < revision) return setProblem(reason)
      return attempt(choice, stored.revision)
    }
  }
  const cast = (choice: Choice) => {
    setProblem(null)
    setUnderWay((count) => count + 1)
    void attempt(choice, known).finally(() => setUnderWay((count) => count - 1))
  }
  return { cast, underWay, sent, problem }
}

type Leaving = { isKept: boolean; isAwaited: boolean; onAnswer: () => void }

/**
 * What was kept may be accepted or refused long after it was given, when nobody awaits it any more. Once it
 * has left this device the server is asked, and what it has is shown. True while it is being asked.
 */
function useAskAfterKept(workshop: string, leaving: Leaving): boolean {
  const { isKept } = leaving
  const { refetch } = useMe(workshop)
  const [asking, setAsking] = useState(false)
  const wasKept = useRef(false)
  const latest = useRef(leaving)
  useEffect(() => {
    latest.current = leaving
  })
  useEffect(() => {
    const hasLeft = wasKept.current && !isKept && !latest.current.isAwaited
    wasKept.current = isKept
    if (!hasLeft) return
    setAsking(true)
    void refetch().finally(() => {
      latest.current.onAnswer()
      setAsking(false)
    })
  }, [isKept, refetch])
  return asking
}

const newKey = () => crypto.getRandomValues(new Uint32Array(4)).join('-')
