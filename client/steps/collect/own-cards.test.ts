import { describe, expect, it } from 'vitest'
import type { OwnCard } from '../../../shared/domain/card.ts'
import { cardsLeft, charsLeft, listOwnCards, withBoard } from './own-cards.ts'

const step = { id: 's1', run: 1 }
const card = (id: string, state: OwnCard['state'], at: number): OwnCard => ({
  id,
  step: 's1',
  run: 1,
  text: id,
  fields: {},
  reply: null,
  state,
  at,
})

describe('own cards', () => {
  it('are listed newest first, those on this device on top', () => {
    const listed = listOwnCards(
      [card('a', 'visible', 1), card('b', 'sealed', 2)],
      [{ id: 'c', text: 'c', isNew: true }],
      step,
    )
    expect(listed.map((one) => [one.id, one.state])).toEqual([
      ['c', 'kept'],
      ['b', 'sealed'],
      ['a', 'visible'],
    ])
  })

  it('show a kept change instead of what the server has', () => {
    const reply = { item: 'shape:x', kind: 'me_too' as const }
    const known = { ...card('a', 'visible', 1), fields: { cost: '5' }, reply }
    const listed = listOwnCards([known], [{ id: 'a', text: 'better', isNew: false }], step)
    expect(listed).toEqual([{ id: 'a', text: 'better', fields: { cost: '5' }, reply, state: 'kept' }])
  })

  it('written on the board are listed before the server’s list has them, with their newest words', () => {
    const written = { ...card('b', 'visible', 2), text: 'on the board' }
    const reworded = { ...card('a', 'visible', 1), text: 'newer' }
    const sent = withBoard([card('a', 'visible', 1)], [reworded, written])
    expect(sent.map(({ id, text }) => [id, text])).toEqual([
      ['a', 'newer'],
      ['b', 'on the board'],
    ])
  })

  it('are gone when their withdrawal is kept', () => {
    expect(listOwnCards([card('a', 'visible', 1)], [{ id: 'a', text: null, isNew: false }], step)).toEqual([])
  })

  it('of other steps are not listed by a kept change of theirs', () => {
    expect(listOwnCards([], [{ id: 'x', text: 'other', isNew: false }], step)).toEqual([])
  })

  it('of other steps and rounds are not listed', () => {
    const other = { ...card('a', 'visible', 1), run: 2 }
    expect(listOwnCards([other], [], step)).toEqual([])
  })

  it('use up the limit unless they were rejected', () => {
    const listed = listOwnCards([card('a', 'visible', 1), card('b', 'rejected', 2)], [], step)
    expect(cardsLeft(listed, 3)).toBe(2)
    expect(cardsLeft(listed, null)).toBeNull()
  })

  it('count letters as people do', () => {
    expect(charsLeft('👍🏽é', 10)).toBe(7)
  })
})
