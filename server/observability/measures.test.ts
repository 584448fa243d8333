import { describe, expect, it } from 'vitest'
import { VirtualTime } from '../../test/harness/virtual-time.ts'
import { openMemory } from '../storage/memory/open-memory.ts'
import type { Storage } from '../storage/storage.ts'
import { measuredStorage } from './measured-storage.ts'
import { Histogram, openMeasures } from './measures.ts'
import { prometheusText } from './prometheus-text.ts'
import { watchLag } from './watch-lag.ts'

const readings = {
  rooms: 2,
  connections: 31,
  people: 30,
  isSaving: false,
  memory: { rss: 1_000, heapUsed: 500 },
  cpuSeconds: 1.5,
  startedAtSeconds: 1_800_000_000,
}

const fact = [{ table: 'facts' as const, put: { name: 'a', value: '1' } }]

describe('the measures', () => {
  it('O2 read as Prometheus expects: a type for each, buckets that hold all smaller ones, seconds', () => {
    const measures = openMeasures()
    for (const ms of [0.5, 1, 7, 99_999]) measures.commitMs.note(ms)
    measures.framesIn.add()
    measures.bytesIn.add(120)
    measures.refused.locked.add(3)
    const lines = prometheusText(measures, readings).split('\n')
    const has = (line: string) => expect(lines).toContain(line)
    has('# TYPE rembuk_commit_seconds histogram')
    has('rembuk_commit_seconds_bucket{le="0.001"} 2')
    has('rembuk_commit_seconds_bucket{le="0.005"} 2')
    has('rembuk_commit_seconds_bucket{le="0.01"} 3')
    has('rembuk_commit_seconds_bucket{le="30"} 3')
    has('rembuk_commit_seconds_bucket{le="+Inf"} 4')
    has('rembuk_commit_seconds_count 4')
    has('rembuk_received_bytes_total 120')
    has('rembuk_refused_lanes_total{reason="locked"} 3')
    has('rembuk_refused_lanes_total{reason="paused"} 0')
    has('rembuk_people 30')
    has('rembuk_saving 0')
    expect(lines.at(-1)).toBe('')
  })

  it('O2 have one line for each name and label, each in a form that Prometheus reads', () => {
    const lines = prometheusText(openMeasures(), readings).trimEnd().split('\n')
    const samples = lines.filter((line) => !line.startsWith('#'))
    for (const sample of samples)
      expect(sample).toMatch(/^[a-z_]+(\{[a-z]+="[a-z_0-9.+Inf]+"\})? -?[0-9.e+-]+$/)
    const names = samples.map((sample) => sample.replace(/ \S+$/, ''))
    expect(new Set(names).size).toBe(names.length)
  })

  it('O2 put a value at a bound below it, not above', () => {
    const histogram = new Histogram([1, 2])
    for (const value of [1, 1.5, 2, 2.1]) histogram.note(value)
    expect(histogram.counts).toEqual([1, 2, 1])
    expect(histogram.sum).toBeCloseTo(6.6)
  })

  it('O2 tell of commits how long they took, how many wait, and which failed', async () => {
    const time = new VirtualTime()
    const measures = openMeasures()
    let settle = { resolve: () => {}, reject: (_: Error) => {} }
    const slow: Storage = {
      ...openMemory(),
      commit: () =>
        new Promise<void>((resolve, reject) => {
          settle = { resolve, reject }
        }),
    }
    const storage = measuredStorage(slow, measures, time)
    const first = storage.commit(fact)
    expect(measures.waitingCommits).toBe(1)
    await time.pass(40)
    settle.resolve()
    await first
    expect(measures.commitMs.sum).toBe(40)
    const second = storage.commit(fact)
    settle.reject(new Error('full'))
    await expect(second).rejects.toThrow('full')
    expect([measures.commits.value, measures.failedCommits.value, measures.waitingCommits]).toEqual([1, 1, 0])
  })

  it('O2 tell how late the main thread is, and nothing once stopped', async () => {
    const time = new VirtualTime()
    const { eventLoopLagMs } = openMeasures()
    const late = { ...time, now: time.now, after: time.after, monotonic: time.monotonic }
    let delay = 0
    late.after = (ms, run) => time.after(ms + delay, run)
    const stop = watchLag(late, { eventLoopLagMs })
    await time.pass(1_000)
    expect(eventLoopLagMs.sum).toBe(0)
    delay = 300
    await time.pass(1_000)
    expect(eventLoopLagMs.sum).toBeGreaterThanOrEqual(300)
    stop()
    const { sum } = eventLoopLagMs
    await time.pass(5_000)
    expect(eventLoopLagMs.sum).toBe(sum)
  })
})
