import { expect, test } from 'vitest'
import { doorFromFragment, doorMeant, readableCode } from './code-field.ts'

test('a code is understood in any case, with spaces and dashes', () => {
  expect(doorMeant(' k7m 2qp ')).toEqual({ code: 'K7M2QP' })
  expect(doorMeant('K7M-2QP')).toEqual({ code: 'K7M2QP' })
})

test('a code that is not complete opens nothing', () => {
  expect(doorMeant('K7M2Q')).toBeNull()
  expect(doorMeant('')).toBeNull()
  expect(doorMeant('K7M2QPX')).toBeNull()
})

test('a pasted link is as good as a code', () => {
  expect(doorMeant('https://rembuk.example/j#abcDEF_123-456789012345')).toEqual({
    token: 'abcDEF_123-456789012345',
  })
})

test('a fragment holds a token or a code', () => {
  expect(doorFromFragment('#k7m2qp')).toEqual({ code: 'K7M2QP' })
  expect(doorFromFragment('#')).toBeNull()
})

test('characters that no code contains are dropped', () => {
  expect(readableCode('k7.m2“qp”')).toBe('K7M2QP')
})
