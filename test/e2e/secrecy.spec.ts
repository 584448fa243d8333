import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { comeIn, expect, openBoard, test } from './support/people.ts'
import { encodeUpdateFrame } from './support/raw-frames.ts'
import { addWorkshop, Caller, type OpenedWorkshop, tokenOf } from './support/rembuk.ts'

const secret = 'Kepala dinas meminta setoran'

/** The first step becomes one whose cards are sealed and whose authors stay unknown. */
async function sealFirstStep({ organiser, workshop }: OpenedWorkshop): Promise<string> {
  const step = await organiser.call('addStep', {
    params: { w: workshop },
    body: {
      title: 'Hambatan',
      prompt: 'Apa yang menghambat Anda?',
      minutes: 5,
      who: { roles: ['facilitator', 'participant'], groups: null },
      seal: 'sealed_until_reveal',
      names: 'anonymous',
      limits: { perPerson: 3, perGroup: null, maxChars: 200 },
      moderation: 'none',
      done: 'facilitator',
      source: null,
      settings: { kind: 'collect' },
    },
  })
  await organiser.call('moveStep', { params: { w: workshop, s: step.step }, body: { move: 'open' } })
  return step.step
}

test('a sealed card is on no wire until the reveal, and its author on none after it', async ({
  open,
  hall,
}) => {
  const opened = await open()
  const step = await sealFirstStep(opened)
  const watcher = await openBoard(hall, opened)
  const frames: Buffer[] = []
  const budi = await hall.enter('laptop', 'id')
  for (const { page } of [watcher, budi])
    page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => frames.push(Buffer.from(payload)))
    })
  await watcher.page.reload()
  await comeIn(budi, opened.links.participant, 'Budi Santoso', 'Dunia usaha')
  const writer = await hall.enter('phone', 'id')
  await comeIn(writer, opened.links.participant, 'Siti Aminah', 'Warga')
  await writer.page.getByRole('textbox', { name: writer.words('steps.yourCard') }).fill(secret)
  await writer.page.getByRole('button', { name: writer.words('steps.addCard') }).click()
  await expect(budi.page.getByText(budi.words('steps.sealedSoFar', { count: 1 }))).toBeVisible()
  expect(Buffer.concat(frames).includes(secret)).toBe(false)

  const before = frames.length
  await opened.organiser.call('moveStep', {
    params: { w: opened.workshop, s: step },
    body: { move: 'reveal' },
  })
  await expect(budi.page.locator('.tl-shape', { hasText: secret })).toBeVisible()
  const revealed = Buffer.concat(frames.slice(before))
  expect(revealed.includes(secret)).toBe(true)
  const siti = await writer.page.evaluate(
    async (workshop) =>
      ((await (await fetch(`/api/workshops/${workshop}/me`)).json()) as { person: { id: string } }).person.id,
    opened.workshop,
  )
  expect(revealed.includes(siti)).toBe(false)
})

test('a viewer’s writing reaches nobody and ends the connection', async ({ open, rembuk, hall }) => {
  const opened = await open()
  const facilitator = await openBoard(hall, opened)
  const viewer = new Caller(rembuk.url)
  const place = await viewer.call('join', {
    body: { token: tokenOf(opened.links.viewer), name: '', group: '', language: 'id', consentVersion: null },
  })
  const socket = new WebSocket(
    `${rembuk.url.replace('http', 'ws')}/sync/board:${opened.workshop}?person=${place.person}`,
    {
      headers: { cookie: viewer.cookie, origin: rembuk.url },
    },
  )
  const closed = new Promise<number>((resolve) => socket.on('close', resolve))
  await new Promise((resolve) => socket.on('open', resolve))
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update) => updates.push(update))
  for (const text of ['satu', 'dua', 'tiga', 'empat'])
    doc.getMap('records').set(`shape:${text}`, { id: `shape:${text}`, typeName: 'shape', type: 'note' })
  for (const update of updates) socket.send(encodeUpdateFrame(update))
  expect(await closed).toBe(4403)
  await facilitator.page.reload()
  await expect(facilitator.page.locator('.tl-canvas')).toBeVisible()
  await expect(facilitator.page.locator('.tl-shape', { hasText: 'satu' })).toHaveCount(0)
})

test('a workshop is closed to people of another one', async ({ open, rembuk }) => {
  const opened = await open()
  const other = await addWorkshop(opened.organiser, 'id')
  const guest = new Caller(rembuk.url)
  await guest.call('join', {
    body: {
      token: tokenOf(other.links.participant),
      name: 'Tamu',
      group: 'residents',
      language: 'id',
      consentVersion: 1,
    },
  })
  const answers = await Promise.all(
    (['readMe', 'readSummary', 'exportCardsCsv', 'readLinks', 'listModeration'] as const).map((name) =>
      guest.send(name, { params: { w: opened.workshop } }),
    ),
  )
  expect(answers.map((answer) => answer.status)).toEqual([404, 404, 404, 404, 404])
})
