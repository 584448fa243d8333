/**
 * Opinion votes as CSV, one line per person and statement: `participant,statement,vote` with 1 agree,
 * 0 pass, -1 disagree. A pair without a line was not seen.
 */
import Papa from 'papaparse'
import type { Opinion, OpinionVotes } from '../decide/rules/opinion/statistics.ts'
import { fail, ok, type Result } from '../result.ts'

/** Lines count from 1; the problem says what to mend. */
export type OpinionVotesProblem = { line: number; problem: string }

const columns = ['participant', 'statement', 'vote'] as const
const opinions: ReadonlyMap<string, Opinion> = new Map([
  ['1', 1],
  ['+1', 1],
  ['0', 0],
  ['-1', -1],
])

/**
 * Reads strictly: another header, another vote, a missing id or a pair that comes twice is a problem. A byte
 * order mark, CRLF, blank lines and blanks around a field are none. Ids come in order, numbers by value
 * before words, whatever the order of the lines.
 */
export function readOpinionVotes(text: string): Result<OpinionVotes, OpinionVotesProblem> {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), {
    delimiter: ',',
    newline: '\n',
  })
  const broken = errors[0]
  if (broken) return fail({ line: (broken.row ?? 0) + 1, problem: 'a quotation mark is not closed properly' })
  const lines = data
    .map((fields, index): Line => ({ line: index + 1, fields: fields.map((field) => field.trim()) }))
    .filter(({ fields }) => fields.length > 1 || fields[0] !== '')
  const [header, ...rows] = lines
  if (header?.fields.join() !== columns.join())
    return fail({ line: header?.line ?? 1, problem: `the first line has to be ${columns.join()}` })
  return readRows(rows)
}

type Line = { line: number; fields: string[] }

function readRows(rows: readonly Line[]): Result<OpinionVotes, OpinionVotesProblem> {
  const votes = new Map<string, Map<string, Opinion>>()
  const statements = new Set<string>()
  for (const { line, fields } of rows) {
    const [participant = '', statement = '', vote = ''] = fields
    const problem = problemOf(fields)
    const opinion = opinions.get(vote)
    if (problem !== null || opinion === undefined)
      return fail({ line, problem: problem ?? `the vote is ${vote || 'empty'}: write 1, 0 or -1` })
    const own = votes.get(participant) ?? new Map<string, Opinion>()
    if (own.has(statement))
      return fail({ line, problem: `participant ${participant} has voted on statement ${statement} before` })
    votes.set(participant, own.set(statement, opinion))
    statements.add(statement)
  }
  return ok({
    participants: [...votes.keys()].sort(compareIds),
    statements: [...statements].sort(compareIds),
    votes,
  })
}

function problemOf(fields: readonly string[]): string | null {
  if (fields.length !== columns.length)
    return `there are ${fields.length} fields instead of ${columns.length}`
  // Only so does the number of a row stay the number of its line.
  if (fields.some((field) => field.includes('\n'))) return 'a field goes on in the next line'
  const missing = columns.find((_, index) => fields[index] === '')
  return missing === undefined ? null : `the ${missing} is missing`
}

function compareIds(a: string, b: string): number {
  const [isNumberA, isNumberB] = [/^\d+$/.test(a), /^\d+$/.test(b)]
  if (isNumberA !== isNumberB) return isNumberA ? -1 : 1
  return (isNumberA ? a.length - b.length : 0) || (a < b ? -1 : 1)
}
