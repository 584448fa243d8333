/** What every storage adapter must do. Call it with a name and how to open one, in that adapter's test file. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Storage } from '../../server/storage/storage.ts'
import type { Rows } from '../../server/storage/tables.ts'
import { boardName, workshopName } from '../../shared/document/document-name.ts'

const workshop = 'w000000000000001'
const board = boardName(workshop)

/** What a board's log is made of: puts of plain values, one update each. */
function boardLog(edits: number, padding = ''): { log: Uint8Array[]; doc: Y.Doc } {
  const doc = new Y.Doc()
  const log: Uint8Array[] = []
  doc.on('update', (bytes: Uint8Array) => log.push(bytes))
  for (let edit = 0; edit < edits; edit += 1)
    doc.getMap('records').set(`shape:c${edit % 7}#text`, { text: `words ${edit}${padding}`, growY: edit / 3 })
  return { log, doc }
}

function recordsOf(log: readonly Uint8Array[]): unknown {
  const doc = new Y.Doc()
  for (const bytes of log) Y.applyUpdate(doc, bytes)
  return doc.getMap('records').toJSON()
}

/** Makes a log large enough to be compacted elsewhere. */
const padding = '·'.repeat(500)

const appending = (log: readonly Uint8Array[]) => log.map((update) => ({ document: board, update }))

/** Logs that no snapshot may be made of. */
const unsound: Record<string, () => Uint8Array[]> = {
  'a run of nothing (GC) of impossible length': () => [
    ...boardLog(3).log,
    // One client, one struct: GC of length 2^53 - 1, then no deletions.
    new Uint8Array([1, 1, 9, 0, 0, 255, 255, 255, 255, 255, 255, 255, 15, 0]),
  ],
  'a gap (Skip) between two updates': () => {
    const { log } = boardLog(9)
    return [Y.mergeUpdates([log[0] as Uint8Array, log[8] as Uint8Array])]
  },
  'an update whose predecessor is missing': () => boardLog(9).log.slice(1),
  'a nested type': () => {
    const doc = new Y.Doc()
    doc.getMap('records').set('shape:a', new Y.Map([['x', 1]]))
    return [Y.encodeStateAsUpdate(doc)]
  },
  'a second root': () => {
    const doc = new Y.Doc()
    doc.getMap('records').set('shape:a', 1)
    doc.getMap('more').set('shape:b', 1)
    return [Y.encodeStateAsUpdate(doc)]
  },
  'bytes that are no update': () => [...boardLog(3).log, new Uint8Array([1, 2, 3])],
}

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
  fields: null,
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

    it('S10 compacts a log to one snapshot that reads the same, and is smaller', async () => {
      const { log, doc } = boardLog(200)
      await storage.commit(appending(log))
      expect(await storage.compact(board)).toBe(true)
      const after = await storage.readDocument(board)
      expect(after).toHaveLength(1)
      expect(recordsOf(after)).toEqual(doc.getMap('records').toJSON())
      expect(after[0]?.length).toBeLessThan(log.reduce((sum, { length }) => sum + length, 0) / 4)
      expect(await storage.logSize(board)).toEqual({ updates: 0, bytes: 0 })
      expect(await storage.compact(board)).toBe(true)
      expect(await storage.readDocument(board)).toEqual(after)
    })

    it('S10 compacts a snapshot together with the log behind it, and a document that is not there to nothing', async () => {
      const { log, doc } = boardLog(30)
      await storage.commit([{ document: board, snapshot: Y.mergeUpdates(log.slice(0, 20)) }])
      await storage.commit(appending(log.slice(20)))
      expect(await storage.compact(board)).toBe(true)
      expect(recordsOf(await storage.readDocument(board))).toEqual(doc.getMap('records').toJSON())
      expect(await storage.compact(workshopName(workshop))).toBe(true)
      expect(await storage.readDocument(workshopName(workshop))).toEqual([])
    })

    it('S11 keeps what was committed while it compacted', async () => {
      const { log, doc } = boardLog(120, padding)
      await storage.commit(appending(log.slice(0, 100)))
      const compacting = storage.compact(board)
      const commits = log.slice(100).map((update) => storage.commit([{ document: board, update }]))
      expect(await compacting).toBe(true)
      await Promise.all(commits)
      expect(recordsOf(await storage.readDocument(board))).toEqual(doc.getMap('records').toJSON())
    })

    it('S11 lets nothing come back that was forgotten or replaced while it compacted', async () => {
      await storage.commit(appending(boardLog(100, padding).log))
      const compacting = storage.compact(board)
      await storage.commit([{ document: board, forget: true }])
      await compacting
      expect(await storage.readDocument(board)).toEqual([])

      await storage.commit(appending(boardLog(100, padding).log))
      const again = storage.compact(board)
      const { log, doc } = boardLog(5)
      await storage.commit([{ document: board, snapshot: Y.mergeUpdates(log) }])
      await again
      expect(recordsOf(await storage.readDocument(board))).toEqual(doc.getMap('records').toJSON())
    })

    it.each(Object.entries(unsound))('S10 T15 leaves a log as it is that holds %s', async (_, made) => {
      const log = made()
      await storage.commit(appending(log))
      expect(await storage.compact(board)).toBe(false)
      expect(await storage.readDocument(board)).toEqual(log)
    })

    it('S2 takes commits that are asked for together, in their order', async () => {
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
