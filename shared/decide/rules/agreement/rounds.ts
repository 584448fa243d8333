/** The way of a text through clarification, rounds and amendments to what is decided. */
import type { AgreementOutcome } from '../agreement.ts'

export type DeliberationState =
  | 'draft'
  /** Questions only, no judgement. */
  | 'clarify'
  /** Levels are given, hidden until all have answered or time is up. */
  | 'round'
  /** A new version of the text, with the objections that it answers. */
  | 'amend'
  /** Quorum not met. */
  | 'postponed'
  /** Left for a new date, with somebody responsible. */
  | 'deferred'
  | 'vote'
  | 'adopted'
  | 'rejected'

export const deliberationMoves: Readonly<Record<DeliberationState, readonly DeliberationState[]>> = {
  draft: ['clarify'],
  clarify: ['round'],
  round: ['round', 'amend', 'postponed', 'deferred', 'vote', 'adopted'],
  amend: ['round'],
  postponed: ['round'],
  deferred: [],
  vote: ['vote', 'adopted', 'rejected'],
  adopted: [],
  rejected: [],
}

export type RoundPlan = {
  maxRounds: number
  /** What follows the last round without agreement: a vote only where it was allowed beforehand. */
  afterLast: 'deferred' | 'vote'
}

export const defaultRoundPlan: RoundPlan = { maxRounds: 3, afterLast: 'deferred' }

/**
 * Where a round's outcome leads. `round` is the number of the round just held, from 1; a meeting without
 * quorum, or one still waiting for answers, has not held it. Where everybody abstained there is no
 * objection to amend for and nobody to outvote: the matter is deferred.
 */
export function afterRound(outcome: AgreementOutcome, round: number, plan: RoundPlan): DeliberationState {
  switch (outcome) {
    case 'no_quorum':
      return 'postponed'
    case 'waiting':
      return 'round'
    case 'no_decision':
      return 'deferred'
    case 'blocked':
    case 'continue':
      return round < plan.maxRounds ? 'amend' : plan.afterLast
    case 'mufakat_with_notes':
    case 'mufakat':
      return 'adopted'
  }
}
