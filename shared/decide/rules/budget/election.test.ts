import { expect, test } from 'vitest'
import { ratio } from '../../fraction.ts'
import {
  allAffordable,
  costOf,
  eligibleElection,
  equalShare,
  joinVotes,
  pointsOf,
  supportedProjects,
  supportersOf,
} from './election.ts'
import { electionOf, village } from './example-elections.ts'

test('equal ballots are joined, however they were written', () => {
  const { votes } = electionOf(1, { A: 1, B: 1 }, ['AB', 'BA', 'B', ''])
  expect(joinVotes(votes).map(({ utilities, count }) => [[...utilities.keys()].join(''), count])).toEqual([
    ['AB', 2],
    ['B', 1],
    ['', 1],
  ])
  const points = electionOf(1, { A: 1 }, [{ A: 1 }, { A: 2 }, { A: 1 }])
  expect(joinVotes(points.votes).map(({ count }) => count)).toEqual([2, 1])
})

test('supporters and points are counted for every project', () => {
  const election = electionOf(10, { A: 1, B: 1, C: 1 }, [
    { A: 3, B: 0 },
    { A: 1, B: -2 },
  ])
  expect([...supportersOf(election)]).toEqual([
    ['A', 2],
    ['B', 0],
    ['C', 0],
  ])
  expect([...pointsOf(election).values()]).toEqual([4n, -2n, 0n])
  expect(supportedProjects(election).map(({ id }) => id)).toEqual(['A'])
})

test('the share is exact, and nothing where nobody voted', () => {
  expect(equalShare(electionOf(1000, {}, ['', '', '', '', '', '']))).toEqual(ratio(500, 3))
  expect(equalShare(electionOf(1000, {}, []))).toEqual(ratio(0))
})

test('projects that could never be funded are left out, with the ballots for them alone', () => {
  const election = electionOf(100, { A: 0, B: 101, C: 100, D: 1 }, ['AB', 'BC', '', 'C'])
  const { projects, votes, voters } = eligibleElection(election)
  expect(projects.map(({ id }) => id)).toEqual(['C', 'D'])
  expect(voters).toBe(2)
  expect(votes.map(({ utilities }) => [...utilities.keys()])).toEqual([['C'], ['C']])
})

test('no rule is needed where all that is wanted fits', () => {
  expect(allAffordable(electionOf(50, { A: 30, B: 20, C: 50 }, ['A', 'B']))).toEqual(['A', 'B'])
  expect(allAffordable(village())).toBeNull()
})

test('costs add up exactly, and an unknown project has none', () => {
  expect(costOf(village(), ['A', 'D'])).toEqual(ratio(80))
  expect(() => costOf(village(), ['Z'])).toThrow('no project "Z"')
})
