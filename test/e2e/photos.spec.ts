import { pngOf } from '../support/pictures.ts'
import { comeIn, expect, openBoard, type Somebody, test } from './support/people.ts'
import type { OpenedWorkshop } from './support/rembuk.ts'

const told = 'Saluran air dibersihkan bersama setiap Jumat'
const shown = 'Warga mengangkat lumpur dari saluran'

/** The exchange of experience, whose first step asks for a photo, with that step open. */
async function openExchange({ organiser }: OpenedWorkshop): Promise<OpenedWorkshop> {
  const body = { template: 'tukar-pengalaman', language: 'id', title: 'Belajar dari tetangga' } as const
  const made = await organiser.call('createWorkshop', { body })
  const { steps } = await organiser.call('readSummary', { params: { w: made.workshop } })
  const params = { w: made.workshop, s: steps[0]?.id ?? '' }
  await organiser.call('moveStep', { params, body: { move: 'open' } })
  return { organiser, ...made }
}

async function choosePhoto({ page, words }: Somebody): Promise<void> {
  const field = page.getByRole('group', { name: /^Foto/ })
  await expect(field.getByText(words('photo.ask'))).toBeVisible()
  const buffer = await pngOf({ width: 2_000, height: 1_400, colour: '#7a5c36' })
  const chooser = page.waitForEvent('filechooser')
  await field.getByRole('button', { name: words('photo.take') }).click()
  await (await chooser).setFiles({ name: 'foto.png', mimeType: 'image/png', buffer })
  await expect(field.getByRole('img')).toBeVisible()
  await field.getByRole('textbox', { name: words('photo.description') }).fill(shown)
}

async function writeWords({ page, words }: Somebody, what = told): Promise<void> {
  await page.getByRole('textbox', { name: words('steps.yourCard') }).fill(what)
  await page.getByRole('textbox', { name: /^Tempat/ }).fill('Kampung Tengah')
  await page.getByRole('combobox', { name: /^Hasilnya/ }).selectOption({ label: 'Lebih baik' })
}

async function writeExperience(somebody: Somebody): Promise<void> {
  await writeWords(somebody)
  await choosePhoto(somebody)
}

/** It has come from the server, and is no broken picture. */
const isLoaded = (image: ReturnType<Somebody['page']['locator']>): Promise<boolean> =>
  image.evaluate((one) => one instanceof HTMLImageElement && one.complete && one.naturalWidth > 0)

test('a photo from a phone stands on the board, on the wall and in the summary, with its description', async ({
  open,
  hall,
}) => {
  const opened = await openExchange(await open('id'))
  const facilitator = await openBoard(hall, opened)
  const phone = await hall.enter('phone', 'id')
  await comeIn(phone, opened.links.participant, 'Siti Aminah', 'Warga')
  await writeExperience(phone)
  await phone.expectAccessible()
  // A telephone may throw a page out of its memory while its camera is open.
  await phone.page.reload()
  await expect(phone.page.getByRole('textbox', { name: phone.words('photo.description') })).toHaveValue(shown)
  await phone.page.getByRole('button', { name: phone.words('steps.addCard') }).click()
  await expect(phone.page.getByText(phone.words('steps.cardSent'))).toBeVisible()
  const own = phone.page.getByRole('img', { name: shown })
  await expect.poll(() => isLoaded(own)).toBe(true)
  await phone.page.getByRole('button', { name: phone.words('photo.open', { description: shown }) }).click()
  await expect(phone.page.getByRole('dialog').getByRole('img', { name: shown })).toBeVisible()
  await phone.expectAccessible()

  const card = facilitator.page.locator('.tl-shape', { hasText: told })
  await expect.poll(() => isLoaded(card.getByAltText(shown))).toBe(true)
  const wall = await hall.enter('projector', 'id')
  await wall.page.goto(opened.links.viewer)
  await wall.page.getByRole('button', { name: wall.words('door.joinViewer') }).click()
  const onWall = wall.page.getByAltText(shown).first()
  await expect.poll(() => isLoaded(onWall)).toBe(true)

  await facilitator.page.goto(`${opened.organiser.url}/w/${opened.workshop}/summary`)
  const inSummary = facilitator.page.getByRole('img', { name: shown })
  await expect.poll(() => isLoaded(inSummary)).toBe(true)
  await expect(facilitator.page.getByText(shown)).toBeVisible()
  await facilitator.expectAccessible()
})

test('a photo chosen without network is kept on the phone with its card, and sent with it later', async ({
  open,
  hall,
}) => {
  const opened = await openExchange(await open('id'))
  const phone = await hall.enter('phone', 'id')
  await comeIn(phone, opened.links.participant, 'Siti Aminah', 'Warga')
  await writeExperience(phone)
  phone.expectTrouble()
  await phone.page.context().setOffline(true)
  await phone.page.getByRole('button', { name: phone.words('steps.addCard') }).click()
  await expect(phone.page.getByText(phone.words('photo.waiting'))).toBeVisible()
  const own = phone.page.getByRole('img', { name: shown })
  await expect.poll(() => isLoaded(own)).toBe(true)
  await phone.page.context().setOffline(false)
  await expect(phone.page.getByText(phone.words('steps.cardSent'))).toBeVisible({ timeout: 20_000 })
  await expect.poll(() => isLoaded(own)).toBe(true)
  const params = { w: opened.workshop }
  const { cards } = await opened.organiser.call('readSummary', { params })
  expect(cards[0]?.fields.photo).toMatch(new RegExp(`^photo:[0-9a-z]{26} ${shown}$`))
})

test('a photo on a slow line lets all other cards by, and withdrawing its card says that it is erased', async ({
  open,
  hall,
}) => {
  const opened = await openExchange(await open('id'))
  const phone = await hall.enter('phone', 'id')
  const { page, words } = phone
  await comeIn(phone, opened.links.participant, 'Siti Aminah', 'Warga')
  let letThrough = () => {}
  const isSlow = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await page.route('**/photos', async (route) => {
    await isSlow
    await route.continue()
  })
  const add = page.getByRole('button', { name: words('steps.addCard') })
  await writeExperience(phone)
  await add.click()
  await expect(page.getByText(words('photo.waiting'))).toBeVisible()
  await writeWords(phone, 'Pupuk dari daun kering')
  await add.click()
  await expect(page.getByText(words('steps.cardSent'))).toHaveCount(1)
  await expect(page.getByText(words('photo.waiting'))).toBeVisible()
  await phone.expectAccessible()
  letThrough()
  await expect(page.getByText(words('steps.cardSent'))).toHaveCount(2)

  await page.getByRole('button', { name: words('steps.withdrawCard', { text: told }) }).click()
  await expect(page.getByText(words('photo.withdrawn'))).toBeVisible()
  await page.getByRole('button', { name: words('steps.undo') }).click()
  await expect(page.getByText(words('steps.cardSent'))).toHaveCount(2)
  const params = { w: opened.workshop }
  await expect
    .poll(async () =>
      (await opened.organiser.call('readSummary', { params })).cards.map(({ fields }) => fields),
    )
    .toHaveLength(2)
  const { cards } = await opened.organiser.call('readSummary', { params })
  expect(cards.flatMap(({ fields }) => fields.photo ?? [])).toEqual([])
})

test('a copy on the board keeps everything but the photo, which stays with its card, and says so', async ({
  open,
  hall,
}) => {
  const opened = await openExchange(await open('id'))
  const { page, words } = await openBoard(hall, opened)
  const phone = await hall.enter('phone', 'id')
  await comeIn(phone, opened.links.participant, 'Siti Aminah', 'Warga')
  await writeExperience(phone)
  await phone.page.getByRole('button', { name: phone.words('steps.addCard') }).click()
  const card = page.locator('.tl-shape[data-shape-type="note"]', { hasText: told })
  await expect.poll(() => isLoaded(card.getByAltText(shown))).toBe(true)
  // The canvas lies above what it shows, and takes every press.
  await card.click({ force: true })
  await page.keyboard.press('Control+d')
  await expect(page.getByText(words('canvas.photoStays'))).toBeVisible()
  await expect(card).toHaveCount(2)
  const fieldsOfCards = async () => {
    const { cards } = await opened.organiser.call('readSummary', { params: { w: opened.workshop } })
    return cards.map(({ fields: { photo, ...rest } }) => [photo !== undefined, rest])
  }
  const rest = { place: 'Kampung Tengah', result: 'better' }
  await expect.poll(fieldsOfCards).toHaveLength(2)
  expect(await fieldsOfCards()).toEqual(
    expect.arrayContaining([
      [true, rest],
      [false, rest],
    ]),
  )
})
