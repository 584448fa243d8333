/** Whole-system runs by seed, on simulated time. Long form: `npm run prove`. */
import { describe, expect, it } from 'vitest'
import { simulate } from '../harness/simulation.ts'

const runs = Number(process.env.SIMULATION_RUNS ?? 12)
const firstSeed = Number(process.env.SIMULATION_SEED ?? 1)

describe('people who edit while everything breaks', () => {
  it.each(Array.from({ length: runs }, (_, index) => firstSeed + index))(
    'F1 F17 see the same in the end, and nothing is lost without a word (seed %i)',
    async (seed) => {
      expect((await simulate({ seed })).problems).toEqual([])
    },
    60_000,
  )

  it('the same seed is the same run', async () => {
    const trace = async () => {
      const lines: string[] = []
      await simulate({ seed: 4, steps: 60, trace: (line) => lines.push(line) })
      return lines
    }
    expect(await trace()).toEqual(await trace())
  })
})
