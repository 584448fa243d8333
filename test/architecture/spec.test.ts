import { expect, test } from 'vitest'
import { isFile, rulesOfSpecs, safetyFile, safetyRows, titles } from './rules.ts'

const rules = rulesOfSpecs()
const rows = safetyRows()
const proven = titles()
const provenIds = new Set(proven.map(({ id }) => id))

test('every rule of a SPEC.md opens the title of a test', () => {
  expect(rules.filter(({ id }) => !provenIds.has(id)).map(({ id, file }) => `${id} of ${file}`)).toEqual([])
})

test('every rule has one place', () => {
  const ids = [...rules, ...rows].map(({ id }) => id)
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
})

test('every threat and every fault has a row that says how it is met', () => {
  const known = new Set(rows.map(({ id }) => id))
  const expected = [...numbered('T', 38), ...numbered('F', 28)]
  expect(expected.filter((id) => !known.has(id))).toEqual([])
  expect(rows.filter(({ cells }) => cells.some((cell) => cell === '')).map(({ id }) => id)).toEqual([])
})

test('every threat and fault that concerns what exists opens the title of a test', () => {
  expect(rows.filter(({ id, isConcern }) => isConcern && !provenIds.has(id)).map(({ id }) => id)).toEqual([])
})

test('the files that a row names are there, and a test in each has its id', () => {
  const wrong = rows.flatMap(({ id, proof }) =>
    proof
      .filter(
        (path) =>
          !isFile(path) || (isTest(path) && !proven.some((one) => one.id === id && one.file === path)),
      )
      .map((path) => `${id}: ${path}`),
  )
  expect(wrong).toEqual([])
  expect(rows.filter(({ isConcern, proof }) => isConcern && proof.length === 0).map(({ id }) => id)).toEqual(
    [],
  )
})

test('no title names a rule that is written nowhere', () => {
  const known = new Set([...rules, ...rows].map(({ id }) => id))
  const unknown = proven
    .filter(({ id }) => !known.has(id))
    .map(({ id, file }) => `${id} in ${file}, not in ${safetyFile} nor a SPEC.md`)
  expect([...new Set(unknown)]).toEqual([])
})

const isTest = (path: string): boolean => /\.(test|spec)\.tsx?$/.test(path)

const numbered = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`)
