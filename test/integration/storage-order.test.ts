/** In which order the operating system is asked: power may fail between any two calls. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { databaseFile, openSqlite } from '../../server/storage/sqlite/open-sqlite.ts'
import { boardName } from '../../shared/document/document-name.ts'
import { makeTempFolder } from '../support/temp-folder.ts'

const folder = makeTempFolder()
afterEach(() => folder.remove())

const hasStrace = spawnSync('strace', ['-V']).status === 0

/** Calls of all threads that write or sync, in order, with their texts. */
function callsOf(commits: number): string[] {
  const trace = join(folder.path, 'trace')
  const calls = 'write,pwrite64,fsync,fdatasync'
  const options = ['-f', '-y', '-s', '4096', '-e', `trace=${calls}`, '-e', 'signal=none', '-o', trace]
  const program = [process.execPath, '--import', 'tsx', 'test/support/saying-storage.ts']
  const data = join(folder.path, 'data')
  const { status, stderr } = spawnSync('strace', [...options, ...program, data, String(commits)], {
    env: { ...process.env, UV_USE_IO_URING: '0' },
  })
  if (status !== 0) throw new Error(String(stderr))
  return readFileSync(trace, 'utf8').split('\n')
}

it.skipIf(!hasStrace)(
  'F2 S1 writes the log and waits for the disk before it says saved (skipped where strace is not installed)',
  () => {
    const commits = 5
    const calls = callsOf(commits)
    const at = (from: number, form: RegExp) =>
      calls.findIndex((call, index) => index >= from && form.test(call))
    let before = 0
    for (let number = 1; number <= commits; number += 1) {
      const written = at(before, new RegExp(`pwrite64\\(.*-wal>.*edit-number-${number};`))
      const synced = at(written, /f(data)?sync\(\d+<[^>]*-wal>.*= 0|<\.\.\. f(data)?sync resumed.*= 0/)
      const said = at(before, new RegExp(`write\\(1.*saved-number-${number};`))
      expect(written, `edit ${number} is written`).toBeGreaterThanOrEqual(before)
      expect(synced, `edit ${number} is synced`).toBeGreaterThan(written)
      expect(said, `edit ${number} is told afterwards`).toBeGreaterThan(synced)
      before = said
    }
  },
  60_000,
)

it('F2 S1 S2 has a commit in the file that another reader sees, whole, when its promise resolves', async () => {
  const document = boardName('w000000000000001')
  const path = join(folder.path, 'whole')
  const storage = await openSqlite({ folder: path })
  for (let number = 1; number <= 20; number += 1) {
    const value = `value-${number}`
    await storage.commit([
      { table: 'facts', put: { name: 'a', value } },
      { document, update: new TextEncoder().encode(value) },
    ])
    // The bytes, not what a database makes of them: nothing stays in this process's memory.
    const log = readFileSync(join(path, `${databaseFile}-wal`))
    expect(log.includes(value)).toBe(true)
    expect(await storage.readDocument(document)).toHaveLength(number)
    expect(await storage.read('facts', { name: 'a' })).toEqual([{ name: 'a', value }])
  }
  await storage.close()
})
