import { describe, expect, test } from 'vitest'
import { ratio } from '../fraction.ts'
import { bridging, rawSupport } from './bridging.ts'

const support = (counts: Record<string, [agree: number, seen: number]>) =>
  new Map(Object.entries(counts).map(([group, [agree, seen]]) => [group, { agree, seen }]))
const shared = support({ gov: [4, 5], biz: [2, 3], com: [6, 8] })
const onesided = support({ gov: [5, 5], biz: [0, 3], com: [7, 8] })

describe('bridging', () => {
  test('two ideas of equal raw support are told apart by their weakest group', () => {
    expect(bridging(shared)).toMatchObject({
      groups: ['biz', 'com', 'gov'],
      product: ratio(3, 10),
      weakest: { group: 'biz', share: ratio(3, 5) },
      spread: ratio(4, 35),
    })
    expect(bridging(shared)?.normalised).toBeCloseTo(0.66943295, 8)
    expect(bridging(onesided)).toMatchObject({
      product: ratio(24, 175),
      weakest: { group: 'biz', share: ratio(1, 5) },
      spread: ratio(23, 35),
    })
    expect([rawSupport(shared), rawSupport(onesided)]).toEqual([ratio(3, 4), ratio(3, 4)])
  })

  test('a group of one vote speaks for nobody, but counts in the raw support', () => {
    const few = support({ gov: [1, 1], biz: [3, 3], com: [4, 8] })
    expect(bridging(few)).toMatchObject({
      groups: ['biz', 'com'],
      product: ratio(2, 5),
      weakest: { group: 'com', share: ratio(1, 2) },
    })
    expect(rawSupport(few)).toEqual(ratio(2, 3))
    expect(bridging(few, 9)).toBeNull()
    expect([bridging(new Map()), rawSupport(new Map())]).toEqual([null, null])
  })
})
