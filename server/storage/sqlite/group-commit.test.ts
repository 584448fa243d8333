import { expect, it } from 'vitest'
import { openEngine } from './engine.ts'
import { openGroupCommit } from './group-commit.ts'

const facts = (value: string) => [{ table: 'facts' as const, put: { name: value.slice(0, 8), value } }]

function openFull(pages: number) {
  const engine = openEngine(':memory:')
  engine.exec('CREATE TABLE facts (value TEXT)')
  engine.exec(`PRAGMA max_page_count = ${pages}`)
  const insert = engine.prepare('INSERT INTO facts VALUES (?)')
  const group = openGroupCommit(engine, (write) => {
    if ('put' in write && write.table === 'facts') insert.run(write.put.value)
  })
  const count = () => engine.prepare('SELECT count(*) AS n FROM facts').get().n
  return { engine, group, count }
}

it('refuses a whole group when the disk is full, and goes on when there is room again', async () => {
  const { engine, group, count } = openFull(10)
  const results = await Promise.allSettled([
    group.commit(facts('small')),
    group.commit(facts('x'.repeat(100_000))),
  ])
  expect(results.map((result) => result.status)).toEqual(['rejected', 'rejected'])
  expect(count()).toBe(0)
  await expect(group.commit(facts('x'.repeat(100_000)))).rejects.toMatchObject({ code: 'not_saving' })

  engine.exec('PRAGMA max_page_count = 1000')
  await group.commit(facts('x'.repeat(100_000)))
  expect(count()).toBe(1)
  engine.close()
})

it('takes what comes while it commits into the next group', async () => {
  const { engine, group, count } = openFull(1000)
  const first = group.commit(facts('one'))
  const second = first.then(() => group.commit(facts('two')))
  await Promise.all([first, second])
  await group.settled()
  expect(count()).toBe(2)
  engine.close()
})
