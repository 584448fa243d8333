/** What every storage adapter must do. Call it with a name and how to open one, in that adapter's test file. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Storage } from '../../server/storage/storage.ts'
import type { Rows } from '../../server/storage/tables.ts'
import { boardName, workshopName } from '../../shared/document/document-name.ts'

const workshop = 'w000000000000001'
const board = boardName(workshop)

const card = (id: string, change: Partial<Rows['cards']> = {}): Rows['cards'] => ({
  id,
  workshop,
  step: 's1',
  run: 1,
  person: 'p1',
  group: 'residents',
  channel: 'board',
  at: 1_800_000_000_123,
  state: 'visible',
  text: null,
  from: [],
  ...change,
})

export function storageContract(name: string, open: () => Promise<Storage>): void {
  describe(`the storage port on ${name}`, () => {
    let storage: Storage
    beforeEach(async () => {
      storage = await open()
    })
    afterEach(() => storage.close())

    it('gives back a row of every kind of column as it was put', async () => {
      const lineage = [{ item: 'shape:b', how: 'merged' as const, by: null, at: 5 }]
      const row = card('shape:a', { text: 'Pasar “lama” 🙂\n', from: lineage, person: null })
      const key = { workshop, step: 's1', run: 1, key: new Uint8Array([0, 255, 7]), seed: 'abc' }
      await storage.commit([
        { table: 'cards', put: row },
        { table: 'ballotKeys', put: key },
      ])
      expect(await storage.read('cards', { id: 'shape:a' })).toEqual([row])
      expect(await storage.read('ballotKeys', { step: 's1' })).toEqual([key])
    })

    it('keeps the order in which rows were first put, also after one was put again', async () => {
      for (const id of ['shape:c', 'shape:a', 'shape:b'])
        await storage.commit([{ table: 'cards', put: card(id) }])
      await storage.commit([{ table: 'cards', put: card('shape:c', { state: 'hidden' }) }])
      const found = await storage.read('cards', { workshop })
      expect(found.map((row) => [row.id, row.state])).toEqual([
        ['shape:c', 'hidden'],
        ['shape:a', 'visible'],
        ['shape:b', 'visible'],
      ])
    })

    it('matches several columns at once, and null with null', async () => {
      await storage.commit([
        { table: 'cards', put: card('shape:a', { step: null }) },
        { table: 'cards', put: card('shape:b') },
        { table: 'cards', put: card('shape:c', { workshop: 'another' }) },
      ])
      expect((await storage.read('cards', { workshop, step: null })).map((row) => row.id)).toEqual([
        'shape:a',
      ])
      expect(await storage.count('cards', { workshop })).toBe(2)
      expect(await storage.count('cards', { workshop, state: 'hidden' })).toBe(0)
    })

    it('removes every row that matches, and no other', async () => {
      await storage.commit([
        { table: 'reads', put: { workshop, step: 's1', run: 1, person: 'p1' } },
        { table: 'reads', put: { workshop, step: 's1', run: 1, person: 'p2' } },
        { table: 'reads', put: { workshop, step: 's2', run: 1, person: 'p1' } },
      ])
      await storage.commit([{ table: 'reads', remove: { workshop, step: 's1' } }])
      expect(await storage.read('reads', {})).toEqual([{ workshop, step: 's2', run: 1, person: 'p1' }])
    })

    it('reads a log back in its order, and a snapshot instead of what it replaced', async () => {
      const update = (byte: number) => new Uint8Array([byte, byte])
      await storage.commit([
        { document: board, update: update(1) },
        { document: workshopName(workshop), update: update(9) },
      ])
      await storage.commit([{ document: board, update: update(2) }])
      expect(await storage.readDocument(board)).toEqual([update(1), update(2)])
      expect(await storage.logSize(board)).toEqual({ updates: 2, bytes: 4 })

      await storage.commit([
        { document: board, snapshot: update(3) },
        { document: board, update: update(4) },
      ])
      expect(await storage.readDocument(board)).toEqual([update(3), update(4)])
      expect(await storage.logSize(board)).toEqual({ updates: 1, bytes: 2 })
      expect(await storage.readDocument(workshopName(workshop))).toEqual([update(9)])
    })

    it('knows nothing of a document that was never written or was forgotten', async () => {
      expect(await storage.readDocument(board)).toEqual([])
      await storage.commit([{ document: board, snapshot: new Uint8Array([1]) }])
      await storage.commit([{ document: board, forget: true }])
      expect(await storage.readDocument(board)).toEqual([])
      expect(await storage.logSize(board)).toEqual({ updates: 0, bytes: 0 })
    })

    it('takes commits that are asked for together, in their order', async () => {
      const commits = Array.from({ length: 50 }, (_, index) =>
        storage.commit([{ document: board, update: new Uint8Array([index]) }]),
      )
      await Promise.all(commits)
      const log = await storage.readDocument(board)
      expect(log.map(([byte]) => byte)).toEqual(Array.from({ length: 50 }, (_, index) => index))
      await storage.scrub()
      expect(await storage.readDocument(board)).toHaveLength(50)
    })
  })
}
