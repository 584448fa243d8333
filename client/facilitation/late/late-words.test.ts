import { expect, it } from 'vitest'
import { lateWords } from './late-words.ts'

it('late work is told by its words, and by what it would do where it has none', () => {
  expect(lateWords({ text: 'Sumur kering', lanes: [['shape:a#text', {}]] })).toBe('Sumur kering')
  expect(lateWords({ text: null, lanes: [['shape:a', null]] })).toEqual({ key: 'late.removed' })
  expect(lateWords({ text: ' ', lanes: [['shape:a#place', { x: 1 }]] })).toEqual({ key: 'late.moved' })
  expect(
    lateWords({
      text: null,
      lanes: [
        ['shape:a', { type: 'draw' }],
        ['shape:a#place', {}],
      ],
    }),
  ).toEqual({
    key: 'late.drawn',
  })
})
