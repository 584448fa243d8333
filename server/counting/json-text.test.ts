import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BadInput } from './bad-input.ts'
import { lineOf, readJson } from './json-text.ts'

function lineOfMistake(text: string): number | null {
  try {
    readJson(text)
    return null
  } catch (error) {
    if (error instanceof BadInput) return error.line
    throw error
  }
}

test('everything that JSON can write is read back', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(0, 1, '\t'), (value, indent) => {
      const text = JSON.stringify(value, null, indent)
      expect(readJson(text)).toEqual(JSON.parse(text))
    }),
  )
})

test('what JSON.parse refuses is refused, with a line', () => {
  const text = fc.string({ unit: fc.constantFrom(...'{}[]",:1-.eE\\u tn\nfalsenull'), maxLength: 12 })
  fc.assert(
    fc.property(text, (text) => {
      // Two names in one object may be the same one, which JSON.parse takes.
      fc.pre(text.split(':').length <= 2)
      const line = lineOfMistake(text)
      expect(line === null).toBe(isJson(text))
      expect(line ?? 1).toBeLessThanOrEqual(text.split('\n').length)
    }),
    { numRuns: 2_000 },
  )
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test.each([
  ['{\n "a": 1,\n "b": [1, 2\n}', 4],
  ['{\n "a": tru\n}', 2],
  ['[1,\n2,\n]', 3],
  ['{"a": 1}\n{"b": 2}', 2],
  ['', 1],
  ['{\n "v1": 1,\n "v1": 2}', 3],
  [`${'['.repeat(200)}\n`, 1],
])('%j breaks on line %i', (text, line) => {
  expect(lineOfMistake(text)).toBe(line)
})

test('a value is found by its path, and what is missing by what is around it', () => {
  const text = '{\n "cases": [\n  {"name": "x"},\n  {\n   "name": "y",\n   "input": {}\n  }\n ]\n}'
  expect(lineOf(text, ['cases', 1])).toBe(4)
  expect(lineOf(text, ['cases', 1, 'name'])).toBe(5)
  expect(lineOf(text, ['cases', 1, 'input', 'seed'])).toBe(6)
  expect(lineOf(text, ['nothing'])).toBe(1)
})
