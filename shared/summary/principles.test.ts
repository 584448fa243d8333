import { expect, test } from 'vitest'
import { card, sampleSummary, sampleTally } from '../../test/support/sample-summary.ts'
import { wholeCommitment } from '../domain/commitment-states.ts'
import { evidenceOf, type Principle } from './principles.ts'
import type { Summary } from './summary.ts'

const found = (summary: Summary, principle: Principle): string[] =>
  evidenceOf(summary)
    .find((one) => one.principle === principle)
    ?.items.map(({ label }) => label) ?? []

const promise = sampleSummary().commitments[0]
if (!promise) throw new Error('the sample has no commitment')
const whole = wholeCommitment(promise)
const withPlan = (plan: Partial<typeof whole.plan>, over: Partial<typeof whole> = {}): Summary =>
  sampleSummary({ commitments: [{ ...whole, ...over, plan: { ...whole.plan, ...plan } }] })

test('an empty workshop has eight principles without evidence', () => {
  const nothing = sampleSummary({ cards: [], tallies: [], commitments: [], pairings: [] })
  expect(evidenceOf(nothing).map(({ items }) => items.length)).toEqual(Array(8).fill(0))
})

test('work of others than government is co-production, by owner or by partner', () => {
  const owner = { ...whole.owner, group: 'local-government' }
  expect(found(withPlan({ partners: [] }, { owner }), 'coproduction')).toEqual([])
  expect(found(withPlan({ partners: ['residents'] }, { owner }), 'coproduction')).toEqual([whole.title])
  const resident = { ...whole.owner, group: 'residents' }
  expect(found(withPlan({ partners: [] }, { owner: resident }), 'coproduction')).toEqual([whole.title])
})

test('a rule that is touched, a measured problem and an acceptance are found where they are said', () => {
  expect(found(withPlan({ rule: '' }), 'institutions')).toEqual([])
  expect(found(withPlan({ rule: 'Perda 3/2020' }), 'institutions')).toEqual([whole.title])
  expect(found(withPlan({ problem: 'Long waits', measure: '' }), 'strategy')).toEqual([])
  expect(found(withPlan({ problem: 'Long waits', measure: '30 minutes' }), 'strategy')).toEqual([whole.title])
  expect(found(withPlan({}, { status: 'proposed' }), 'accountability')).toEqual([])
  expect(found(withPlan({}, { status: 'accepted' }), 'accountability')).toEqual([whole.title])
})

test('only results with reasons show deliberation', () => {
  const tally = sampleTally()
  const [first, ...others] = tally.options
  if (!first) throw new Error('the sample has no option')
  const reasoned = {
    ...tally,
    options: [{ ...first, reasons: [{ text: 'It rains in', group: null }] }, ...others],
  }
  expect(found(sampleSummary({ tallies: [tally] }), 'deliberation')).toEqual([])
  expect(found(sampleSummary({ tallies: [reasoned] }), 'deliberation')).toHaveLength(1)
})

test('an answer of professionals counts, their other cards do not', () => {
  const plain = card('c1', 'A remark', 'professionals')
  const answer = {
    ...card('c2', 'The law says so', 'professionals'),
    from: [{ item: 'c1', how: 'answers' as const, kind: 'answer' as const, by: null, at: 0 }],
  }
  expect(found(sampleSummary({ cards: [plain, answer] }), 'empowerment')).toEqual(['The law says so'])
})
