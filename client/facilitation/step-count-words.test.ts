import { expect, it } from 'vitest'
import { readWorkshop } from '../../shared/document/workshop-document.ts'
import { sampleSummary } from '../../test/support/sample-summary.ts'
import { stepCountWords } from './step-count-words.ts'

const { workshop, steps } = sampleSummary()
const step = steps[1]
if (!step) throw new Error('the sample has a step of themes')
const count = {
  step: step.id,
  run: 1,
  cards: 3,
  authors: 2,
  pending: 0,
  sealed: 0,
  electorate: 0,
  ballots: 0,
  read: {},
  unplaced: ['shape:a', 'shape:b'],
}
const view = readWorkshop([
  ['workshop:w1', { ...workshop, join: { code: '', url: '' } }],
  [`count:${step.id}`, count],
])
if (!view) throw new Error('the sample is a workshop')
const placed = (onAxes?: ReadonlySet<string>) =>
  stepCountWords(step, view, onAxes).find(({ key }) => key === 'facilitation.countUnplaced')?.params

it('counts a card that stands on the axes as sorted, though it is in no theme', () => {
  expect([placed(), placed(new Set(['shape:a'])), placed(new Set(['shape:a', 'shape:b']))]).toEqual([
    { count: 2 },
    { count: 1 },
    undefined,
  ])
})
