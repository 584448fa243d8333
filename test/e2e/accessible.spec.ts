import { languages } from '../../shared/domain/language.ts'
import { expect, openBoard, test } from './support/people.ts'

for (const language of languages)
  test(`every screen before and around the board can be used by everybody (${language})`, async ({
    open,
    hall,
  }) => {
    const opened = await open(language)
    const { url } = opened.organiser
    const guest = await hall.enter('phone', language)
    for (const address of [
      url,
      `${url}/sign-in`,
      `${url}/rejoin`,
      opened.links.participant,
      opened.links.facilitator,
    ]) {
      await guest.page.goto(address)
      await expect(guest.page.getByRole('heading', { level: 1 })).toBeVisible()
      await guest.expectAccessible()
    }
    const organiser = await openBoard(hall, opened, language)
    const { page, words } = organiser
    await page.getByRole('button', { name: words('facilitation.agenda') }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await organiser.expectAccessible()
    for (const address of [url, `${url}/new`, `${url}/w/${opened.workshop}/settings`]) {
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await organiser.expectAccessible()
    }
  })

test('a participant comes in and writes a card with the keyboard alone', async ({ open, hall }) => {
  const opened = await open('id')
  const facilitator = await openBoard(hall, opened)
  await facilitator.page
    .getByRole('button', { name: facilitator.words('facilitation.open') })
    .first()
    .click()
  const { page, words } = await hall.enter('laptop', 'id')
  await page.goto(opened.links.participant)
  await page.getByRole('textbox', { name: words('door.name') }).focus()
  await page.keyboard.type('Hasan Basri')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/w\//)
  await page.getByRole('textbox', { name: words('steps.yourCard') }).focus()
  await page.keyboard.type('Ditulis tanpa tetikus')
  await page.keyboard.press('Control+Enter')
  await expect(facilitator.page.locator('.tl-shape', { hasText: 'Ditulis tanpa tetikus' })).toBeVisible()
})
