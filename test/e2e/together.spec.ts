import type { Page } from '@playwright/test'
import { cardOn } from './support/board-guests.ts'
import { comeIn, expect, openBoard, type Somebody, test } from './support/people.ts'
import type { OpenedWorkshop, Rembuk } from './support/rembuk.ts'

async function openFirstStep({ page, words }: Somebody): Promise<void> {
  await page
    .getByRole('button', { name: words('facilitation.open') })
    .first()
    .click()
  await expect(page.getByRole('button', { name: words('board.toolCard'), exact: true })).toBeVisible()
}

/** On the board itself, with the card tool and the keyboard. */
async function writeOnBoard({ page, words }: Somebody, text: string): Promise<void> {
  await page.getByRole('button', { name: words('board.toolCard'), exact: true }).click()
  await page.keyboard.type(text)
  await page.keyboard.press('Escape')
  await expect(cardOn(page, text)).toBeVisible()
}

async function middleOf(page: Page, text: string): Promise<{ x: number; y: number }> {
  const box = await cardOn(page, text).boundingBox()
  if (!box) throw new Error(`no card: ${text}`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

async function drag(page: Page, text: string, by: { x: number; y: number }): Promise<void> {
  const from = await middleOf(page, text)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + by.x / 2, from.y + by.y / 2)
  await page.mouse.move(from.x + by.x, from.y + by.y)
  await page.mouse.up()
}

const isSaved = ({ page, words }: Somebody) =>
  expect(page.getByText(words('board.saved'), { exact: true })).toBeVisible()

async function twoAtTheBoard(
  hall: Parameters<typeof openBoard>[0],
  opened: OpenedWorkshop,
): Promise<{ facilitator: Somebody; budi: Somebody }> {
  const facilitator = await openBoard(hall, opened)
  await openFirstStep(facilitator)
  const budi = await hall.enter('laptop', 'id')
  await comeIn(budi, opened.links.participant, 'Budi Santoso', 'Dunia usaha')
  await expect(
    budi.page.getByRole('button', { name: budi.words('board.toolCard'), exact: true }),
  ).toBeVisible()
  return { facilitator, budi }
}

test('a code typed on the first page leads to the door, and a wrong one says so kindly', async ({
  open,
  hall,
}) => {
  const opened = await open()
  const somebody = await hall.enter('phone', 'id')
  const { page, words } = somebody
  // Browsers log every answer that is an error, also one that was asked for.
  somebody.expectTrouble()
  await page.goto(opened.organiser.url)
  const field = page.getByRole('textbox').first()
  await field.fill('ZZZZ99')
  await expect(page.getByText(words('error.invite_invalid'))).toBeVisible()
  await field.fill(opened.links.code.toLowerCase())
  await expect(page.getByRole('button', { name: words('door.join') })).toBeVisible()
  expect(page.url()).not.toContain(opened.links.code)
})

/** How many opaque points the layer has that shows others. */
const inkOfOthers = (page: Page): Promise<number> =>
  page.locator('.rembuk-presence').evaluate((canvas: HTMLCanvasElement) => {
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
    let opaque = 0
    for (let at = 3; at < pixels.length; at += 4) if (pixels[at] === 255) opaque += 1
    return opaque
  })

test('two people see each other’s cards and cursors, and move and type at once', async ({ open, hall }) => {
  const { facilitator, budi } = await twoAtTheBoard(hall, await open())
  await writeOnBoard(budi, 'Sumur kering')
  await expect(cardOn(facilitator.page, 'Sumur kering')).toBeVisible()
  await budi.page.mouse.move(500, 400)
  await budi.page.mouse.move(520, 420)
  await expect.poll(() => inkOfOthers(facilitator.page)).toBeGreaterThan(100)

  // One types while the other drags the same card away.
  const before = await cardOn(facilitator.page, 'Sumur kering').boundingBox()
  const { x, y } = await middleOf(budi.page, 'Sumur kering')
  await budi.page.mouse.dblclick(x, y)
  // The words take the keys when they are ready.
  await expect(budi.page.locator('[contenteditable=true]:focus')).toBeVisible()
  await budi.page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  )
  await budi.page.keyboard.press('End')
  await budi.page.keyboard.type(' sejak Mei')
  await drag(facilitator.page, 'Sumur kering', { x: 160, y: 120 })
  await budi.page.keyboard.press('Escape')
  await expect(cardOn(facilitator.page, 'Sumur kering sejak Mei')).toBeVisible()
  const after = await cardOn(facilitator.page, 'Sumur kering sejak Mei').boundingBox()
  expect((after?.x ?? 0) - (before?.x ?? 0)).toBeGreaterThan(80)
})

test('what is written offline is kept, and arrives when the network is back', async ({ open, hall }) => {
  const { facilitator, budi } = await twoAtTheBoard(hall, await open())
  await writeOnBoard(budi, 'Pipa bocor di RT 3')
  await isSaved(budi)
  budi.expectTrouble()
  await budi.page.context().setOffline(true)
  await expect(budi.page.getByText(budi.words('common.offline')).first()).toBeVisible({ timeout: 45_000 })
  await writeOnBoard(budi, 'Ditulis tanpa jaringan')
  await writeOnBoard(facilitator, 'Ditulis sementara itu')
  await budi.page.context().setOffline(false)
  await expect(cardOn(facilitator.page, 'Ditulis tanpa jaringan')).toBeVisible({ timeout: 30_000 })
  await expect(cardOn(budi.page, 'Ditulis sementara itu')).toBeVisible()
  await isSaved(budi)
})

test('a server that is killed in mid-session comes back with everything, and so do the people', async ({
  open,
  hall,
  rembuk,
}: {
  open: () => Promise<OpenedWorkshop>
  hall: Parameters<typeof openBoard>[0]
  rembuk: Rembuk
}) => {
  const { facilitator, budi } = await twoAtTheBoard(hall, await open())
  await writeOnBoard(budi, 'Sebelum listrik padam')
  await isSaved(budi)
  for (const somebody of [facilitator, budi]) somebody.expectTrouble()
  await rembuk.restart()
  await isSaved(budi)
  await writeOnBoard(budi, 'Sesudah listrik menyala')
  await expect(cardOn(facilitator.page, 'Sesudah listrik menyala')).toBeVisible({ timeout: 30_000 })
  await facilitator.page.reload()
  await expect(cardOn(facilitator.page, 'Sebelum listrik padam')).toBeVisible()
})

test('coming back on the same device is being the same person; a code does it on another', async ({
  open,
  hall,
}) => {
  const opened = await open()
  const phone = await hall.enter('phone', 'id')
  await comeIn(phone, opened.links.participant, 'Siti Aminah', 'Warga')
  await phone.page.goto(opened.links.participant)
  await phone.page
    .getByRole('button', { name: phone.words('door.continueAs', { name: 'Siti Aminah' }) })
    .click()
  await phone.page.waitForURL(/\/w\//)
  const { code } = await phone.page.evaluate(async (workshop) => {
    const answer = await fetch(`/api/workshops/${workshop}/me/rejoin-code`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    return (await answer.json()) as { code: string }
  }, opened.workshop)
  const other = await hall.enter('phone', 'en')
  await other.page.goto(`${opened.organiser.url}/rejoin`)
  await other.page.getByRole('textbox', { name: other.words('door.rejoinCode') }).fill(code)
  await other.page.getByRole('button', { name: other.words('door.rejoin') }).click()
  await other.page.waitForURL(/\/w\//)
  const me = await other.page.evaluate(
    async (workshop) =>
      (await fetch(`/api/workshops/${workshop}/me`)).json() as Promise<{ person: { name: string } }>,
    opened.workshop,
  )
  expect(me.person.name).toBe('Siti Aminah')
})

test('a facilitator tries the participant link in the same browser and stays facilitator', async ({
  open,
  hall,
}) => {
  const opened = await open()
  const facilitator = await openBoard(hall, opened)
  await expect(facilitator.page.getByText(facilitator.words('facilitation.runOfShow'))).toBeVisible()
  const tab = await facilitator.page.context().newPage()
  const trying: Somebody = { ...facilitator, page: tab }
  await comeIn(trying, opened.links.participant, 'Uji coba', 'Warga')
  await expect(tab.getByText(trying.words('facilitation.runOfShow'))).toHaveCount(0)
  await facilitator.page.reload()
  await expect(facilitator.page.getByText(facilitator.words('facilitation.runOfShow'))).toBeVisible()
})
