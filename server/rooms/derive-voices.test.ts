import { describe, expect, it } from 'vitest'
import { readBoard } from '../../shared/document/board-document.ts'
import { cardRecord, stepFrame, themeFrame } from '../../shared/document/board-records.ts'
import { clusterFrame, collectFrame } from '../../test/support/ws-cards.ts'
import { clusterStep, collectStep } from '../../test/support/ws-venue.ts'
import { type CardRow, makeCardRegister } from './card-register.ts'
import { deriveVoices } from './derive-voices.ts'

const row = (
  id: string,
  person: string | null,
  group: string | null,
  change: Partial<CardRow> = {},
): CardRow => ({
  id,
  workshop: 'w',
  step: 'step-one',
  run: 1,
  person,
  group,
  channel: 'board',
  at: 1,
  state: 'visible',
  text: null,
  fields: null,
  from: [],
  ...change,
})

const place = { x: 0, y: 0 }
const lanes = [
  ...stepFrame({ frame: collectFrame, title: 'a', order: 0 }),
  ...stepFrame({ frame: clusterFrame, title: 'b', order: 1 }),
  ...themeFrame({ id: 'shape:t', title: 'Akses', parent: clusterFrame, place }),
  ...cardRecord({ id: 'shape:1', text: 'a', parent: 'shape:t', place }),
  ...cardRecord({ id: 'shape:2', text: 'b', parent: 'shape:t', place }),
  ...cardRecord({ id: 'shape:3', text: 'c', parent: 'shape:t', place }),
  ...cardRecord({ id: 'shape:4', text: 'd', parent: clusterFrame, place }),
  ...cardRecord({ id: 'shape:5', text: 'e', parent: collectFrame, place }),
]
const register = makeCardRegister([
  row('shape:1', 'budi', 'residents'),
  row('shape:2', 'budi', 'residents'),
  row('shape:3', 'sari', 'business'),
  row('shape:4', 'fia', 'academics'),
  row('shape:5', 'fia', 'academics', { run: 2 }),
  row('shape:6', 'tono', 'residents', { state: 'withdrawn' }),
])

describe('voices of a theme', () => {
  it('are distinct people and groups, never the number of cards', () => {
    const { themes } = deriveVoices(readBoard(lanes), [collectStep(), clusterStep()], register)
    expect(themes).toEqual([
      {
        id: 'shape:t',
        step: 'step-two',
        title: 'Akses',
        cards: ['shape:1', 'shape:2', 'shape:3'],
        voices: { people: 2, groups: 2, byGroup: { residents: 1, business: 1 } },
      },
    ])
  })

  it('are at least one of each group that handed in paper, and not the facilitator who copied it', () => {
    const paper = makeCardRegister([
      row('shape:1', 'fia', 'residents', { channel: 'paper' }),
      row('shape:2', 'fia', 'residents', { channel: 'paper' }),
      row('shape:3', 'fia', 'business', { channel: 'paper' }),
    ])
    const { themes } = deriveVoices(readBoard(lanes), [collectStep(), clusterStep()], paper)
    expect(themes[0]?.voices).toEqual({ people: 2, groups: 2, byGroup: { residents: 1, business: 1 } })
  })

  it('say nothing by group where their cards are anonymous', () => {
    const anonymous = collectStep({ names: 'anonymous' })
    const { themes } = deriveVoices(readBoard(lanes), [anonymous, clusterStep()], register)
    expect(themes[0]?.voices).toEqual({ people: 2, groups: 2, byGroup: null })
  })
})

describe('the count of a step', () => {
  it('follows the cards of its run wherever they stand, and names those in no theme', () => {
    const { counts } = deriveVoices(readBoard(lanes), [collectStep(), clusterStep()], register)
    expect(counts).toEqual([
      { step: 'step-one', cards: 4, authors: 3, unplaced: [] },
      { step: 'step-two', cards: 4, authors: 3, unplaced: ['shape:4'] },
    ])
  })
})
