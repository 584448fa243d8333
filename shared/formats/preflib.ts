/**
 * PrefLib files of ranked ballots (preflib.org/format; N. Mattei, T. Walsh, ADT 2013): `# KEY: value` lines,
 * then one line per distinct ballot, `count: 1,{2,3},4`. `.soc` strict and complete, `.soi` strict, `.toc`
 * complete with ties, `.toi` anything. `5:` alone is five ballots that rank nothing.
 */
import { checkRanking, type RankedBallot, type RankedElection } from '../decide/rules/ranked/ballots.ts'
import { fail, ok, type Result } from '../result.ts'

export const prefLibTypes = ['soc', 'soi', 'toc', 'toi'] as const
export type PrefLibType = (typeof prefLibTypes)[number]

export type PrefLibFile = {
  type: PrefLibType
  /** All header lines that are not worked out from the rest, in their order: TITLE, DESCRIPTION, … */
  notes: [key: string, value: string][]
  /** Name by number of the alternative, in ascending order of the numbers. */
  names: ReadonlyMap<string, string>
  /** The candidates are the numbers of the alternatives, as text. */
  election: RankedElection
}

/** Lines count from 1 (also where a header line is missing); the problem says what to mend. */
export type PrefLibProblem = { line: number; problem: string }

type Line = { number: number; text: string }
type Entry = { line: number; key: string; value: string }

/** Carries a problem out of the depths of the reading; it never leaves this file. */
class Unreadable extends Error {
  readonly at: PrefLibProblem
  constructor(line: number, problem: string) {
    super(problem)
    this.at = { line, problem }
  }
}

/**
 * Reads strictly: what does not agree with the format, with its own header or with `type` (what the file's name
 * ends in) is a problem. A byte order mark, CRLF, blank lines and blanks around numbers are none.
 */
export function readPrefLib(text: string, type?: PrefLibType): Result<PrefLibFile, PrefLibProblem> {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ number: index + 1, text: line.trim() }))
    .filter((line) => line.text !== '')
  try {
    return ok(readLines(lines, type))
  } catch (error) {
    if (error instanceof Unreadable) return fail(error.at)
    throw error
  }
}

function readLines(lines: readonly Line[], wanted: PrefLibType | undefined): PrefLibFile {
  const isHeader = ({ text }: Line) => text.startsWith('#')
  const entries = lines.filter(isHeader).map(readEntry)
  const type = readType(entries, wanted)
  const names = readNames(entries)
  const candidates = [...names.keys()]
  const ballots = lines.filter((line) => !isHeader(line)).map((line) => readBallot(line, candidates, type))
  checkTotals(entries, ballots)
  const notes = entries.filter(({ key }) => !isWorkedOut(key))
  return {
    type,
    notes: notes.map(({ key, value }) => [key, value]),
    names,
    election: { candidates, ballots },
  }
}

function readEntry({ number, text }: Line): Entry {
  const colon = text.indexOf(':')
  if (colon < 0) throw new Unreadable(number, 'a header line reads "# KEY: value"; the colon is missing')
  return { line: number, key: text.slice(1, colon).trim(), value: text.slice(colon + 1).trim() }
}

const totals = ['NUMBER ALTERNATIVES', 'NUMBER VOTERS', 'NUMBER UNIQUE ORDERS'] as const
const nameKey = /^ALTERNATIVE NAME (\d+)$/
const isWorkedOut = (key: string): boolean =>
  key === 'DATA TYPE' || totals.some((total) => total === key) || nameKey.test(key)

function findOnce(entries: readonly Entry[], key: string): Entry | undefined {
  const [found, again] = entries.filter((entry) => entry.key === key)
  if (again) throw new Unreadable(again.line, `"# ${key}" stands twice; keep one`)
  return found
}

function readType(entries: readonly Entry[], wanted: PrefLibType | undefined): PrefLibType {
  const said = findOnce(entries, 'DATA TYPE')
  const type = said ? prefLibTypes.find((known) => known === said.value.toLowerCase()) : wanted
  if (!type && said)
    throw new Unreadable(said.line, `"${quote(said.value)}" is not one of ${prefLibTypes.join(', ')}`)
  if (!type) throw new Unreadable(1, 'the header line "# DATA TYPE: soc" (or soi, toc, toi) is missing')
  if (said && wanted && type !== wanted)
    throw new Unreadable(said.line, `the header says ${type}, the name of the file .${wanted}; mend one`)
  return type
}

function readTotal(entries: readonly Entry[], key: (typeof totals)[number]): { line: number; value: number } {
  const said = findOnce(entries, key)
  if (!said) throw new Unreadable(1, `the header line "# ${key}: …" is missing`)
  const value = /^\d+$/.test(said.value) ? Number(said.value) : Number.NaN
  if (!Number.isSafeInteger(value))
    throw new Unreadable(said.line, `"${quote(said.value)}" is no whole number`)
  return { line: said.line, value }
}

function readNames(entries: readonly Entry[]): Map<string, string> {
  const names = new Map<number, string>()
  for (const { line, key, value } of entries) {
    const number = Number(nameKey.exec(key)?.[1] ?? Number.NaN)
    if (Number.isNaN(number)) continue
    if (names.has(number)) throw new Unreadable(line, `alternative ${number} is named twice; keep one name`)
    names.set(number, value)
  }
  const { line, value } = readTotal(entries, 'NUMBER ALTERNATIVES')
  if (value !== names.size)
    throw new Unreadable(line, `the header says ${value} alternatives, but ${names.size} are named`)
  return new Map([...names].sort(([a], [b]) => a - b).map(([number, name]) => [String(number), name]))
}

function readBallot({ number, text }: Line, candidates: readonly string[], type: PrefLibType): RankedBallot {
  const [said = '', ...rest] = text.split(':')
  const count = /^\d+$/.test(said.trim()) ? Number(said) : 0
  if (rest.length !== 1 || !Number.isSafeInteger(count) || count < 1)
    throw new Unreadable(
      number,
      'a line of ballots reads "3: 1,{2,4}": how many, a colon, the numbers in order',
    )
  const groups = readGroups(rest[0]?.trim() ?? '', number)
  const problem = problemOf(groups, candidates, type)
  if (problem !== null) throw new Unreadable(number, problem)
  return { count, groups }
}

/** `1,{2,3},4`, in one pass however long the line is. */
function readGroups(text: string, line: number): string[][] {
  const groups: string[][] = []
  let isOpen = false
  for (const part of text === '' ? [] : text.split(',')) {
    const [, opens = '', digits = '', closes = ''] = /^(\{?)[ \t]*(\d+)[ \t]*(\}?)$/.exec(part.trim()) ?? []
    if (digits === '')
      throw new Unreadable(line, `"${quote(part)}" is neither a number nor part of a group such as {2,3}`)
    const isInside: boolean = isOpen || opens !== ''
    if ((isOpen && opens !== '') || (!isInside && closes !== ''))
      throw new Unreadable(line, 'the braces of a group such as {2,3} do not match')
    const alternative = String(Number(digits))
    if (isOpen) groups.at(-1)?.push(alternative)
    else groups.push([alternative])
    isOpen = isInside && closes === ''
  }
  if (isOpen) throw new Unreadable(line, 'a group is not closed: "}" is missing')
  return groups
}

const isStrict = (type: PrefLibType): boolean => type.startsWith('so')
const isComplete = (type: PrefLibType): boolean => type.endsWith('c')

function problemOf(groups: string[][], candidates: readonly string[], type: PrefLibType): string | null {
  const settings = { requireStrict: isStrict(type), requireComplete: isComplete(type) }
  const found = checkRanking(candidates, groups, settings)
  // An abstention is a ballot everywhere else, but a file of complete orders has no place for it.
  const problem = isComplete(type) && groups.length === 0 ? 'incomplete' : found?.problem
  const option = found && 'option' in found ? found.option : ''
  switch (problem) {
    case undefined:
      return null
    case 'option_unknown':
      return `alternative ${option} has no "# ALTERNATIVE NAME ${option}" in the header`
    case 'option_twice':
      return `alternative ${option} stands twice; leave it in one place`
    case 'group_empty':
      return 'a group is empty'
    case 'tie_refused':
      return `there is a tie, and a .${type} file has none: make it .t${type.slice(1)}`
    case 'incomplete':
      return `not all alternatives are ranked, as in a .${type} file they are: make it .${type.slice(0, 2)}i`
  }
}

/** Catches files that were cut off or mended by hand in one place only. */
function checkTotals(entries: readonly Entry[], ballots: readonly RankedBallot[]): void {
  const voters = readTotal(entries, 'NUMBER VOTERS')
  const cast = ballots.reduce((sum, { count }) => sum + count, 0)
  if (cast !== voters.value)
    throw new Unreadable(voters.line, `the header says ${voters.value} voters, the lines add up to ${cast}`)
  const orders = readTotal(entries, 'NUMBER UNIQUE ORDERS')
  // Converted files sometimes write one order in two ways, {2,3} and {3,2}: either number is right.
  if (orders.value !== ballots.length && orders.value !== countOrders(ballots))
    throw new Unreadable(
      orders.line,
      `the header says ${orders.value} unique orders, there are ${ballots.length} lines of ballots`,
    )
}

const countOrders = (ballots: readonly RankedBallot[]): number =>
  new Set(ballots.map(({ groups }) => JSON.stringify(groups.map((group) => [...group].sort())))).size

const quote = (text: string): string => text.trim().slice(0, 30)

/** The election as a file: alternatives numbered from 1 in the order of the candidates, the narrowest type. */
export function prefLibOf(
  { candidates, ballots }: RankedElection,
  names: ReadonlyMap<string, string>,
  notes: PrefLibFile['notes'] = [],
): PrefLibFile {
  const numbers = new Map(candidates.map((id, index) => [id, String(index + 1)]))
  const numbered = ballots.map(({ count, groups }) => ({
    count,
    groups: groups.map((group) => group.map((id) => numbers.get(id) ?? id)),
  }))
  const hasTies = ballots.some(({ groups }) => groups.some(({ length }) => length > 1))
  const hasAll = ballots.every(({ groups }) => groups.flat().length === candidates.length)
  return {
    type: `${hasTies ? 't' : 's'}o${hasAll ? 'c' : 'i'}`,
    notes,
    names: new Map(candidates.map((id, index) => [String(index + 1), names.get(id) ?? id])),
    election: { candidates: [...numbers.values()], ballots: numbered },
  }
}

/** Reading this text again gives the same file, but for line breaks in names and notes, which become blanks. */
export function writePrefLib({ type, notes, names, election }: PrefLibFile): string {
  const { ballots } = election
  const isIntroduction = ([key]: [string, string]) => introduction.includes(key)
  const entries: [string, string][] = [
    ...notes.filter(isIntroduction),
    ['DATA TYPE', type],
    ...notes.filter((note) => !isIntroduction(note)),
    ['NUMBER ALTERNATIVES', String(names.size)],
    ['NUMBER VOTERS', String(ballots.reduce((sum, { count }) => sum + count, 0))],
    ['NUMBER UNIQUE ORDERS', String(ballots.length)],
    ...[...names].map(([number, name]): [string, string] => [`ALTERNATIVE NAME ${number}`, name]),
  ]
  const header = entries.map(([key, value]) => `# ${key}: ${value.replace(/[\r\n]+/g, ' ')}`)
  return `${[...header, ...ballots.map(writeBallot)].join('\n')}\n`
}

/** What stands above the data type in the files of PrefLib itself. */
const introduction = ['FILE NAME', 'TITLE', 'DESCRIPTION']

function writeBallot({ count, groups }: RankedBallot): string {
  const order = groups.map((group) => (group.length === 1 ? group.join() : `{${group.join(',')}}`))
  return `${count}: ${order.join(',')}`.trim()
}
