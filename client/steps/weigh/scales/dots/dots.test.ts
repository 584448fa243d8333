import { describe, expect, it } from 'vitest'
import { changeDot, dotsLeft, mayAddDot, onlyOffered } from './dots.ts'

const rule = { total: 5, cap: 3 }

describe('a ballot of dots', () => {
  it('has all its dots left at first', () => {
    expect(dotsLeft({}, rule)).toBe(5)
  })

  it('takes no more than the cap on one option', () => {
    expect(mayAddDot({ a: 3 }, 'a', rule)).toBe(false)
    expect(mayAddDot({ a: 3 }, 'b', rule)).toBe(true)
    expect(changeDot({ a: 3 }, 'a', 1, rule)).toEqual({ a: 3 })
  })

  it('takes no more than its total', () => {
    expect(changeDot({ a: 3, b: 2 }, 'c', 1, rule)).toEqual({ a: 3, b: 2 })
  })

  it('leaves out options without dots', () => {
    expect(changeDot({ a: 1, b: 2 }, 'a', -1, rule)).toEqual({ b: 2 })
    expect(changeDot({ b: 2 }, 'a', -1, rule)).toEqual({ b: 2 })
  })

  it('gives back the dots of an option that is no longer offered', () => {
    expect(onlyOffered({ a: 1, gone: 2 }, ['a', 'b'])).toEqual({ a: 1 })
  })
})
