import { describe, expect, it } from 'vitest'
import { cardRecord, type Lane } from '../../../shared/document/board-records.ts'
import { compareCards } from './differences.ts'

const card = (id: string, text: string, x = 0, y = 0): Lane[] =>
  cardRecord({ id: `shape:${id}`, text, parent: 'shape:region', place: { x, y } })

const differences = (then: Lane[], now: Lane[]) =>
  compareCards(then, now).map(({ id, difference, textNow }) => [id, difference, textNow])

describe('a kept state beside the present', () => {
  it('tells what became of each card', () => {
    const then = [...card('gone', 'a'), ...card('words', 'b'), ...card('place', 'c'), ...card('same', 'd')]
    const now = [...card('words', 'B'), ...card('place', 'c', 40), ...card('same', 'd'), ...card('new', 'e')]
    expect(Object.fromEntries(differences(then, now).map(([id, ...rest]) => [id, rest]))).toEqual({
      'shape:gone': ['gone', null],
      'shape:words': ['words', 'B'],
      'shape:place': ['place', 'c'],
      'shape:same': ['same', 'd'],
    })
  })

  it('shows what differs first, and the rest as it stood on the board', () => {
    const then = [...card('low', 'a', 0, 500), ...card('top', 'b', 0, 10), ...card('moved', 'c', 0, 900)]
    const now = [...card('low', 'a', 0, 500), ...card('top', 'b', 0, 10), ...card('moved', 'c', 0, 0)]
    expect(differences(then, now).map(([id]) => id)).toEqual(['shape:moved', 'shape:top', 'shape:low'])
  })

  it('does not call a card moved that only lies above others now', () => {
    const then = card('one', 'a')
    const now = then.map(
      ([key, value]): Lane => [key, key.endsWith('#place') ? { ...value, index: 'a9' } : value],
    )
    expect(differences(then, now)).toEqual([['shape:one', 'same', 'a']])
  })

  it('leaves out what is no card', () => {
    expect(
      compareCards(
        [
          ['shape:half#text', { richText: {} }],
          ['page:board', { typeName: 'page' }],
        ],
        [],
      ),
    ).toEqual([])
  })
})
