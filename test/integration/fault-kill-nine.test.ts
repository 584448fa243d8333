/** Kills of real processes. Long form: `npm run prove`. */
import { expect, it } from 'vitest'
import { boardKills } from '../harness/kills/board-kills.ts'
import { voteKills } from '../harness/kills/vote-kills.ts'

it('F1 a server that is killed while it writes loses nothing that was called saved or seen by others', async () => {
  const { lost, saved, seen, kills } = await boardKills({ seed: 20_261_122, kills: 3 })
  expect(lost).toEqual([])
  expect(kills).toBe(3)
  expect(Math.min(saved, seen)).toBeGreaterThan(30)
}, 120_000)

it('F16 T24 a vote during which the server is killed counts each voter exactly once', async () => {
  const { problems, answered } = await voteKills({ seed: 20_261_122, kills: 2, voters: 12 })
  expect(problems).toEqual([])
  expect(answered).toBe(24)
}, 120_000)
