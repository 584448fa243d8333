/** The table that people read: medians, spread, the best peer, ratio and goal. */
import { type Row, short } from './row.ts'

const titles = ['case', 'metric', 'unit', 'ours', 'spread', 'best peer', '', 'ratio', 'goal', 'met'] as const

export function tableOf(rows: readonly Row[]): string {
  const lines = [titles as readonly string[], ...rows.map(cellsOf)]
  const widths = titles.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)))
  const text = lines.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  const notes = rows.flatMap(({ case: name, metric, note }) => (note ? [`${name}, ${metric}: ${note}`] : []))
  return [text[0], widths.map((width) => '─'.repeat(width)).join('  '), ...text.slice(1), '', ...notes].join(
    '\n',
  )
}

const cellsOf = (row: Row): string[] => [
  row.case,
  row.metric,
  row.unit,
  figure(row.ours),
  row.spread ? `${short(row.spread[0])}–${short(row.spread[1])}` : '',
  figure(row.peer),
  row.peerName ?? '',
  row.ratio === null ? '' : `${short(row.ratio)} ×`,
  row.goal ?? '',
  row.goal === null ? '' : row.met === null ? '?' : row.met ? 'yes' : 'NO',
]

const figure = (value: number | null): string => (value === null ? '–' : short(value))

/** What `--json` writes: the agreed fields, and no others. */
export function plainRows(rows: readonly Row[]): object[] {
  return rows.map(({ spread: _spread, note: _note, ...row }) => row)
}
