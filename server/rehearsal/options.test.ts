import { expect, test } from 'vitest'
import { readOptions } from './options.ts'

test('without options thirty people play a minute of the first template', () => {
  expect(readOptions([])).toEqual({
    ok: true,
    value: {
      people: 30,
      minutes: 1,
      template: 'rembuk-cepat',
      language: 'id',
      polis: null,
      pb: null,
      url: null,
    },
  })
})

test('options are read, an address is cut to its origin', () => {
  const read = readOptions([
    '--people',
    '40',
    '--minutes',
    '0.5',
    '--language',
    'en',
    '--url',
    'http://localhost:3000/x',
  ])
  expect(read).toMatchObject({
    ok: true,
    value: { people: 40, minutes: 0.5, language: 'en', url: 'http://localhost:3000' },
  })
  expect(readOptions(['--help'])).toEqual({ ok: true, value: 'help' })
})

test('every mistake is told at once, in plain words', () => {
  const read = readOptions([
    '--people=1',
    '--minutes=zero',
    '--template=none',
    '--language=fr',
    '--polis=/nowhere',
    '--url=ftp://x',
  ])
  expect(read.ok).toBe(false)
  if (read.ok) return
  expect(read.error).toHaveLength(6)
  expect(read.error[4]).toBe('--polis /nowhere has no comments.csv and no votes.csv.')
})

test('an unknown option and a missing value are refused', () => {
  expect(readOptions(['--peple', '3'])).toMatchObject({ ok: false })
  expect(readOptions(['--people'])).toMatchObject({ ok: false })
})
