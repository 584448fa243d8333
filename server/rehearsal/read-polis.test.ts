import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeTempFolder } from '../../test/support/temp-folder.ts'
import { countedFrom, readDeliberation, UnreadableDeliberation } from './read-polis.ts'

const small = 'test/fixtures/polis-small'

let folder: ReturnType<typeof makeTempFolder>
beforeEach(() => {
  folder = makeTempFolder()
})
afterEach(() => folder.remove())

function write(comments: string, votes: string): string {
  const path = join(folder.path, 'deliberation')
  mkdirSync(path)
  writeFileSync(join(path, 'comments.csv'), comments)
  writeFileSync(join(path, 'votes.csv'), votes)
  return path
}

const head = 'timestamp,comment-id,author-id,moderated,comment-body\n'
const voteHead = 'timestamp,comment-id,voter-id,vote\n'

test('statements and votes come in the order of time, people once each', () => {
  const { statements, votes, people } = readDeliberation(small)
  expect(statements.map(({ id }) => id)).toEqual(['0', '1', '2', '3'])
  expect(statements[3]?.text).toBe('One form, "filled in once", is enough.')
  expect(votes[0]).toEqual({ statement: '0', voter: '1', vote: -1 })
  expect(people).toHaveLength(6)
})

test('counting the files gives what the folder expects: the last vote counts, rejected statements take none', () => {
  const given = readDeliberation(small)
  expect(countedFrom(given)).toEqual(given.expected)
})

test('a file without its columns, with a stray vote or with a strange one is refused with the reason', () => {
  const bad = (comments: string, votes: string) => {
    folder.remove()
    folder = makeTempFolder()
    return () => readDeliberation(write(comments, votes))
  }
  const one = `${head}1,0,1,1,Words\n`
  expect(bad('a,b\n1,2\n', voteHead)).toThrow(UnreadableDeliberation)
  expect(bad('a,b\n1,2\n', voteHead)).toThrow(/no column timestamp/)
  expect(bad(one, `${voteHead}1,9,1,1\n`)).toThrow(/names statement 9/)
  expect(bad(one, `${voteHead}1,0,1,2\n`)).toThrow(/must be 1, 0 or -1/)
})
