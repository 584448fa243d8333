/** The three tables of a .pb file as text: who is in which section, under which column, on which line. */
import { type DelimitedRow, readRows, writeRow } from './delimited-rows.ts'
import type { Report } from './pabulib-problems.ts'

/** The columns of one project or one vote, in the file's order; cells that a row leaves out are empty. */
export type PabulibRecord = ReadonlyMap<string, string>

export type PabulibTables = {
  meta: ReadonlyMap<string, string>
  projects: readonly PabulibRecord[]
  votes: readonly PabulibRecord[]
}

export type Located<T> = { line: number; value: T }

/** The same as PabulibTables, with the line of every entry. */
export type LocatedTables = {
  meta: Map<string, Located<string>>
  projects: Located<PabulibRecord>[]
  votes: Located<PabulibRecord>[]
}

const sectionNames = ['META', 'PROJECTS', 'VOTES'] as const
type SectionName = (typeof sectionNames)[number]
type Section = { line: number; rows: DelimitedRow[] }

const delimiter = ';'

/** Reads what is there and reports what is wrong with it; the tables count only if nothing was reported. */
export function readTables(text: string, report: Report): LocatedTables {
  const { rows, openQuote } = readRows(text, delimiter)
  if (openQuote !== null) report(openQuote, 'quote_open')
  const sections = sectionsOf(rows, report)
  return {
    meta: metaOf(sections.get('META'), report),
    projects: recordsOf('PROJECTS', sections.get('PROJECTS'), ['project_id', 'cost'], report),
    votes: recordsOf('VOTES', sections.get('VOTES'), ['voter_id', 'vote'], report),
  }
}

function sectionsOf(rows: readonly DelimitedRow[], report: Report): Map<SectionName, Section> {
  const sections = new Map<SectionName, Section>()
  let current: Section | null = null
  for (const row of rows) {
    const name = sectionNameOf(row)
    if (name === null) {
      if (current) current.rows.push(row)
      else report(row.line, 'no_meta')
      continue
    }
    if (sections.has(name)) report(row.line, 'section_twice', { section: name })
    current = { line: row.line, rows: [] }
    sections.set(name, current)
  }
  const last = rows.at(-1)?.line ?? 1
  for (const name of sectionNames) if (!sections.has(name)) report(last, 'section_missing', { section: name })
  return sections
}

/** Spreadsheets add empty cells behind the word. */
function sectionNameOf({ cells, isQuoted }: DelimitedRow): SectionName | null {
  const [first = '', ...others] = cells
  if (isQuoted || others.some((cell) => cell !== '')) return null
  return sectionNames.find((name) => name === first.toUpperCase()) ?? null
}

function metaOf(section: Section | undefined, report: Report): Map<string, Located<string>> {
  const meta = new Map<string, Located<string>>()
  const [header, ...others] = section?.rows ?? []
  const hasHeader = header?.cells[0]?.toLowerCase() === 'key'
  if (section && !hasHeader) report(header?.line ?? section.line, 'meta_header')
  const rows = hasHeader ? others : (section?.rows ?? [])
  for (const { line, cells } of rows) {
    const [key = '', ...values] = cells
    if (key === '') report(line, 'meta_key_missing')
    else if (meta.has(key)) report(line, 'meta_key_twice', { key, before: meta.get(key)?.line ?? line })
    // Comments in published files have semicolons without quotes.
    else meta.set(key, { line, value: withoutEmptyEnd(values).join(delimiter) })
  }
  return meta
}

function recordsOf(
  name: SectionName,
  section: Section | undefined,
  needed: readonly string[],
  report: Report,
): Located<PabulibRecord>[] {
  if (!section) return []
  const [header, ...rows] = section.rows
  const columns = withoutEmptyEnd(header?.cells ?? []).map((column) => column.toLowerCase())
  const headerLine = header?.line ?? section.line
  const missing = needed.filter((column) => !columns.includes(column))
  if (missing.length > 0) {
    report(headerLine, 'columns_missing', { section: name, columns: missing.join(', ') })
    return []
  }
  if (new Set(columns).size < columns.length) report(headerLine, 'column_twice', { section: name })
  return rows.map(({ line, cells }) => {
    if (withoutEmptyEnd(cells).length > columns.length)
      report(line, 'too_many_cells', { cells: cells.length, section: name, columns: columns.length })
    return { line, value: new Map(columns.map((column, place) => [column, cells[place] ?? ''])) }
  })
}

function withoutEmptyEnd(cells: readonly string[]): string[] {
  const end = cells.findLastIndex((cell) => cell !== '')
  return cells.slice(0, end + 1)
}

/** The file's text with `\n` line ends and without a byte order mark. Columns are those of any record. */
export function writeTables({ meta, projects, votes }: PabulibTables): string {
  const rows = [
    ['META'],
    ['key', 'value'],
    ...meta,
    ['PROJECTS'],
    ...tableOf(projects, ['project_id', 'cost']),
    ['VOTES'],
    ...tableOf(votes, ['voter_id', 'vote']),
  ]
  return `${rows.map((cells) => writeRow(cells, delimiter)).join('\n')}\n`
}

function tableOf(records: readonly PabulibRecord[], first: readonly string[]): string[][] {
  const columns = [...new Set([...first, ...records.flatMap((record) => [...record.keys()])])]
  return [columns, ...records.map((record) => columns.map((column) => record.get(column) ?? ''))]
}
