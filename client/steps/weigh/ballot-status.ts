/** Where one person's ballot is: on the server, on its way, or on this device only. */
import type { Choice } from '../../../shared/scales/schemas.ts'
import type { ApiError, KeptCommand } from '../../api/index.ts'

export type BallotStatus =
  | { is: 'none' }
  | { is: 'saving' }
  | { is: 'saved' }
  /** On this device; it goes out by itself. */
  | { is: 'kept' }
  | { is: 'refused'; problem: ApiError }

export type KeptBallot = { choice: Choice; revision: number }

/** The newest ballot of this person that the server has not answered; another person may act in this browser too. */
export function newestKept(
  commands: readonly KeptCommand[],
  step: { id: string; run: number },
  person: string | null,
): KeptBallot | null {
  let newest: KeptBallot | null = null
  for (const { name, params, person: giver, body } of commands) {
    if (name !== 'castBallot' || params.s !== step.id || giver !== person || body?.run !== step.run) continue
    if (!newest || body.revision > newest.revision) newest = body
  }
  return newest
}

export function ballotStatus(facts: {
  /** Answers that are awaited right now. */
  underWay: number
  kept: boolean
  /** What was kept has left this device, and the server is asked what it has now. */
  asking: boolean
  problem: ApiError | null
  stored: boolean
}): BallotStatus {
  if (facts.underWay > 0 || facts.asking) return { is: 'saving' }
  if (facts.kept) return { is: 'kept' }
  if (facts.problem) return { is: 'refused', problem: facts.problem }
  return { is: facts.stored ? 'saved' : 'none' }
}
