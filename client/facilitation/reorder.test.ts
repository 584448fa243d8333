import { describe, expect, it } from 'vitest'
import { placeBefore } from './reorder.ts'

const ids = ['a', 'b', 'c']

describe('moving a step by one place', () => {
  it('puts it before its upper neighbour', () => {
    expect(placeBefore(ids, 2, -1)).toBe('b')
  })

  it('puts it behind its lower neighbour', () => {
    expect(placeBefore(ids, 0, 1)).toBe('c')
    expect(placeBefore(ids, 1, 1)).toBeNull()
  })

  it('does not move beyond the ends', () => {
    expect(placeBefore(ids, 0, -1)).toBeUndefined()
    expect(placeBefore(ids, 2, 1)).toBeUndefined()
  })
})
