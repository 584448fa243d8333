import { expect, test } from 'vitest'
import { draftGap, organisationsIn, withProposed } from './workshop-draft.ts'

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

test('what was chosen goes before the preset, and the preset before the template', () => {
  const nothing = { openness: null, ownership: null, licence: null }
  const template = { openness: 'registered', ownership: 'shared' } as const
  expect(withProposed(nothing, null, template)).toEqual({
    openness: 'registered',
    ownership: 'shared',
    licence: 'CC-BY-4.0',
  })
  expect(withProposed(nothing, 'community', template).openness).toBe('open_link')
  expect(withProposed({ ...nothing, openness: 'invited' }, 'community', template).openness).toBe('invited')
  expect(withProposed({ ...nothing, ownership: 'initiator' }, null, template).licence).toBe('none')
})

test('organisations stand one on a line, and no more than the server takes', () => {
  expect(organisationsIn(' Dinas Kesehatan\n\nWalhi ')).toEqual(['Dinas Kesehatan', 'Walhi'])
  expect(organisationsIn('x\n'.repeat(13))).toBeNull()
  expect(organisationsIn('x'.repeat(61))).toBeNull()
})
