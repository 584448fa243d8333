/** Rows of text with delimiters and quotes (RFC 4180), with the line each begins on, for messages that help. */

/** `line` counts from 1; `isQuoted` tells whether the first cell was in quotes. */
export type DelimitedRow = { line: number; cells: string[]; isQuoted: boolean }

/**
 * Reads any line ending and drops a byte order mark and rows without content. Cells in quotes are kept as they are,
 * with `""` for a quote; others are trimmed, and a quote inside them is a letter like any other. `openQuote`: the line
 * on which a quote begins that never ends; nothing behind it is read.
 */
export function readRows(
  text: string,
  delimiter: string,
): { rows: DelimitedRow[]; openQuote: number | null } {
  const rest = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const rows: DelimitedRow[] = []
  let line = 1
  for (let at = 0; at < rest.length; ) {
    const row: DelimitedRow = { line, cells: [], isQuoted: false }
    let end = delimiter
    while (end === delimiter) {
      const cell = readCell(rest, at, delimiter)
      if (!cell) return { rows, openQuote: line }
      if (row.cells.length === 0) row.isQuoted = cell.isQuoted
      row.cells.push(cell.text)
      line += cell.lines
      end = rest[cell.end] ?? ''
      at = cell.end + 1
    }
    line++
    if (row.isQuoted || row.cells.some((cell) => cell !== '')) rows.push(row)
  }
  return { rows, openQuote: null }
}

type Cell = { text: string; isQuoted: boolean; lines: number; end: number }

/** The cell that begins at `from`, up to the delimiter or line end at `end`; null for an open quote. */
function readCell(text: string, from: number, delimiter: string): Cell | null {
  const start = skipBlanks(text, from)
  if (text[start] !== '"') {
    const end = endOfCell(text, from, delimiter)
    return { text: text.slice(from, end).trim(), isQuoted: false, lines: 0, end }
  }
  let close = start + 1
  for (; text[close] !== '"' || text[close + 1] === '"'; close += text[close] === '"' ? 2 : 1)
    if (close >= text.length) return null
  const quoted = text.slice(start + 1, close).replaceAll('""', '"')
  const end = endOfCell(text, close + 1, delimiter)
  return {
    text: quoted + text.slice(close + 1, end).trimEnd(),
    isQuoted: true,
    lines: quoted.split('\n').length - 1,
    end,
  }
}

function skipBlanks(text: string, from: number): number {
  let at = from
  while (text[at] === ' ' || text[at] === '\t') at++
  return at
}

function endOfCell(text: string, from: number, delimiter: string): number {
  let at = from
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n') at++
  return at
}

/** One row, with quotes only where a cell needs them to be read back as it is. */
export const writeRow = (cells: readonly string[], delimiter: string): string =>
  cells
    .map((cell) => (needsQuotes(cell, delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(delimiter)

const needsQuotes = (cell: string, delimiter: string): boolean =>
  cell.includes(delimiter) || /["\n\r\uFEFF]/.test(cell) || cell.trim() !== cell
