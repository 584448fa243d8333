import { expect, test } from 'vitest'
import { sampleSummary } from '../../test/support/sample-summary.ts'
import { readBoard } from '../document/board-document.ts'
import { cardRecord, seedBoard, stepFrame } from '../document/board-records.ts'
import type { WorkshopView } from '../document/workshop-document.ts'
import type { NamesPolicy } from '../domain/step.ts'
import { makeSummary, unplacedOf } from './index.ts'
import { summarySchema } from './summary.ts'

const frame = 'shape:step-s0'
const origin = {
  author: 'p1',
  group: 'residents',
  channel: 'board',
  at: 5,
  step: 's0',
  run: 1,
  from: [{ item: 'shape:x', how: 'reworded', by: 'p1', at: 4 }],
}

function viewOf(names: NamesPolicy): WorkshopView {
  const { workshop, steps, themes, tallies, commitments } = sampleSummary()
  const person = { language: 'en', joinedAt: 1 } as const
  return {
    workshop: { ...workshop, join: { code: 'ABCDEF', url: 'http://localhost/j#secret' } },
    steps: steps.map((step) => ({ ...step, names })),
    people: [
      { ...person, id: 'p1', name: 'Sari', group: 'residents', role: 'participant', gone: 'no' },
      { ...person, id: 'p2', name: '', group: 'business', role: 'participant', gone: 'withdrawn' },
      { ...person, id: 'f', name: 'Ratna', group: 'undisclosed', role: 'facilitator', gone: 'no' },
      { ...person, id: 'v', name: 'Wall', group: 'undisclosed', role: 'viewer', gone: 'no' },
    ],
    counts: new Map(),
    themes,
    tallies,
    matches: [],
    commitments,
    cosigners: [],
    locks: new Map(),
    pauses: new Map(),
    notices: [],
  }
}

const board = readBoard([
  ...seedBoard(),
  ...stepFrame({ frame, title: 'Gather', order: 0 }),
  ...cardRecord({ id: 'shape:a', text: 'I waited.', parent: frame, place: { x: 0, y: 0 } }),
  ['shape:a#origin', origin],
  ...cardRecord({ id: 'shape:c', text: 'Dark road.', parent: frame, place: { x: 0, y: 0 } }),
  ...cardRecord({ id: 'shape:z', text: '   ', parent: frame, place: { x: 0, y: 0 } }),
])

const summaryFor = (names: NamesPolicy) => makeSummary({ workshop: viewOf(names), board, now: 9 })

test('the summary is valid, says nothing about joining, and leaves out cards without words', () => {
  const summary = summaryFor('named')
  expect(summarySchema.parse(summary)).toEqual(summary)
  expect(JSON.stringify(summary)).not.toMatch(/ABCDEF|secret/)
  expect(summary.cards.map(({ id }) => id)).toEqual(['shape:c', 'shape:a'])
})

test('a card carries its author, group and theme where names are shown', () => {
  expect(summaryFor('named').cards.find(({ id }) => id === 'shape:a')).toMatchObject({
    author: 'Sari',
    group: 'residents',
    at: 5,
    step: 's0',
    theme: 'shape:t',
  })
})

test('what a names policy hides stays hidden, also in the lineage', () => {
  const groupOnly = summaryFor('group_only').cards.find(({ id }) => id === 'shape:a')
  expect(groupOnly).toMatchObject({ author: null, group: 'residents', at: null })
  expect(groupOnly?.from).toEqual([{ item: 'shape:x', how: 'reworded', by: null, at: null }])
  const anonymous = summaryFor('anonymous').cards.find(({ id }) => id === 'shape:a')
  expect(anonymous).toMatchObject({ author: null, group: null, at: null })
})

test('participants are counted by group, also those who left; facilitators and viewers are not', () => {
  expect(summaryFor('named').presence).toEqual({
    people: 2,
    byGroup: [
      { group: 'residents', people: 1 },
      { group: 'business', people: 1 },
    ],
  })
})

test('a card that a facilitator drew belongs to the step it stands in; source cards without a theme are found', () => {
  const summary = summaryFor('named')
  expect(summary.cards.find(({ id }) => id === 'shape:c')).toMatchObject({
    step: 's0',
    author: null,
    theme: null,
  })
  const cluster = summary.steps[1]
  expect(cluster && unplacedOf(cluster, summary).map(({ id }) => id)).toEqual(['shape:c'])
})
