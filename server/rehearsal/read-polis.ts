/** Reads the published export of a deliberation: statements, votes, and perhaps what should come out. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { z } from 'zod'

export type Statement = { id: string; author: string; text: string; isRejected: boolean }
export type Vote = { statement: string; voter: string; vote: 1 | 0 | -1 }
export type Opinions = Record<string, { agree: number; disagree: number; pass: number }>

export type Deliberation = {
  /** In the order of time. */
  statements: Statement[]
  votes: Vote[]
  /** Authors and voters, each once. */
  people: string[]
  /** Of `expected.json`; null where the folder has none. */
  expected: Expected | null
}

const expectedSchema = z.object({
  statements: z.number(),
  authors: z.number(),
  voters: z.number(),
  rejected: z.array(z.string()),
  votes_refused: z.number(),
  last_votes_counted: z.number(),
  tally: z.record(z.string(), z.object({ agree: z.number(), disagree: z.number(), pass: z.number() })),
})
export type Expected = z.infer<typeof expectedSchema>

/** The folder's files are not what they should be: the message says which and why. */
export class UnreadableDeliberation extends Error {}

export function readDeliberation(folder: string): Deliberation {
  const statements = table(folder, 'comments.csv', [
    'timestamp',
    'comment-id',
    'author-id',
    'moderated',
    'comment-body',
  ])
    .sort(byTime)
    .map(
      (row): Statement => ({
        id: row['comment-id'] ?? '',
        author: row['author-id'] ?? '',
        text: (row['comment-body'] ?? '').trim(),
        isRejected: row.moderated === '-1',
      }),
    )
  const known = new Set(statements.map(({ id }) => id))
  const votes = table(folder, 'votes.csv', ['timestamp', 'comment-id', 'voter-id', 'vote'])
    .sort(byTime)
    .map(
      (row): Vote => ({
        statement: row['comment-id'] ?? '',
        voter: row['voter-id'] ?? '',
        vote: asVote(row.vote ?? ''),
      }),
    )
  const stray = votes.find(({ statement }) => !known.has(statement))
  if (stray)
    throw new UnreadableDeliberation(
      `votes.csv names statement ${stray.statement}, which comments.csv lacks.`,
    )
  const people = [...new Set([...statements.map(({ author }) => author), ...votes.map(({ voter }) => voter)])]
  return { statements, votes, people, expected: readExpected(folder) }
}

/** What the files themselves say must come out: counted here, apart from the product. */
export function countedFrom({ statements, votes }: Deliberation): Expected {
  const rejected = new Set(statements.filter(({ isRejected }) => isRejected).map(({ id }) => id))
  const last = new Map<string, Vote>()
  for (const vote of votes)
    if (!rejected.has(vote.statement)) last.set(`${vote.voter} ${vote.statement}`, vote)
  const tally: Opinions = Object.fromEntries(
    statements
      .filter(({ isRejected }) => !isRejected)
      .map(({ id }) => [id, { agree: 0, disagree: 0, pass: 0 }]),
  )
  for (const { statement, vote } of last.values()) {
    const line = tally[statement]
    if (line) line[vote === 1 ? 'agree' : vote === -1 ? 'disagree' : 'pass'] += 1
  }
  return {
    statements: statements.length,
    authors: new Set(statements.map(({ author }) => author)).size,
    voters: new Set(votes.map(({ voter }) => voter)).size,
    rejected: [...rejected].sort((a, b) => Number(a) - Number(b)),
    votes_refused: votes.filter(({ statement }) => rejected.has(statement)).length,
    last_votes_counted: last.size,
    tally,
  }
}

function readExpected(folder: string): Expected | null {
  const file = join(folder, 'expected.json')
  if (!existsSync(file)) return null
  const parsed = expectedSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (!parsed.success) throw new UnreadableDeliberation('expected.json does not have the expected fields.')
  return parsed.data
}

type Row = Record<string, string>

function table(folder: string, name: string, columns: readonly string[]): Row[] {
  const text = readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, '')
  const { data, errors, meta } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true })
  const missing = columns.filter((column) => !meta.fields?.includes(column))
  if (missing.length > 0) throw new UnreadableDeliberation(`${name} has no column ${missing.join(', ')}.`)
  const [first] = errors
  if (first) throw new UnreadableDeliberation(`${name}, line ${(first.row ?? 0) + 2}: ${first.message}.`)
  return data
}

/** Sorting is stable: what happened in the same millisecond stays in the order of the file. */
const byTime = (a: Row, b: Row): number => Number(a.timestamp) - Number(b.timestamp)

function asVote(text: string): Vote['vote'] {
  const vote = Number(text)
  if (vote === 1 || vote === 0 || vote === -1) return vote
  throw new UnreadableDeliberation(`votes.csv has a vote “${text}”; it must be 1, 0 or -1.`)
}
