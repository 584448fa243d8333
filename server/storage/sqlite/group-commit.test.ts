import { expect, it } from 'vitest'
import { openEngine } from './engine.ts'
import { GroupCommit } from './group-commit.ts'

function openFull(pages: number) {
  const engine = openEngine(':memory:')
  engine.exec('CREATE TABLE facts (value TEXT)')
  engine.exec(`PRAGMA max_page_count = ${pages}`)
  const insert = engine.prepare('INSERT INTO facts VALUES (?)')
  const group = new GroupCommit(engine)
  const put = (value: string, failuresSeen?: number) => group.commit(() => insert.run(value), failuresSeen)
  const count = () => engine.prepare('SELECT count(*) AS n FROM facts').get().n
  return { engine, group, put, count }
}

it('S2 F3 refuses a whole group when the disk is full, and goes on when there is room again', async () => {
  const { engine, put, count } = openFull(10)
  const results = await Promise.allSettled([put('small'), put('x'.repeat(100_000))])
  expect(results.map((result) => result.status)).toEqual(['rejected', 'rejected'])
  expect(count()).toBe(0)
  await expect(put('x'.repeat(100_000))).rejects.toMatchObject({ isAlone: false, failures: 2 })

  engine.exec('PRAGMA max_page_count = 1000')
  await put('x'.repeat(100_000))
  expect(count()).toBe(1)
  engine.close()
})

it('takes what comes while it commits into the next group', async () => {
  const { engine, group, put, count } = openFull(1000)
  const first = put('one')
  const second = first.then(() => put('two'))
  await Promise.all([first, second])
  await group.settled()
  expect(count()).toBe(2)
  engine.close()
})

it('S3 refuses what was asked for before it was known that something earlier had failed', async () => {
  const { engine, put, count } = openFull(10)
  await expect(put('x'.repeat(100_000), 0)).rejects.toMatchObject({ failures: 1 })
  await expect(put('builds on it', 0)).rejects.toMatchObject({ isAlone: false })
  expect(count()).toBe(0)
  await put('knows of it', 1)
  expect(count()).toBe(1)
  engine.close()
})
