/** A whole workshop is saved in the browser and goes on as another one. */
import { readFile } from 'node:fs/promises'
import { comeIn, expect, openBoard, test } from './support/people.ts'

test('a whole workshop leaves as a file, and goes on from it, marked as imported', async ({ open, hall }) => {
  const opened = await open('en')
  const { organiser, workshop: w } = opened
  const [collect = ''] = (await organiser.call('readSummary', { params: { w } })).steps.map(({ id }) => id)
  await organiser.call('moveStep', { params: { w, s: collect }, body: { move: 'open' } })
  await organiser.call('addCard', {
    params: { w, s: collect },
    body: { id: 'shape:card-number-one', text: 'The pump stands still', channel: 'board' },
  })
  const somebody = await openBoard(hall, opened, 'en')
  const { page, words } = somebody
  await page.goto(`${organiser.url}/w/${w}/settings`)
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: words('archive.saveNamed') }).click()
  const whole = await readFile(await (await waiting).path(), 'utf8')
  expect(whole).toContain('The pump stands still')

  await page.goto(`${organiser.url}/new`)
  const choose = (content: string) =>
    page.getByLabel(words('home.planFrom')).setInputFiles({
      name: 'rembuk-workshop.json',
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    })
  await choose(whole.slice(0, -20))
  await page.getByRole('button', { name: words('archive.import') }).press('Enter')
  await expect(page.getByRole('alert')).toContainText(words('archive.problem.cut_off'))
  await somebody.expectAccessible()
  await page.getByRole('button', { name: words('archive.drop') }).press('Enter')

  await choose(whole)
  await expect(page.getByText(words('archive.takenWhat'))).toBeVisible()
  await page.getByRole('button', { name: words('archive.import') }).press('Enter')
  await page.getByRole('link', { name: words('home.openWorkshop') }).click()
  await expect(page).not.toHaveURL(new RegExp(w))
  await expect(page.getByText('The pump stands still').first()).toBeVisible({ timeout: 20_000 })
  await page.getByRole('button', { name: words('archive.mark'), exact: true }).press('Enter')
  await expect(page.getByRole('dialog')).toContainText('stands on the word of that file')
  await somebody.expectAccessible()

  // Whoever comes in with a phone is told as well, and so is the room.
  const made = { w: new URL(page.url()).pathname.split('/').at(-1) ?? '' }
  await organiser.call('setDoor', { params: made, body: { open: true } })
  const { participant, viewer } = await organiser.call('readLinks', { params: made })
  const phone = await hall.enter('phone', 'en')
  await comeIn(phone, participant, 'Siti Aminah', 'Residents')
  await phone.page.getByRole('button', { name: words('archive.mark'), exact: true }).click()
  await expect(phone.page.getByRole('dialog')).toContainText('stands on the word of that file')
  await phone.expectAccessible()
  const wall = await hall.enter('projector', 'en')
  await wall.page.goto(viewer)
  await wall.page.getByRole('button', { name: words('door.joinViewer') }).click()
  await expect(wall.page.getByText(words('archive.mark'), { exact: true })).toBeVisible()

  await page.goto(`${page.url()}/summary`)
  await expect(page.getByText('stands on the word of that file')).toBeVisible()
  await expect(page.getByText('The pump stands still').first()).toBeVisible()
  await somebody.expectAccessible()
})
