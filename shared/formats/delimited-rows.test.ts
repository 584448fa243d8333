import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRows, writeRow } from './delimited-rows.ts'

const cellsOf = (text: string) => readRows(text, ';').rows.map(({ cells }) => cells)

test('cells are trimmed unless they are in quotes, where a doubled quote is one', () => {
  expect(cellsOf(' a ;" b ";"say ""yes""; now";c"d"\n')).toEqual([['a', ' b ', 'say "yes"; now', 'c"d"']])
})

test('any line ending will do, blank rows and a byte order mark are dropped, an empty last cell is kept', () => {
  expect(cellsOf('\uFEFFa;1\r\n\r\n;;\r\nb;\rc')).toEqual([['a', '1'], ['b', ''], ['c']])
  expect(cellsOf('')).toEqual([])
  expect(cellsOf('a;')).toEqual([['a', '']])
})

test('a row knows its line, also after a cell of several lines', () => {
  const { rows } = readRows('a\n"b\nstill b";2\n\nc', ';')
  expect(rows.map(({ line, isQuoted }) => [line, isQuoted])).toEqual([
    [1, false],
    [2, true],
    [5, false],
  ])
})

test('letters after a closing quote belong to the cell', () => {
  expect(cellsOf('"Green" park;"x"')).toEqual([['Green park', 'x']])
})

test('a quote that is never closed is told with the line it is on', () => {
  expect(readRows('a;b\nc;"d\ne;f\n', ';')).toMatchObject({ rows: [{ line: 1 }], openQuote: 2 })
  expect(readRows('"', ';').openQuote).toBe(1)
  expect(readRows('"a""', ';').openQuote).toBe(1)
})

test('what is written is read back, whatever is in the cells', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ';', '"', '\n', ' ', ',', 'é', '\t') })
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (rows) => {
      const text = rows.map((cells) => `${writeRow(cells, ';')}\n`).join('')
      const kept = rows.filter((cells) => cells.some((one) => one !== ''))
      expect(cellsOf(text)).toEqual(kept)
    }),
  )
})
