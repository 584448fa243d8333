/** Copies of the database: taken while a server runs, and put back; what open pages hold may then be ahead. */
import { copyFileSync, cpSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { afterEach, describe, expect, it } from 'vitest'
import { backUp } from '../../server/storage/sqlite/back-up.ts'
import { databaseFile, openSqlite } from '../../server/storage/sqlite/open-sqlite.ts'
import { restore } from '../../server/storage/sqlite/restore.ts'
import type { Storage } from '../../server/storage/storage.ts'
import { realTime } from '../../server/time.ts'
import { boardName, workshopName } from '../../shared/document/document-name.ts'
import { collectGarbage } from '../support/collect-garbage.ts'
import { runProgram } from '../support/console-program.ts'
import { makeTempFolder } from '../support/temp-folder.ts'

const [first, second] = ['w000000000000001', 'w000000000000002']
const now = Date.UTC(2026, 10, 22, 9)
const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

function newFolder(): string {
  const folder = makeTempFolder()
  ends.push(folder.remove)
  return folder.path
}

const colour = (value: string) => ({ table: 'facts' as const, put: { name: 'colour', value } })
const epoch = (workshop: string, at: number) => ({ table: 'epochs' as const, put: { workshop, epoch: at } })
const twoBoards = [first, second].flatMap((workshop) => [
  { document: boardName(workshop), update: new Uint8Array([1]) },
  { document: workshopName(workshop), update: new Uint8Array([2]) },
])

/** Opens, uses and closes it, as a server does from start to stop. */
async function during<T>(
  folder: string,
  use: (storage: Storage, said: string[]) => Promise<T> | T,
): Promise<T> {
  const said: string[] = []
  const storage = await openSqlite({
    folder,
    time: { ...realTime, now: () => now },
    log: { warn: (detail, words) => said.push(`${words} ${JSON.stringify(detail)}`) },
  })
  try {
    return await use(storage, said)
  } finally {
    await storage.close()
    await collectGarbage()
  }
}

const epochsIn = (folder: string) =>
  during(folder, async (storage) =>
    Object.fromEntries((await storage.read('epochs', {})).map((row) => [row.workshop, row.epoch])),
  )
const colourIn = (folder: string) =>
  during(folder, async (storage) => (await storage.read('facts', { name: 'colour' }))[0]?.value)
const rewound = (folder: string) => ({ folder, now, mark: 'restored' })

describe('a backup', () => {
  it('S18 taken while a server writes opens as one of its own, with everything committed before', async () => {
    const [folder, other] = [newFolder(), newFolder()]
    await during(folder, async (storage) => {
      await storage.commit([colour('indigo')])
      await backUp(folder, join(other, databaseFile))
      await storage.commit([colour('ochre')])
    })
    expect(readdirSync(other)).toEqual([databaseFile])
    expect(await colourIn(other)).toBe('indigo')
  })

  it('S18 never overwrites a file, and says when there is nothing to copy', async () => {
    const folder = newFolder()
    const target = join(folder, 'copy.sqlite')
    await expect(backUp(folder, target)).rejects.toThrow('There is no database')
    writeFileSync(target, 'precious')
    await during(folder, () => expect(backUp(folder, target)).rejects.toThrow('exists already'))
    expect(readFileSync(target, 'utf8')).toBe('precious')
  })
})

describe('restoring', () => {
  async function backedUp(): Promise<{ folder: string; backup: string }> {
    const folder = newFolder()
    const backup = join(newFolder(), 'backup.sqlite')
    await during(folder, async (storage) => {
      await storage.commit([...twoBoards, colour('indigo'), epoch(second, now + 5)])
      await backUp(folder, backup)
      await storage.commit([colour('ochre'), epoch(first, now + 900)])
    })
    return { folder, backup }
  }

  it('T37 F24 S16 begins a new epoch for every board, later than any before, also than those it takes back', async () => {
    const { folder, backup } = await backedUp()
    expect(restore({ ...rewound(folder), backup }).boards).toBe(2)
    expect(await colourIn(folder)).toBe('indigo')
    expect(await epochsIn(folder)).toEqual({ [first]: now + 901, [second]: now + 901 })
    // Once: the next start finds the mark that it left.
    expect(await epochsIn(folder)).toEqual({ [first]: now + 901, [second]: now + 901 })
  })

  it('S16 keeps the database of before, whole, beside the restored one', async () => {
    const { folder, backup } = await backedUp()
    const { kept } = restore({ ...rewound(folder), backup })
    const other = newFolder()
    copyFileSync(kept ?? '', join(other, databaseFile))
    expect(await colourIn(other)).toBe('ochre')
    expect(readdirSync(folder).filter((name) => name.includes('restoring'))).toEqual([])
  })

  it('S16 works where there is no database yet', async () => {
    const { backup } = await backedUp()
    const folder = join(newFolder(), 'new')
    expect(restore({ ...rewound(folder), backup })).toEqual({ kept: null, boards: 2 })
    expect(await colourIn(folder)).toBe('indigo')
  })

  it('T37 S14 is refused while a server runs on the folder', async () => {
    const { folder, backup } = await backedUp()
    await during(folder, async (storage) => {
      expect(() => restore({ ...rewound(folder), backup })).toThrow('Another process is using')
      expect(await storage.count('facts', { name: 'colour' })).toBe(1)
    })
    expect(await colourIn(folder)).toBe('ochre')
  })

  const noBackups: Record<string, (path: string) => void> = {
    'is empty': (path) => truncateSync(path, 0),
    'is cut off': (path) => truncateSync(path, 30_000),
    'is something else': (path) => writeFileSync(path, 'a shopping list'.repeat(1_000)),
    'is not there': (path) => rmSync(path),
  }
  it.each(Object.entries(noBackups))('T37 S16 changes nothing where the file %s', async (_, spoil) => {
    const { folder, backup } = await backedUp()
    spoil(backup)
    const before = readdirSync(folder).sort()
    expect(() => restore({ ...rewound(folder), backup })).toThrow(/is damaged|There is no file/)
    await collectGarbage()
    expect(readdirSync(folder).sort()).toEqual(before)
    expect(await colourIn(folder)).toBe('ochre')
    expect(await epochsIn(folder)).toEqual({ [first]: now + 900, [second]: now + 5 })
  })

  it('T37 S16 on the console says what it did, and refuses in plain words', { timeout: 60_000 }, async () => {
    const { folder, backup } = await backedUp()
    const run = (...args: string[]) => {
      const program = runProgram('server/restore.ts', { DATA_DIR: folder, BASE_URL: '' }, args)
      ends.push(() => program.stop('SIGKILL'))
      return program
    }
    const none = run()
    expect(await none.ended).toBe(1)
    expect(none.said()).toContain('Say what to restore')
    const done = run(backup)
    expect(await done.ended).toBe(0)
    expect(done.said()).toMatch(/Restored, with 2 boards[\s\S]*kept in .*before-.*\.sqlite/)
  })
})

describe('a database that was put there by hand', () => {
  const begunAnew = (folder: string) =>
    during(folder, async (storage, said) => ({ rows: await storage.count('epochs', {}), said }))

  it('T37 S17 begins a new epoch for every board, and says so in one line', async () => {
    const folder = newFolder()
    const yesterday = join(newFolder(), 'yesterday.sqlite')
    await during(folder, async (storage) => void (await storage.commit(twoBoards)))
    copyFileSync(join(folder, databaseFile), yesterday)
    expect((await begunAnew(folder)).rows).toBe(0)

    copyFileSync(yesterday, join(folder, databaseFile))
    const after = await begunAnew(folder)
    expect(after.rows).toBe(2)
    expect(after.said).toEqual(['another database was put here: its boards begin anew {"boards":2}'])
    expect((await begunAnew(folder)).said).toEqual([])
  })

  it('T37 S17 is noticed where a backup of the same run is put back without a word', async () => {
    const folder = newFolder()
    const backup = join(newFolder(), 'backup.sqlite')
    await during(folder, async (storage) => {
      await storage.commit(twoBoards)
      await backUp(folder, backup)
    })
    rmSync(join(folder, databaseFile))
    copyFileSync(backup, join(folder, databaseFile))
    expect((await begunAnew(folder)).rows).toBe(2)
  })

  it('T37 S17 is noticed where the whole folder of yesterday is put back', async () => {
    const folder = newFolder()
    const yesterday = newFolder()
    await during(folder, async (storage) => void (await storage.commit(twoBoards)))
    cpSync(folder, yesterday, { recursive: true })
    await during(folder, async (storage) => void (await storage.commit([colour('ochre')])))
    rmSync(folder, { recursive: true })
    cpSync(yesterday, folder, { recursive: true })
    expect((await begunAnew(folder)).rows).toBe(2)
  })

  it('S17 is not what an ordinary stop, a crash or an older release leaves', async () => {
    const folder = newFolder()
    await during(folder, async (storage) => void (await storage.commit(twoBoards)))
    expect((await begunAnew(folder)).rows).toBe(0)
    const child = runProgram('test/support/ws-child.ts', {}, [folder])
    ends.push(() => child.stop('SIGKILL'))
    await child.says(/ws:/)
    await child.stop('SIGKILL')
    expect((await begunAnew(folder)).rows).toBe(0)

    const file = new DatabaseSync(join(folder, databaseFile))
    file.exec('DROP TABLE run_mark')
    file.close()
    rmSync(join(folder, 'rembuk.run'))
    expect((await begunAnew(folder)).rows).toBe(0)
  })
})
