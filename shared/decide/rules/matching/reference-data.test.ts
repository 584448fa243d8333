/** Published and synthetic matching instances, where they lie beside the project; skipped elsewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { assign, minimumCost } from './assignment.ts'
import { stableMatching } from './stable.ts'

const folder = join(import.meta.dirname, '..', '..', '..', '..', '..', 'shared', 'data', 'matching')
const files = existsSync(folder) ? readdirSync(folder) : []
const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'))

describe.skipIf(files.length === 0)('the matching instances', () => {
  test.each(files.filter((file) => file.startsWith('hr-')))('%s has both stable matchings', (file) => {
    const expected = read(file)
    const lists = (key: string) => new Map<string, string[]>(Object.entries(expected[key]))
    const preferences = {
      seekers: lists('residents(seekers)'),
      offers: lists('hospitals(offers)'),
      capacities: new Map<string, number>(Object.entries(expected.capacities)),
    }
    const [bySeekers, byOffers] = [
      stableMatching({ ...preferences, proposing: 'seekers' }),
      stableMatching({ ...preferences, proposing: 'offers' }),
    ]
    expect(Object.fromEntries(bySeekers.matches)).toEqual(expected.seeker_optimal)
    expect(Object.fromEntries(byOffers.matches)).toEqual(expected.offer_optimal)
    expect([bySeekers.unmatched, byOffers.unmatched]).toEqual([
      expected.unmatched_seekers,
      expected.unmatched_seekers,
    ])
    expect([bySeekers.blocking, byOffers.blocking]).toEqual([[], []])
  })

  test.each(files.filter((file) => file.startsWith('skills-')))('%s has its best assignments', (file) => {
    const expected = read(file)
    const most = assign(expected.weights, 'pairs_then_weight')
    expect(most.pairs.length).toBe(expected.max_pairs)
    expect(most.weight).toBe(expected.max_weight_among_max_pairs)
    expect(assign(expected.weights, 'weight').weight).toBe(expected.max_weight_any_cardinality)
  })

  test.each(files.filter((file) => /^assign\d+\.txt$/.test(file)))('%s has its lowest cost', (file) => {
    const [size = 0, ...costs] = readFileSync(join(folder, file), 'utf8').trim().split(/\s+/).map(Number)
    const rows = Array.from({ length: size }, (_, row) => costs.slice(row * size, (row + 1) * size))
    expect(minimumCost(rows)).toBe(read(file.replace('.txt', '.expected.json')).minimum_total_cost)
  })
})
