import { chmodSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { databaseFile, openSqlite } from '../../server/storage/sqlite/open-sqlite.ts'
import { boardName } from '../../shared/document/document-name.ts'
import { makeTempFolder } from '../support/temp-folder.ts'
import { storageContract } from './storage.ts'

const board = boardName('w000000000000001')
const other = boardName('w000000000000002')
const folders: ReturnType<typeof makeTempFolder>[] = []
const newFolder = (): string => {
  const folder = makeTempFolder()
  folders.push(folder)
  return folder.path
}
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove()
})

storageContract('SQLite', () => openSqlite({ folder: newFolder() }))

const opening = (folder: string) =>
  openSqlite({ folder }).then(
    () => 'opened',
    (error: { problem?: string }) => error.problem,
  )

describe('the SQLite folder', () => {
  it('S1 keeps everything over a restart', async () => {
    const folder = newFolder()
    const first = await openSqlite({ folder })
    await first.commit([
      { table: 'facts', put: { name: 'secret', value: 'x' } },
      { document: board, update: new Uint8Array([1, 2, 3]) },
    ])
    await first.close()
    const second = await openSqlite({ folder })
    expect(await second.read('facts', {})).toEqual([{ name: 'secret', value: 'x' }])
    expect(await second.readDocument(board)).toEqual([new Uint8Array([1, 2, 3])])
    await second.close()
  })

  it('S14 T37 belongs to one process at a time', async () => {
    const folder = newFolder()
    const owner = await openSqlite({ folder })
    expect(await opening(folder)).toBe('already_in_use')
    await owner.close()
    expect(await opening(folder)).toBe('opened')
  })

  it('is made where it does not exist', async () => {
    expect(await opening(join(newFolder(), 'a', 'b'))).toBe('opened')
  })

  it('S15 that is a file, or cannot be written, is refused with its reason', async () => {
    const file = join(newFolder(), 'file')
    writeFileSync(file, '')
    expect(await opening(file)).toBe('folder_not_writable')
    const closed = newFolder()
    chmodSync(closed, 0o500)
    // The superuser may write everywhere.
    if (process.getuid?.() !== 0) expect(await opening(closed)).toBe('folder_not_writable')
    chmodSync(closed, 0o700)
  })

  it('S15 with a file that is no database is refused, and the file is left as it was', async () => {
    const folder = newFolder()
    const words = 'this is not a database, but perhaps somebody needs it '.repeat(100)
    writeFileSync(join(folder, databaseFile), words)
    expect(await opening(folder)).toBe('damaged')
    expect(readFileSync(join(folder, databaseFile), 'utf8')).toBe(words)
  })

  it('S15 with the database of another program is refused, and left as it was', async () => {
    const folder = newFolder()
    const foreign = new DatabaseSync(join(folder, databaseFile))
    foreign.exec('CREATE TABLE theirs (x)')
    foreign.close()
    expect(await opening(folder)).toBe('damaged')
    const after = new DatabaseSync(join(folder, databaseFile))
    expect(after.prepare('SELECT name FROM sqlite_schema').all()).toHaveLength(1)
    after.close()
  })

  it('S15 F5 with damaged pages is refused', async () => {
    const folder = newFolder()
    const storage = await openSqlite({ folder })
    for (let i = 0; i < 40; i++)
      await storage.commit([{ document: board, update: new Uint8Array(3_000).fill(i) }])
    await storage.scrub()
    await storage.close()
    const file = openSync(join(folder, databaseFile), 'r+')
    for (let page = 2; page < 30; page++) writeSync(file, Buffer.alloc(64, 0xaa), 0, 64, page * 4096)
    expect(await opening(folder)).toBe('damaged')
  })

  it('S15 from a newer release is refused', async () => {
    const folder = newFolder()
    await (await openSqlite({ folder })).close()
    const file = new DatabaseSync(join(folder, databaseFile))
    file.exec('PRAGMA user_version = 999')
    file.close()
    expect(await opening(folder)).toBe('newer_version')
  })

  it('gains the columns that an older file lacks', async () => {
    const folder = newFolder()
    await (await openSqlite({ folder })).close()
    const file = new DatabaseSync(join(folder, databaseFile))
    file.exec('ALTER TABLE invites DROP COLUMN "revokedAt"')
    file.close()
    const storage = await openSqlite({ folder })
    expect(await storage.read('invites', { revokedAt: null })).toEqual([])
    await storage.close()
  })
})

describe('an older file', () => {
  it('keeps its rows where a table has another key by now', async () => {
    const folder = newFolder()
    const first = await openSqlite({ folder })
    const row = { workshop: 'w1', step: 's1', run: 1, key: new Uint8Array([1, 2]), seed: 'ab' }
    await first.commit([{ table: 'ballotKeys', put: row }])
    await first.close()
    const file = new DatabaseSync(join(folder, databaseFile))
    file.exec(
      'CREATE TABLE old (workshop TEXT, step TEXT, run ANY, "key" BLOB, seed TEXT, PRIMARY KEY (step, run)) STRICT',
    )
    file.exec('INSERT INTO old SELECT workshop, step, run, "key", seed FROM ballotKeys')
    file.exec('DROP TABLE ballotKeys')
    file.exec('ALTER TABLE old RENAME TO ballotKeys')
    file.close()
    const storage = await openSqlite({ folder })
    const other = { ...row, workshop: 'w2', seed: 'cd' }
    await storage.commit([{ table: 'ballotKeys', put: other }])
    expect(await storage.read('ballotKeys', { step: 's1' })).toEqual([row, other])
    await storage.close()
  })
})

describe('what is written to SQLite', () => {
  it('S5 waits for a lock of somebody else without blocking, and is refused by none', async () => {
    const folder = newFolder()
    const storage = await openSqlite({ folder })
    const other = new DatabaseSync(join(folder, databaseFile))
    other.exec('BEGIN IMMEDIATE')
    const commit = storage.commit([{ table: 'facts', put: { name: 'a', value: '1' } }])
    let turns = 0
    const turning = setInterval(() => {
      if (++turns === 5) other.exec('COMMIT')
    }, 20)
    await commit
    clearInterval(turning)
    other.close()
    expect(turns).toBeGreaterThanOrEqual(5)
    expect(await storage.count('facts', { name: 'a' })).toBe(1)
    await storage.close()
  })

  it('S2 loses nothing of its neighbours when one commit cannot be applied', async () => {
    const storage = await openSqlite({ folder: newFolder() })
    const results = await Promise.allSettled([
      storage.commit([{ document: board, update: new Uint8Array([1]) }]),
      storage.commit([{ table: 'facts', put: { name: 'b', value: Symbol('no') as unknown as string } }]),
      storage.commit([{ document: board, update: new Uint8Array([2]) }]),
    ])
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await storage.readDocument(board)).toHaveLength(2)
    expect(await storage.count('facts', {})).toBe(0)
    await storage.close()
  })

  it('S13 leaves no trace on the disk once it was erased and scrubbed', async () => {
    const folder = newFolder()
    const storage = await openSqlite({ folder })
    const secret = 'rahasia-yang-dihapus'
    await storage.commit([
      { table: 'facts', put: { name: 'x', value: secret } },
      { document: board, update: new TextEncoder().encode(secret) },
    ])
    await storage.commit([
      { table: 'facts', remove: { name: 'x' } },
      { document: board, snapshot: new Uint8Array([1]) },
    ])
    const doc = new Y.Doc()
    const log: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => log.push(update))
    doc.getMap('records').set('shape:a#text', secret)
    doc.getMap('records').delete('shape:a#text')
    await storage.commit(log.map((update) => ({ document: other, update })))
    expect(await storage.compact(other)).toBe(true)
    await storage.scrub()
    for (const file of readdirSync(folder))
      expect(readFileSync(join(folder, file)).includes(secret), file).toBe(false)
    await storage.close()
  })

  it('S13 leaves the log as soon as nobody reads the file any more', async () => {
    const folder = newFolder()
    const storage = await openSqlite({ folder })
    const secret = 'rahasia-di-log'
    const reader = new DatabaseSync(join(folder, databaseFile))
    await storage.commit([{ table: 'facts', put: { name: 'x', value: secret } }])
    reader.exec('BEGIN')
    reader.prepare('SELECT * FROM facts').all()
    await storage.commit([{ table: 'facts', remove: { name: 'x' } }])
    await storage.scrub()
    const onDisk = () => readdirSync(folder).some((file) => readFileSync(join(folder, file)).includes(secret))
    expect(onDisk()).toBe(true)
    reader.exec('COMMIT')
    reader.close()
    await expect.poll(onDisk, { timeout: 8_000 }).toBe(false)
    await storage.close()
  }, 20_000)

  it('S9 whose bytes change on the disk is not read back as if nothing had happened', async () => {
    const folder = newFolder()
    const storage = await openSqlite({ folder })
    await storage.commit([{ document: board, update: new Uint8Array([1, 2, 3]) }])
    await storage.close()
    const file = new DatabaseSync(join(folder, databaseFile))
    file.exec(`UPDATE document_log SET "update" = x'010204'`)
    file.close()
    const reopened = await openSqlite({ folder })
    await expect(reopened.readDocument(board)).rejects.toThrow('damaged')
    await reopened.close()
  })
})
