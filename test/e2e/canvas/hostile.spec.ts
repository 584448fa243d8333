import { fromBase64, toBase64 } from 'lib0/buffer'
import * as Y from 'yjs'
import { type HostileRecords, harmlessRecords, hostileRecords } from '../../harness/hostile-records.ts'
import { type Boards, expect, test } from './boards.ts'

/** Writes past the gate, as an update of somebody's; the page gets bytes, since its tools cannot carry every value. */
class Intruder {
  readonly #boards: Boards
  readonly #doc = new Y.Doc()

  constructor(boards: Boards) {
    this.#boards = boards
  }

  async arrive(): Promise<void> {
    const state = await this.#boards.page.evaluate(() => window.hooks.state())
    Y.applyUpdate(this.#doc, fromBase64(state))
  }

  /** Answers how long the page needed until it drew again, in ms. */
  put({ lanes }: HostileRecords): Promise<number> {
    const before = Y.encodeStateVector(this.#doc)
    this.#doc.transact(() => {
      for (const [key, value] of lanes) this.#doc.getMap('records').set(key, value)
    })
    const update = toBase64(Y.encodeStateAsUpdate(this.#doc, before))
    return this.#boards.page.evaluate((bytes) => {
      const from = performance.now()
      window.hooks.state(bytes)
      return new Promise<number>((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - from))),
      )
    }, update)
  }
}

/** The best of three: a machine that is busy otherwise is slow at times, a record that hangs a page always. */
async function drawnAfter(intruder: Intruder, records: HostileRecords): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let time = 0; time < 3 && best > answerMs; time += 1)
    best = Math.min(best, await intruder.put(records))
  return best
}
const answerMs = 1_000

const idsOf = ({ lanes }: HostileRecords): string[] => [
  ...new Set(lanes.map(([key]) => key.split('#')[0] ?? key).filter((id) => id.startsWith('shape:'))),
]

test('V10 T20 T21 records that got past the gate are kept aside or shown, and the board goes on', async ({
  boards,
  page,
  url,
}) => {
  const foreign: string[] = []
  page.on('request', (request) => {
    if (/^(http|ws)s?:/.test(request.url()) && !request.url().startsWith(url)) foreign.push(request.url())
  })
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  await boards.open(url)
  const intruder = new Intruder(boards)
  await intruder.arrive()
  for (const harmless of harmlessRecords) await intruder.put(harmless)
  const slow: string[] = []
  for (const hostile of hostileRecords) {
    const ms = await drawnAfter(intruder, hostile)
    if (ms > answerMs) slow.push(`${hostile.name}: ${ms.toFixed(0)} ms`)
  }
  expect(slow).toEqual([])
  for (const shown of [...harmlessRecords, ...hostileRecords].filter(({ isShown }) => isShown))
    for (const id of idsOf(shown)) expect(await boards.shape(0, id), shown.name).not.toBeNull()
  await expect.poll(() => page.evaluate(() => window.hooks.unshown[0])).toBeGreaterThan(70)
  expect(await page.getByRole('alert').count()).toBe(0)
  const from = await boards.middle(0, 'shape:card0')
  await boards.drag(from, { x: from.x, y: from.y + 120 })
  await expect.poll(() => boards.shape(1, 'shape:card0')).not.toMatchObject({ y: 120 })
  expect(await page.evaluate(() => ({}) as { polluted?: unknown }).then(({ polluted }) => polluted)).toBe(
    undefined,
  )
  expect(dialogs).toEqual([])
  expect(foreign).toEqual([])
})

test('V11 T20 two people who put A into B and B into A at the same time keep their boards', async ({
  boards,
  page,
  url,
}) => {
  await boards.open(url)
  await page.evaluate(() => {
    const [one, two] = window.hooks.editors
    const frame = (id: string, x: number) =>
      one?.createShape({ id: id as never, type: 'frame', x, y: 1_300, props: { w: 300, h: 200 } })
    frame('shape:a', 0)
    frame('shape:b', 500)
    Object.assign(window, { one, two })
  })
  await expect.poll(() => boards.shape(1, 'shape:b')).not.toBeNull()
  await page.evaluate(() => {
    const [one, two] = window.hooks.editors
    // Neither has seen what the other does: changes are shown in the next frame.
    one?.reparentShapes(['shape:a' as never], 'shape:b' as never)
    two?.reparentShapes(['shape:b' as never], 'shape:a' as never)
  })
  await boards.frames(10)
  expect(await page.getByRole('alert').count()).toBe(0)
  // The later one is put back, as the gate does it; until then both are kept aside.
  const parents = (at: 0 | 1) =>
    Promise.all(['shape:a', 'shape:b'].map(async (id) => (await boards.shape(at, id))?.parentId))
  await expect.poll(() => parents(0)).toContain('page:board')
  await expect.poll(() => parents(1)).toEqual(await parents(0))
  const from = await boards.middle(0, 'shape:card0')
  await boards.drag(from, { x: from.x, y: from.y + 120 })
  await expect.poll(() => boards.shape(1, 'shape:card0')).not.toMatchObject({ y: 120 })
})

test('V7 a board of 500 cards opens at the region of the current step, with what is in view only', async ({
  boards,
  page,
  url,
}) => {
  const from = Date.now()
  await boards.open(url, '?cards=500')
  test
    .info()
    .annotations.push({ type: 'two boards of 500 cards open, ms', description: String(Date.now() - from) })
  expect(await boards.shapes(1, 'note')).toHaveLength(500)
  const seen = await page.evaluate(() => window.hooks.editors[0]?.getViewportPageBounds().center.x)
  expect(seen).toBeCloseTo(960, -1)
  const drawn = page.getByTestId('board-0').locator('.tl-shape[data-shape-type="note"]')
  expect(await drawn.count()).toBeLessThan(120)
  expect(await drawn.count()).toBeGreaterThan(15)
})
