import { z } from 'zod'
import type { PointBallot, RefusedBallot } from '../../../shared/decide/rules/points.ts'
import type { SettledTie } from '../../../shared/decide/rules/rank-by.ts'
import { mapOf } from './case-kind.ts'

/** Voter to option to number; whether the numbers keep the rule is for the rule to say. */
export const pointBallotsShape = z.record(z.string(), z.record(z.string(), z.number()))

export const pointBallots = (ballots: z.output<typeof pointBallotsShape>): PointBallot[] =>
  Object.entries(ballots).map(([id, points]) => ({ id, group: '', points: mapOf(points) }))

export const refusedIds = (refused: readonly RefusedBallot<string>[]): string[] =>
  refused.map(({ ballot }) => ballot)

/** Groups that no criterion told apart, each ascending by id. */
export const tiedByLot = (ties: readonly SettledTie<string>[]): string[][] =>
  ties.filter(({ settledBy }) => settledBy === 'lot').map(({ options }) => [...options].sort())
