import { boardPage, themeFrame } from '../../../shared/document/board-records.ts'
import { boardName } from '../../../shared/document/document-name.ts'
import { type HostileRecords, harmlessRecords, hostileRecords } from '../../harness/hostile-records.ts'
import { connect, type TestClient } from '../../support/ws-client.ts'
import { expect, openBoard, test } from '../support/people.ts'

/** A facilitator with a raw socket: everything but rights is theirs. */
class Insider {
  readonly #comeIn: () => Promise<TestClient>
  #client: TestClient | null = null

  constructor(comeIn: () => Promise<TestClient>) {
    this.#comeIn = comeIn
  }

  /** What the server says to it. */
  async send({ lanes }: HostileRecords): Promise<'saved' | 'refused' | 'closed'> {
    this.#client ??= await this.#comeIn()
    const client = this.#client
    const refused = client.refused.length
    client.edit((records) => {
      for (const [key, value] of lanes) records.set(key, value)
    })
    // A frame whose lanes were put back is on disk too, as nothing.
    const answered = client.until(() => (client.saved.at(-1)?.frames ?? 0) >= client.sentUpdates())
    const outcome = await Promise.race([answered.then(() => null), client.closed])
    if (outcome === null) return client.refused.length > refused ? 'refused' : 'saved'
    // What was malformed ends the connection, and with it everything that this document said.
    answered.catch(() => {})
    this.#client = null
    return 'closed'
  }

  async leave(): Promise<void> {
    await this.#client?.close()
  }
}

const answerMs = 1_000

test('V10 T20 T21 T22 records that break a board are refused at the gate or drawn, and who looks on notices nothing', async ({
  hall,
  open,
  rembuk,
}) => {
  const opened = await open()
  const somebody = await openBoard(hall, opened)
  const { page, words } = somebody
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  const board = page.getByRole('region', { name: words('canvas.board') })
  await expect(board.locator('.tl-shape').first()).toBeVisible()
  const insider = new Insider(() =>
    connect(`${rembuk.url.replace('http', 'ws')}/sync`, '', {
      document: boardName(opened.workshop),
      cookie: opened.organiser.cookie,
      origin: rembuk.url,
    }),
  )
  const drawnAfter = () =>
    page.evaluate(
      () =>
        new Promise<number>((done) => {
          const from = performance.now()
          requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - from)))
        }),
    )
  for (const harmless of harmlessRecords) expect(await insider.send(harmless), harmless.name).toBe('saved')
  const counts = { saved: 0, refused: 0, closed: 0 }
  const slow: string[] = []
  for (const hostile of hostileRecords) {
    counts[await insider.send(hostile)] += 1
    const ms = await drawnAfter()
    if (ms > answerMs && (await drawnAfter()) > answerMs) slow.push(`${hostile.name}: ${ms.toFixed(0)} ms`)
  }
  expect(slow).toEqual([])
  expect(counts.refused + counts.closed).toBeGreaterThan(75)
  test.info().annotations.push({ type: 'answers', description: JSON.stringify(counts) })
  // What stood the gate is on everybody's board from now on: it opens again, and can be worked on.
  await page.reload()
  await expect(board.locator('.tl-shape').first()).toBeVisible()
  await expect(page.getByText(words('canvas.failed'))).toHaveCount(0)
  expect(await insider.send({ name: 'afterwards', lanes: harmlessRecords[0]?.lanes ?? [] })).toBe('saved')
  await insider.leave()
  expect(dialogs).toEqual([])
})

test('V11 T20 two people put A into B and B into A at the same time: the later one is put back, and boards stay open', async ({
  hall,
  open,
  rembuk,
}) => {
  const opened = await open()
  const { page, words } = await openBoard(hall, opened)
  const board = page.getByRole('region', { name: words('canvas.board') })
  await expect(board.locator('.tl-shape').first()).toBeVisible()
  const comeIn = () =>
    connect(`${rembuk.url.replace('http', 'ws')}/sync`, '', {
      document: boardName(opened.workshop),
      cookie: opened.organiser.cookie,
      origin: rembuk.url,
    })
  const [one, two] = [await comeIn(), await comeIn()]
  const put = (client: TestClient, id: string, parentId: string) =>
    client.edit((records) => {
      const key = `${id}#place`
      records.set(key, { ...(records.get(key) as object), parentId })
    })
  one.edit((records) => {
    for (const [at, id] of ['shape:a', 'shape:b'].entries())
      for (const [key, value] of themeFrame({
        id,
        title: id,
        parent: boardPage,
        place: { x: at * 600, y: 1_300 },
      }))
        records.set(key, value)
  })
  await two.until(() => two.records.has('shape:b#origin'))
  put(one, 'shape:a', 'shape:b')
  put(two, 'shape:b', 'shape:a')
  const parents = ({ records }: TestClient) =>
    ['shape:a', 'shape:b'].map((id) => (records.get(`${id}#place`) as { parentId: string }).parentId)
  const isSettled = (client: TestClient) =>
    (client.saved.at(-1)?.frames ?? 0) >= client.sentUpdates() && parents(client).includes(boardPage)
  await one.until(() => isSettled(one))
  await two.until(() => isSettled(two))
  expect(one.refused.length + two.refused.length).toBe(1)
  expect(parents(one)).toEqual(parents(two))
  await expect(board.getByText('shape:a', { exact: true })).toHaveCount(1)
  await expect(page.getByText(words('canvas.failed'))).toHaveCount(0)
  await one.close()
  await two.close()
})
