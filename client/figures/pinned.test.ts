import { expect, test } from 'vitest'
import { sampleSummary } from '../../test/support/sample-summary.ts'
import { pinnedResults } from './pinned.ts'

const text = (key: string, params?: object) => `${key}${params ? JSON.stringify(params) : ''}`
const speaking = { text, language: 'en', number: String } as const

const { steps, tallies, workshop } = sampleSummary()
const [tally] = tallies
const step = steps.find(({ id }) => id === tally?.step)
if (!tally || !step) throw new Error('the sample has a result')
const { frame } = step.progress
const at = (progress: Partial<typeof step.progress>) => [
  { ...step, progress: { ...step.progress, ...progress } },
]

test('a revealed result stands in the region of its step, with its sentence, numbers and groups', () => {
  const pinned = pinnedResults({ steps, tallies, workshop }, speaking).get(frame)
  const [first] = tally.options
  expect(pinned?.lead).toContain(first?.label ?? '')
  expect(pinned?.bars.map(({ id }) => id)).toEqual(tally.options.map(({ id }) => id))
  expect(pinned?.bars[0]?.value).toBe(`${first?.figures[tally.primary]} figure.${tally.primary}`)
  const widths = pinned?.bars.map(({ segments }) => segments.reduce((sum, { width }) => sum + width, 0))
  expect(Math.max(...(widths ?? []))).toBeCloseTo(100)
  for (const { segments, split } of pinned?.bars ?? [])
    expect(split.split(' · ').filter(Boolean)).toHaveLength(segments.length)
  expect(pinned?.more).toBeNull()
})

test('nothing stands there before the reveal, or while a further run is open', () => {
  for (const progress of [{ state: 'closed' as const }, { state: 'open' as const, run: 2 }, { run: 2 }])
    expect(pinnedResults({ steps: at(progress), tallies, workshop }, speaking).size).toBe(0)
})

test('where no prize is given, that is said first', () => {
  const withheld = at({ noAwards: [{ run: step.progress.run, reason: 'It failed' }] })
  const lead = pinnedResults({ steps: withheld, tallies, workshop }, speaking).get(frame)?.lead
  expect(lead).toMatch(/^award\.withheld\. /)
})

test('what does not fit is counted', () => {
  const options = Array.from({ length: 9 }, (_, index) => ({ ...tally.options[0]!, id: `o${index}` }))
  const pinned = pinnedResults({ steps: at({}), tallies: [{ ...tally, options }], workshop }, speaking).get(
    frame,
  )
  expect([pinned?.bars.length, pinned?.more]).toEqual([7, 'results.pinnedMore{"count":2}'])
})
