/** The worked example of four projects and five voters, and a short way to write others. For tests alone. */
import { ratio } from '../../fraction.ts'
import type { BudgetElection } from './election.ts'

/** Costs by id; ballots as approved ids, one letter each, or as points by id. */
export function electionOf(
  budget: number,
  costs: Record<string, number>,
  ballots: readonly (string | Record<string, number>)[],
): BudgetElection {
  return {
    budget: ratio(budget),
    projects: Object.entries(costs).map(([id, cost]) => ({ id, cost: ratio(cost), name: `Project ${id}` })),
    votes: ballots.map((ballot) => ({
      utilities: new Map(
        typeof ballot === 'string'
          ? [...ballot].map((id) => [id, 1n])
          : Object.entries(ballot).map(([id, points]) => [id, BigInt(points)]),
      ),
      count: 1,
    })),
    voters: ballots.length,
  }
}

/** 100 to spend; A 60 for three voters, B 40 for two of them, C 30 and D 20 for the other two. */
export const village = (): BudgetElection =>
  electionOf(100, { A: 60, B: 40, C: 30, D: 20 }, ['AB', 'AB', 'A', 'CD', 'CD'])
