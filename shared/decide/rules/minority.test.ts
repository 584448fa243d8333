import { describe, expect, test } from 'vitest'
import { minorityReport } from './minority.ts'

describe('minority report', () => {
  const rankings = new Map([
    ['gov', [['A'], ['B'], ['C'], ['D']]],
    ['com', [['D', 'E'], ['B', 'F'], ['A']]],
    ['biz', []],
  ])

  test('lists what a group puts in its first three and loses, with its place', () => {
    expect(minorityReport(rankings, new Set(['A', 'B']))).toEqual([
      { group: 'com', option: 'D', rank: 1 },
      { group: 'com', option: 'E', rank: 1 },
      { group: 'com', option: 'F', rank: 3 },
      { group: 'gov', option: 'C', rank: 3 },
    ])
  })

  test('is empty where nobody loses', () => {
    expect(minorityReport(rankings, new Set('ABCDEF'))).toEqual([])
    expect(minorityReport(new Map(), new Set())).toEqual([])
  })
})
