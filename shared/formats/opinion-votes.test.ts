import { describe, expect, test } from 'vitest'
import { readOpinionVotes } from './opinion-votes.ts'

const header = 'participant,statement,vote'

const problemIn = (text: string) => {
  const read = readOpinionVotes(text)
  return read.ok ? null : read.error
}

const rowsIn = (text: string) => {
  const read = readOpinionVotes(text)
  if (!read.ok) throw new Error(read.error.problem)
  const { participants, statements, votes } = read.value
  return { participants, statements, votes: [...votes].map(([id, own]) => [id, Object.fromEntries(own)]) }
}

describe('opinion votes', () => {
  test('are read by participant and statement, numbers by value and before words', () => {
    expect(rowsIn(`${header}\nibu Sri,2,0\n10,10,+1\n9,2,-1\n9,10,1\n`)).toEqual({
      participants: ['9', '10', 'ibu Sri'],
      statements: ['2', '10'],
      votes: [
        ['ibu Sri', { 2: 0 }],
        ['10', { 10: 1 }],
        ['9', { 2: -1, 10: 1 }],
      ],
    })
  })

  test('a byte order mark, line ends of any kind, blank lines, blanks and quotation marks do no harm', () => {
    const plain = rowsIn(`${header}\na,x,1\n"b,c",x,-1`)
    expect(rowsIn(`\uFEFF${header}\r\n\r\n a ,x, 1\r\n"b,c",x,-1\r\n\r\n`)).toEqual(plain)
    expect(rowsIn(`${header}\r\na,x,1\n\n"b,c","x",-1\r`)).toEqual(plain)
  })

  test('a file without votes has no participants', () => {
    expect(rowsIn(header)).toEqual({ participants: [], statements: [], votes: [] })
  })

  test.each([
    ['an empty file', '', 1, 'the first line has to be participant,statement,vote'],
    ['another header', 'person,statement,vote\na,x,1', 1, 'the first line has to be'],
    ['no header', 'a,x,1', 1, 'the first line has to be'],
    ['another separator', 'participant;statement;vote\na;x;1', 1, 'the first line has to be'],
    ['another vote', `${header}\na,x,1\n\nb,x,2`, 4, 'the vote is 2: write 1, 0 or -1'],
    ['a vote with decimals', `${header}\r\na,x,1.0`, 2, 'the vote is 1.0'],
    ['no vote', `${header}\na,x,`, 2, 'the vote is missing'],
    ['no participant', `${header}\n,x,1`, 2, 'the participant is missing'],
    ['a line of commas', `${header}\n,,`, 2, 'the participant is missing'],
    ['too few fields', `${header}\na,x`, 2, 'there are 2 fields instead of 3'],
    ['too many fields', `${header}\na,x,1,1`, 2, 'there are 4 fields instead of 3'],
    [
      'a second vote on a statement',
      `${header}\na,x,1\na,y,1\na,x,1`,
      4,
      'a has voted on statement x before',
    ],
    ['a field over two lines', `${header}\n"a\nb",x,1`, 2, 'goes on in the next line'],
    ['an open quotation mark', `${header}\na,x,1\n"b,x,1\nc,x,1`, 3, 'quotation mark'],
  ])('%s is refused with its line', (_, text, line, problem) => {
    const found = problemIn(text)
    expect(found?.line).toBe(line)
    expect(found?.problem).toContain(problem)
  })
})
