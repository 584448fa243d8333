/** The committing thread ends, by itself or because it is told to. */
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startThread } from '../../server/start-thread.ts'
import { type Committer, openCommitter } from '../../server/storage/sqlite/committer.ts'
import { openSqlite } from '../../server/storage/sqlite/open-sqlite.ts'
import { openReader, type Reader } from '../../server/storage/sqlite/reader.ts'
import { realTime } from '../../server/time.ts'
import { makeTempFolder } from '../support/temp-folder.ts'

const fact = (value: string) => [{ table: 'facts' as const, put: { name: value, value } }]

describe('the committing thread', () => {
  const folder = makeTempFolder()
  let threads: Worker[] = []
  let committer: Committer
  let reader: Reader
  beforeEach(async () => {
    await (await openSqlite({ folder: folder.path })).close()
    threads = []
    const path = join(folder.path, 'rembuk.sqlite')
    const start = () => {
      const thread = startThread('commit-thread', { path, patienceMs: 30_000 })
      threads.push(thread)
      return thread
    }
    committer = await openCommitter({ start, time: realTime })
    reader = openReader(path)
  })
  afterEach(async () => {
    reader.close()
    await committer.close()
    folder.remove()
  })

  const names = async () => (await reader.read('facts', {})).map(({ name }) => name)

  it('S7 that dies fails what waits with not_saving, says so, and is started anew with nothing lost', async () => {
    const said: boolean[] = []
    committer.watchHealth((isSaving) => said.push(isSaving))
    await committer.commit(fact('before'))
    const died = new Promise((resolve) => threads[0]?.once('exit', resolve))
    void threads[0]?.terminate()
    const waiting = committer.commit(fact('meanwhile')).then(
      () => 'saved',
      (error: { code: string }) => error.code,
    )
    await died
    expect(await waiting).toBe('not_saving')
    expect(said).toEqual([false])

    await committer.commit(fact('after'))
    expect(threads).toHaveLength(2)
    expect(await names()).toEqual(['before', 'after'])
    await expect.poll(() => said.at(-1), { timeout: 4_000 }).toBe(true)
    // The probe leaves nothing behind.
    expect(await names()).toEqual(['before', 'after'])
  })

  it('S19 has written what was asked for before it was closed, and takes nothing afterwards', async () => {
    const commits = Array.from({ length: 40 }, (_, index) => committer.commit(fact(`c${index}`)))
    await committer.close()
    await Promise.all(commits)
    expect(await reader.count('facts', {})).toBe(40)
    await expect(committer.commit(fact('late'))).rejects.toMatchObject({ code: 'not_saving' })
    expect(threads.filter(({ threadId }) => threadId > 0)).toEqual([])
  })
})
