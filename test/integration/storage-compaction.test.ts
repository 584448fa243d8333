/** A large board is compacted while others work. */
import { afterEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openSqlite } from '../../server/storage/sqlite/open-sqlite.ts'
import { boardName } from '../../shared/document/document-name.ts'
import { watchLag } from '../support/event-loop-lag.ts'
import { makeTempFolder } from '../support/temp-folder.ts'

const folder = makeTempFolder()
afterEach(() => folder.remove())

const large = boardName('w000000000000001')
const other = boardName('w000000000000002')

/** Three lanes a card, each card an update, and some moved again. */
function boardOf(cards: number): Uint8Array[] {
  const doc = new Y.Doc()
  const log: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => log.push(update))
  const records = doc.getMap('records')
  const place = (card: number, x: number) => records.set(`shape:c${card}#place`, { x, y: 2 * x, rotation: 0 })
  for (let card = 0; card < cards; card += 1)
    doc.transact(() => {
      records.set(`shape:c${card}`, { type: 'note', props: { color: 'yellow', size: 'm' }, opacity: 1 })
      place(card, card)
      records.set(`shape:c${card}#text`, {
        text: `What the market road needs, seen by person ${card}`,
        growY: 0,
      })
    })
  for (let move = 0; move < cards / 5; move += 1) place(move, -move)
  return log
}

it('S12 S4 lets the commits of others through while a board of 5,000 cards is compacted', async () => {
  const storage = await openSqlite({ folder: folder.path })
  const log = boardOf(5_000)
  await storage.commit(log.map((update) => ({ document: large, update })))
  const compaction = { isDone: false }
  const lag = watchLag()
  const started = performance.now()
  const compacting = storage.compact(large).finally(() => {
    compaction.isDone = true
  })
  let [commits, longest] = [0, 0]
  while (!compaction.isDone) {
    const asked = performance.now()
    await storage.commit([{ document: other, update: new Uint8Array(200) }])
    longest = Math.max(longest, performance.now() - asked)
    commits += 1
  }
  const took = performance.now() - started
  expect(await compacting).toBe(true)
  expect(lag()).toBeLessThan(100)
  expect(commits).toBeGreaterThan(10)
  // Only its last step is waited for.
  expect(longest).toBeLessThan(Math.max(100, took / 2))
  expect(await storage.readDocument(large)).toHaveLength(1)
  expect(await storage.readDocument(other)).toHaveLength(commits)
  await storage.close()
})
