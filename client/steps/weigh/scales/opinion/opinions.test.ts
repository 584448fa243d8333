import { describe, expect, it } from 'vitest'
import { answered, nextUnanswered, personalOrder } from './opinions.ts'

const cards = ['a', 'b', 'c']

describe('a ballot of opinions', () => {
  it('goes on to the next card without an answer', () => {
    expect(nextUnanswered({}, cards, null)).toBe('a')
    expect(nextUnanswered({ a: 1, b: 0 }, cards, 'a')).toBe('c')
  })

  it('comes back to cards that were left out', () => {
    expect(nextUnanswered({ b: 1, c: -1 }, cards, 'c')).toBe('a')
  })

  it('ends when every card is answered, passes included', () => {
    expect(nextUnanswered({ a: 1, b: 0, c: -1 }, cards, 'b')).toBeNull()
    expect(answered({ a: 1, b: 0, c: -1, gone: 1 }, cards)).toBe(3)
  })

  it('meets each person in an order of their own that stays the same', () => {
    const many = Array.from({ length: 30 }, (_, index) => `card-${index}`)
    expect(personalOrder(many, 'sari')).toEqual(personalOrder(many, 'sari'))
    expect(personalOrder(many, 'sari')).not.toEqual(personalOrder(many, 'budi'))
    expect(personalOrder(many, 'sari').sort()).toEqual([...many].sort())
  })
})
