import { describe, expect, test } from 'vitest'
import { sampleSummary } from '../../test/support/sample-summary.ts'
import type { Commitment } from '../domain/commitment.ts'
import type { Match } from '../domain/match.ts'
import { lineageOf, type Stop, type Trails } from './lineage.ts'

const { tallies, commitments } = sampleSummary()
const [tally] = tallies
const [promise] = commitments
if (!tally || !promise) throw new Error('the sample has a result and a commitment')
const [first] = tally.options
if (!first) throw new Error('the sample has options')

const card = (id: string, from: { item: string; how: 'merged' | 'answers' }[] = []) => ({
  id,
  text: `Words of ${id}`,
  origin: { group: 'residents', step: 's1', from: from.map((link) => ({ ...link, by: null, at: null })) },
})
const voices = { people: 1, groups: 1, byGroup: null }
const commitment = (id: string, source: string[]): Commitment => ({ ...promise, id, source })
const agreed = { how: 'owner', note: '' } as const
const match: Match = {
  id: 'm1',
  step: 's4',
  run: 1,
  need: 'c1',
  offer: 'c3',
  agreed: { need: agreed, offer: null },
}

/** Two cards in a theme that was weighed and led to a commitment; a third answers the first. */
const trails: Trails = {
  cards: [card('c1'), card('c2'), card('c3', [{ item: 'c1', how: 'answers' }])],
  themes: [{ id: 't1', step: 's2', title: 'Water', cards: ['c1', 'c2'], voices }],
  tallies: [{ ...tally, step: 's3', run: 1, options: [{ ...first, id: 't1', label: 'Water' }] }],
  matches: [match],
  commitments: [commitment('k1', ['t1'])],
}
const told = (stops: Stop[]) => stops.map(({ kind, id }) => `${kind} ${id}`)

describe('lineage', () => {
  test('of a card goes up to the commitment, over what answers it, its theme and the result', () => {
    expect(told(lineageOf('c1', trails).to)).toEqual([
      'theme t1',
      'card c3',
      'match m1',
      'result s3.1 t1',
      'commitment k1',
    ])
    expect(lineageOf('c1', trails).from).toEqual([])
  })

  test('of a commitment goes down to the words it began with, over the result', () => {
    expect(told(lineageOf('k1', trails).from)).toEqual(['result s3.1 t1', 'theme t1', 'card c1', 'card c2'])
    expect(lineageOf('k1', trails).to).toEqual([])
  })

  test('of a reply tells what it answers, and the other side of a pair that only one has agreed to', () => {
    expect(lineageOf('c3', trails).from).toMatchObject([{ id: 'c1', how: { how: 'answers' } }])
    expect(lineageOf('c3', trails).to).toMatchObject([
      { kind: 'match', text: 'Words of c1', isAgreed: false },
    ])
  })

  test('ends where it closes, and leaves out what nobody may see any more', () => {
    const round: Trails = {
      ...trails,
      cards: [
        card('c1', [{ item: 'c2', how: 'merged' }]),
        card('c2', [
          { item: 'c1', how: 'merged' },
          { item: 'gone', how: 'merged' },
        ]),
      ],
      themes: [],
      matches: [],
    }
    expect(told(lineageOf('c1', round).from)).toEqual(['card c2'])
    expect(told(lineageOf('c1', round).to)).toEqual(['card c2'])
    expect(lineageOf('unknown', round)).toEqual({ from: [], to: [] })
  })
})
