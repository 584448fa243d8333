/** What goes wrong below the storage: a full disk, a lock, damage, a thread that dies. */
import { chmodSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { databaseFile, openSqlite } from '../../server/storage/sqlite/open-sqlite.ts'
import type { Storage } from '../../server/storage/storage.ts'
import { boardName } from '../../shared/document/document-name.ts'
import { runProgram } from '../support/console-program.ts'
import { watchLag } from '../support/event-loop-lag.ts'
import { mountSmallDisk, whyNoDisk } from '../support/small-disk.ts'
import { makeTempFolder } from '../support/temp-folder.ts'

const board = boardName('w000000000000001')
const other = boardName('w000000000000002')
const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

function newFolder(): string {
  const folder = makeTempFolder()
  ends.push(folder.remove)
  return folder.path
}

async function openIn(folder: string, patienceMs?: number): Promise<Storage> {
  const storage = await openSqlite({ folder, ...(patienceMs ? { patienceMs } : {}) })
  ends.push(() => storage.close())
  return storage
}

/** What the storage said about itself, and when. */
function watchHealth(storage: Storage) {
  const said: boolean[] = []
  const stop = storage.watchHealth((isSaving) => said.push(isSaving))
  ends.push(stop)
  return { said, isSaving: () => said.at(-1) ?? true }
}

/** Resolves when it has the file; `ended` when it gave it back. */
async function lockElsewhere(folder: string, ms: number): Promise<{ ended: Promise<unknown> }> {
  const program = runProgram('test/support/lock-database.ts', {}, [join(folder, databaseFile), String(ms)])
  ends.push(() => program.stop('SIGKILL'))
  await program.says(/locked/)
  return program
}

const update = (size: number, byte = 7) => ({ document: board, update: new Uint8Array(size).fill(byte) })
const writingTo = (storage: Storage) => (writes: number) =>
  Array.from({ length: writes }, (_, index) => storage.commit([update(100, index)]))

describe('a full disk', () => {
  it('F3 S6 is told within 3 s, crashes nothing, loses nothing that was saved, and ends without a restart', async (test) => {
    const disk = mountSmallDisk(3)
    if (!disk) return test.skip(whyNoDisk)
    ends.push(disk.remove)
    const storage = await openIn(disk.path)
    const health = watchHealth(storage)
    let saved = 0
    let started = performance.now()
    const fill = async (): Promise<void> => {
      started = performance.now()
      await storage.commit([update(100_000, saved)])
      saved += 1
      await fill()
    }
    await expect(fill()).rejects.toMatchObject({ code: 'not_saving' })
    await expect.poll(health.isSaving).toBe(false)
    expect(performance.now() - started).toBeLessThan(3_000)
    expect(saved).toBeGreaterThan(5)
    // Reading goes on, and what was refused is in no part there.
    expect(await storage.readDocument(board)).toHaveLength(saved)
    await expect(storage.commit([update(100_000)])).rejects.toMatchObject({ code: 'not_saving' })

    disk.grow(30)
    await expect.poll(health.isSaving, { timeout: 5_000 }).toBe(true)
    await storage.commit([update(100_000, saved)])
    const log = await storage.readDocument(board)
    expect(log.map(([byte]) => byte)).toEqual(Array.from({ length: saved + 1 }, (_, index) => index))
  })
})

describe('a database that another process holds', () => {
  it('F4 S4 S5 S8 makes commits wait, and neither the event loop nor who reads; nothing is lost', async () => {
    const folder = newFolder()
    const storage = await openIn(folder)
    const health = watchHealth(storage)
    await storage.commit([update(100)])
    const lock = await lockElsewhere(folder, 5_000)
    const lag = watchLag()
    const commits = writingTo(storage)(50)
    const asked = performance.now()
    expect(await storage.readDocument(board)).toHaveLength(1)
    await expect.poll(health.isSaving, { timeout: 3_500 }).toBe(false)
    expect(performance.now() - asked).toBeLessThan(3_000)
    await Promise.all(commits)
    expect(performance.now() - asked).toBeGreaterThan(3_500)
    // A loop that waited for the lock would stand still for seconds; what else this machine does is not our lag.
    expect(lag()).toBeLessThan(1_000)
    await lock.ended
    expect(health.said).toEqual([false, true])
    expect(await storage.readDocument(board)).toHaveLength(51)
  })

  it('S5 is waited for so long and no longer; afterwards it saves again by itself', async () => {
    const folder = newFolder()
    const storage = await openIn(folder, 300)
    const health = watchHealth(storage)
    await lockElsewhere(folder, 2_500)
    const results = await Promise.allSettled(writingTo(storage)(3))
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    expect(health.isSaving()).toBe(false)
    await expect.poll(health.isSaving, { timeout: 8_000 }).toBe(true)
    expect(await storage.readDocument(board)).toEqual([])
  })
})

describe('damage', () => {
  it('F5 S9 of one document is noticed by its bytes; others are read, and nothing is written over it', async () => {
    const folder = newFolder()
    const path = join(folder, databaseFile)
    const words = 'a word that will be found on the disk'
    const storage = await openSqlite({ folder })
    await storage.commit([
      { document: board, update: new TextEncoder().encode(words) },
      { document: other, update: new Uint8Array([1, 2, 3]) },
    ])
    await storage.close()
    const bytes = readFileSync(path)
    const at = bytes.indexOf(words)
    expect(at).toBeGreaterThan(0)
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(path, bytes)

    const again = await openIn(folder)
    await expect(again.readDocument(board)).rejects.toMatchObject({ name: 'DamagedDocumentError' })
    await expect(again.compact(board)).rejects.toMatchObject({ name: 'DamagedDocumentError' })
    expect(await again.logSize(board)).toEqual({ updates: 1, bytes: words.length })
    expect(await again.readDocument(other)).toEqual([new Uint8Array([1, 2, 3])])
    await again.commit([{ document: other, update: new Uint8Array([4]) }])
    expect(await again.readDocument(other)).toHaveLength(2)
  })

  it('F5 S15 does not come from a disk that is read-only: it is refused with its reason', async (test) => {
    const disk = mountSmallDisk(10)
    if (!disk && process.getuid?.() === 0) return test.skip(whyNoDisk)
    ends.push(() => disk?.remove())
    const made = newFolder()
    await (await openSqlite({ folder: made })).close()
    const folder = disk?.path ?? made
    if (disk) {
      copyFileSync(join(made, databaseFile), join(folder, databaseFile))
      disk.forbidWriting()
    }
    if (!disk) chmodSync(join(folder, databaseFile), 0o400)
    await expect(openSqlite({ folder })).rejects.toMatchObject({ problem: 'folder_not_writable' })
  })
})
