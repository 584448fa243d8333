import { expect, test } from 'vitest'
import { draftGap } from './workshop-draft.ts'

const draft = { title: 'Sungai kita', question: '', sponsor: '', place: '' }

test('a title is enough', () => {
  expect(draftGap(draft)).toBeNull()
})

test('a workshop needs a title', () => {
  expect(draftGap({ ...draft, title: ' ' })?.field).toBe('title')
})

test('a text over its bound is named with the bound', () => {
  expect(draftGap({ ...draft, place: 'x'.repeat(121) })).toEqual({
    field: 'place',
    words: 'home.tooLong',
    params: { max: 120 },
  })
})
