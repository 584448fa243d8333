import { describe, expect, it } from 'vitest'
import { charsOf } from '../../shared/domain/chars-of.ts'
import { isDate, isFromTodayOn, isOver } from './dates.ts'
import { shuffled } from './shuffle.ts'
import { tidyLine, tidyText } from './words.ts'

describe('what people type', () => {
  it('keeps its letters and loses what cannot be seen', () => {
    expect(tidyLine('  Siti\u202E \t Aminah\u0000 ')).toBe('Siti Aminah')
    expect(tidyLine('\u200E \u0007')).toBe('')
    expect(tidyText(' one\r\ntwo\u0000\n\nthree ')).toBe('one\ntwo\n\nthree')
  })

  it('is counted as people count, and compared in one form', () => {
    expect(charsOf('🙂é')).toBe(2)
    expect(tidyLine('e\u0301')).toBe('\u00e9')
  })
})

describe('dates', () => {
  const now = Date.UTC(2026, 10, 22, 9)

  it('exist or not', () => {
    expect(['2026-02-28', '2026-02-30', '2026-13-01', 'soon'].map(isDate)).toEqual([
      true,
      false,
      false,
      false,
    ])
  })

  it('are from today on while it is still today somewhere', () => {
    expect(isFromTodayOn('2026-11-21', Date.UTC(2026, 10, 22, 9))).toBe(true)
    expect(isFromTodayOn('2026-11-20', now)).toBe(false)
  })

  it('are over on the day after', () => {
    expect([isOver('2026-11-22', now), isOver('2026-11-21', now)]).toEqual([false, true])
  })
})

describe('shuffling', () => {
  it('keeps every element, and follows the randomness it is given', () => {
    const list = Array.from({ length: 50 }, (_, index) => index)
    let state = 1
    const random = (length: number) =>
      Uint8Array.from({ length }, () => {
        state = (state * 1_103_515_245 + 12_345) % 2 ** 31
        return state >> 16
      })
    const order = shuffled(list, random)
    expect(order).not.toEqual(list)
    expect([...order].sort((a, b) => a - b)).toEqual(list)
  })
})
