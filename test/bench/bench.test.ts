import { describe, expect, it } from 'vitest'
import { castRoles } from './load/crowd.ts'
import { percentilesOf } from './load/percentiles.ts'
import { leastDelivered } from './load/play.ts'
import { Pulse } from './load/pulse.ts'
import { bestOf, makeRow, median } from './row.ts'
import { isCarried, isMeasured, peerFigures } from './run-load.ts'
import { searchLargest } from './search-largest.ts'
import { plainRows, tableOf } from './table.ts'

describe('figures', () => {
  it('the median lies in the middle, and there is none of nothing', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, null])
  })

  it('percentiles are values that occurred', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index)
    expect(percentilesOf(values)).toEqual({ samples: 100, p50: 50, p95: 95, p99: 99, worst: 100 })
    expect(percentilesOf([])).toBeNull()
  })

  it('the cursor that came least often counts, and one that never came counts as none', () => {
    const seen = (...counts: [number, number][]) => ({ cursors: [], edits: [], deliveries: new Map(counts) })
    const windows = [[seen([1, 15], [2, 9])], [seen([1, 15], [2, 11])]]
    expect(leastDelivered(windows, 3)).toBe(20)
    expect(leastDelivered(windows, 4)).toBe(0)
    expect(leastDelivered([], 4)).toBe(0)
  })
})

describe('rows', () => {
  const draft = { case: 'cpu', metric: 'm', unit: 'cores', better: 'less' } as const
  const figures = [
    { name: 'a', value: 0.8 },
    { name: 'b', value: 0.5 },
    { name: 'c', value: null },
  ]

  it('the best peer is the least or the most, as the metric wants it', () => {
    expect(bestOf(figures, 'less')?.name).toBe('b')
    expect(bestOf(figures, 'more')?.name).toBe('a')
    expect(bestOf([{ name: 'c', value: null }], 'more')).toBeNull()
  })

  it('the ratio is ours by the best peer, and judges the goal', () => {
    const row = makeRow({ ...draft, ours: [0.1, 0.3, 0.2], peers: figures, goal: { ratioAtMost: 0.25 } })
    expect(row).toMatchObject({
      ours: 0.2,
      peer: 0.5,
      peerName: 'b',
      ratio: 0.4,
      met: false,
      spread: [0.1, 0.3],
    })
    expect(makeRow({ ...draft, ours: [0.125], peers: figures, goal: { ratioAtMost: 0.25 } }).met).toBe(true)
    const largest = { ...draft, better: 'more', ours: [4], peers: figures } as const
    expect(makeRow({ ...largest, goal: { ratioAtLeast: 5 } }).met).toBe(true)
    expect(makeRow({ ...largest, goal: { ratioAtLeast: 5.1 } }).met).toBe(false)
    expect(makeRow({ ...draft, ours: [99], goal: { atMost: 100 } }).met).toBe(true)
  })

  it('what was not measured is neither met nor missed', () => {
    const goals = [{ ratioAtMost: 1 }, { ratioAtLeast: 1 }, { atMost: 1 }]
    for (const goal of goals)
      expect(makeRow({ ...draft, ours: [], peers: figures, goal })).toMatchObject({ ours: null, met: null })
    expect(makeRow({ ...draft, ours: [1], peers: [], goal: { ratioAtMost: 1 } })).toMatchObject({
      ratio: null,
      met: null,
    })
  })

  it('the file has the agreed fields and no others, the table says everything', () => {
    const rows = [
      makeRow({ ...draft, ours: [0.1, 0.3], peers: figures, goal: { ratioAtMost: 1 }, note: 'why' }),
    ]
    expect(plainRows(rows).map((row) => Object.keys(row))).toEqual([
      ['case', 'metric', 'unit', 'ours', 'peer', 'peerName', 'ratio', 'goal', 'met'],
    ])
    expect(tableOf(rows)).toContain('cpu, m: why')
    expect(tableOf(rows).split('\n')[2]?.split(/ {2,}/)).toEqual([
      'cpu',
      'm',
      'cores',
      '0.2',
      '0.1–0.3',
      '0.5',
      'b',
      '0.4 ×',
      '≤ 1 × peer',
      'yes',
    ])
  })
})

describe('the largest size', () => {
  const search = { from: 40, atMost: 1_000, growth: 1.6, precision: 0.05 }

  it('is found within the precision, wherever it lies', async () => {
    for (const limit of [1, 39, 40, 66, 223, 640, 999]) {
      const { size, isBound } = await searchLargest(search, async (asked) => asked <= limit)
      expect(size).toBeLessThanOrEqual(limit)
      expect(limit - size).toBeLessThanOrEqual(Math.max(1, 0.05 * limit + 1))
      expect(isBound).toBe(true)
    }
  })

  it('is a lower bound where nothing failed, or where a size could not be measured', async () => {
    expect(await searchLargest(search, async () => true)).toEqual({ size: 1_000, isBound: false })
    const noisyAbove100 = async (asked: number) => (asked > 100 ? null : true)
    expect(await searchLargest(search, noisyAbove100)).toEqual({ size: 64, isBound: false })
  })
})

describe('a run', () => {
  const at = (p95: number) => ({ samples: 1, p50: p95, p95, p99: p95, worst: p95 })
  const report = {
    windows: 6,
    lagging: 0,
    noisy: 0,
    seconds: 6,
    cpu: 0.5,
    bytesPerSecond: 1,
    messagesPerSecond: 1,
    cursor: at(99),
    edit: at(99),
    saved: null,
    leastPerSecond: 12,
    worstLagMs: 1,
    lost: 0,
    refused: [],
  }

  it('is carried while all of it is in time, often enough, on one core, and nobody is lost', () => {
    expect(isCarried(report)).toBe(true)
    const faults = [{ cursor: at(101) }, { edit: at(101) }, { cursor: null }, { edit: null }]
    for (const fault of [...faults, { leastPerSecond: 9.9 }, { cpu: 1.01 }, { lost: 1 }])
      expect(isCarried({ ...report, ...fault })).toBe(false)
  })

  it('with fewer good seconds than were wanted gives no figure', () => {
    expect([isMeasured({ windows: 6 }, { windows: 6 }), isMeasured({ windows: 5 }, { windows: 6 })]).toEqual([
      true,
      false,
    ])
  })

  it('a peer that no longer carries the load counts only where none does, and is marked', () => {
    const found = (isCarried: boolean) =>
      peerFigures([
        ['slow', { values: [0.5], isCarried: false }],
        ['fair', { values: [0.9, 0.7, 0.8], isCarried }],
        ['unseen', undefined],
      ])
    expect(found(true)).toEqual([{ name: 'fair', value: 0.8, isCarried: true }])
    expect(found(false).map(({ name, value, note }) => [name, value, note !== undefined])).toEqual([
      ['slow', 0.5, true],
      ['fair', 0.8, true],
      ['unseen', null, true],
    ])
  })

  it('everybody acts as often as everybody else, and who falls behind does not hurry', () => {
    const turns = [0, 0, 0]
    const pulse = new Pulse({ count: 3, perSecond: 10, now: 0 }, (index) => {
      turns[index] = (turns[index] ?? 0) + 1
    })
    for (let now = 0; now <= 1_000; now += 7) pulse.beat(now)
    pulse.beat(1_000)
    expect(turns).toEqual([10, 10, 10])
    pulse.beat(9_000)
    expect(turns.reduce((sum, count) => sum + count)).toBe(33)
  })

  it('who edits and who watches is spread over the room, and nobody does both', () => {
    for (const people of [9, 60, 1_000]) {
      const { editors, watchers } = castRoles(people, { editors: 5, watchers: 4 })
      expect([editors.size, watchers.size]).toEqual([5, 4])
      expect([...editors].filter((index) => watchers.has(index))).toEqual([])
      expect([...watchers]).toContain(people - 1)
      expect(Math.max(...editors, ...watchers)).toBeLessThan(people)
    }
  })
})
