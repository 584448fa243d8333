import { describe, expect, test } from 'vitest'
import { assign } from './assignment.ts'
import { compatibility, compatibilityWeights, type Need, type Offer } from './compatibility.ts'

const open = { places: [], times: [], languages: [], quantity: null }
const need: Need = {
  ...open,
  id: 'stall',
  skills: [
    { skill: 'bookkeeping', level: 3, weight: 5 },
    { skill: 'marketing', level: 2, weight: 2 },
    { skill: 'driving', level: 1, weight: 1 },
  ],
}
const offer: Offer = {
  ...open,
  id: 'cooperative',
  levels: new Map([
    ['bookkeeping', 2],
    ['marketing', 4],
    ['sewing', 5],
  ]),
}

describe('compatibility', () => {
  test('counts what is offered up to what is required, with a reason for each skill', () => {
    expect(compatibility(need, offer)).toEqual({
      weight: 14,
      reasons: [
        { skill: 'bookkeeping', required: 3, offered: 2, points: 10 },
        { skill: 'marketing', required: 2, offered: 4, points: 4 },
        { skill: 'driving', required: 1, offered: 0, points: 0 },
      ],
      obstacles: [],
    })
  })

  test('what stands in the way is named, and the reasons stay', () => {
    const far = compatibility(
      { ...need, places: ['Blitar'], times: ['monday', 'friday'], languages: ['id'], quantity: 3 },
      { ...offer, places: ['Malang'], times: ['friday'], languages: ['en'], quantity: 2 },
    )
    expect(far.weight).toBeNull()
    expect(far.obstacles).toEqual(['place', 'language', 'quantity'])
    expect(far.reasons.map(({ points }) => points)).toEqual([10, 4, 0])
  })

  test('who asks for nothing, or leaves everything open, fits', () => {
    expect(compatibility({ ...need, places: ['Blitar'], quantity: 3 }, offer).obstacles).toEqual([])
    expect(compatibility(need, { ...offer, places: ['Malang'], quantity: 1 }).obstacles).toEqual([])
    expect(compatibility({ ...need, quantity: 3 }, { ...offer, quantity: 3 }).obstacles).toEqual([])
    expect(compatibility({ ...need, skills: [] }, offer).weight).toBe(0)
  })

  test('gives the weights that the assignment takes', () => {
    const elsewhere: Offer = { ...offer, id: 'elsewhere', places: ['Malang'] }
    const weights = compatibilityWeights([{ ...need, places: ['Blitar'] }, need], [offer, elsewhere])
    expect(weights).toEqual([
      [14, null],
      [14, 14],
    ])
    expect(assign(weights, 'pairs_then_weight').pairs).toEqual([
      [0, 0],
      [1, 1],
    ])
  })
})
