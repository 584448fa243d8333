/**
 * A list of people to invite, as somebody copies it out of a table: name, group, note; one person a line. Separated
 * by commas, semicolons or tabs; a first line that names the columns is passed over.
 */
import Papa from 'papaparse'
import type { Group } from '../domain/group.ts'

export type ListProblem =
  | 'empty'
  | 'name_missing'
  | 'name_too_long'
  | 'group_unknown'
  | 'note_too_long'
  | 'twice'
  | 'too_many'
  | 'unreadable'

export type Invitee = { name: string; group: string; note: string }
/** `line` counts from 1; `words`: what stands there that cannot be. */
export type ListFlaw = { line: number; problem: ListProblem; words: string }

type Bounds = { groups: readonly Group[]; nameChars: number; noteChars: number; max: number }

/** Everything or nothing: with any flaw nobody is invited. Flaws are in the order of their lines. */
export function readInvitationList(text: string, bounds: Bounds): { people: Invitee[]; flaws: ListFlaw[] } {
  const rows = readRows(text)
  const flaws: ListFlaw[] = []
  const people: Invitee[] = []
  const seen = new Set<string>()
  for (const { line, cells, isBroken } of rows) {
    const problem = isBroken ? ('unreadable' as const) : flawOf(cells, bounds)
    const person = inviteeOf(cells, bounds)
    const key = JSON.stringify([person.name.toLocaleLowerCase(), person.group, person.note])
    if (problem) flaws.push({ line, problem, words: wordsAt(cells, problem) })
    else if (seen.has(key)) flaws.push({ line, problem: 'twice', words: person.name })
    else people.push(person)
    seen.add(key)
  }
  const [surplus] = rows.slice(bounds.max)
  if (surplus) flaws.push({ line: surplus.line, problem: 'too_many', words: String(bounds.max) })
  if (rows.length === 0) flaws.push({ line: 1, problem: 'empty', words: '' })
  return { people, flaws }
}

type Row = { line: number; cells: readonly string[]; isBroken: boolean }

function readRows(text: string): Row[] {
  const plain = text.replace(/^\uFEFF/, '')
  const { data, errors } = Papa.parse<string[]>(plain, { delimitersToGuess: ['\t', ';', ','] })
  const broken = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row))
  let line = 1
  const rows = data.map((cells, at) => {
    const row = { line, cells: cells.map((cell) => cell.trim()), isBroken: broken.has(at) }
    // A quoted cell may run over several lines.
    line += 1 + cells.join('').split('\n').length - 1
    return row
  })
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''))
  return filled[0] && isHeader(filled[0].cells) ? filled.slice(1) : filled
}

const nameHeaders: ReadonlySet<string> = new Set(['name', 'nama'])
const isHeader = ([first = '']: readonly string[]): boolean => nameHeaders.has(first.toLowerCase())

function flawOf([name = '', group = '', note = '']: readonly string[], bounds: Bounds): ListProblem | null {
  if (name === '') return 'name_missing'
  if (name.length > bounds.nameChars) return 'name_too_long'
  if (group !== '' && groupNamed(group, bounds.groups) === null) return 'group_unknown'
  return note.length > bounds.noteChars ? 'note_too_long' : null
}

const inviteeOf = ([name = '', group = '', note = '']: readonly string[], { groups }: Bounds): Invitee => ({
  name,
  group: groupNamed(group, groups) ?? '',
  note,
})

const wordsAt = ([name = '', group = '', note = '']: readonly string[], problem: ListProblem): string =>
  (problem === 'group_unknown' ? group : problem === 'note_too_long' ? note : name).slice(0, 60)

/** By its name in either language, or its id. */
function groupNamed(words: string, groups: readonly Group[]): string | null {
  const wanted = words.toLocaleLowerCase()
  const found = groups.find(({ id, name }) =>
    [id, name.id, name.en].some((one) => one.toLocaleLowerCase() === wanted),
  )
  return found?.id ?? null
}
