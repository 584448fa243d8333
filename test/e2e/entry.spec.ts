/** Two ways past the door that need somebody's yes: a waiting room, and personal links. */
import { expect, openBoard, test } from './support/people.ts'

test('two phones wait at the door, through a reload, until the facilitator lets one in and turns one away', async ({
  hall,
  open,
}) => {
  const opened = await open('id')
  const { organiser, workshop, links } = opened
  await organiser.call('editWorkshop', { params: { w: workshop }, body: { openness: 'approved' } })
  const facilitator = await openBoard(hall, opened, 'id')
  const { words } = facilitator
  const [sari, budi] = [await hall.enter('phone', 'id'), await hall.enter('phone', 'id')]
  for (const [phone, name] of [
    [sari, 'Bu Sari'],
    [budi, 'Pak Budi'],
  ] as const) {
    await phone.page.goto(links.participant)
    await phone.page.getByRole('textbox', { name: words('door.name') }).fill(name)
    await phone.page.getByRole('radio', { name: /Warga/ }).check({ force: true })
    await phone.page.getByRole('button', { name: words('entry.ask') }).click()
    await expect(phone.page.getByText(words('entry.waiting'))).toBeVisible()
  }
  await sari.expectAccessible()
  await sari.page.reload()
  await expect(sari.page.getByText(words('entry.waiting'))).toBeVisible()

  // By keyboard: the count on the board, then the list with names.
  const door = facilitator.page.getByRole('button', { name: words('entry.atDoor') })
  await expect(door).toContainText('2')
  await door.focus()
  await facilitator.page.keyboard.press('Enter')
  const dialog = facilitator.page.getByRole('dialog')
  await expect(dialog.getByText('Bu Sari', { exact: true })).toBeVisible()
  await facilitator.expectAccessible()
  await dialog.getByRole('button', { name: words('entry.letInOne', { name: 'Bu Sari' }) }).press('Enter')
  await sari.page.waitForURL(/\/w\//)
  await dialog.getByRole('button', { name: words('entry.declineSome', { count: 0 }) }).click()
  await facilitator.page
    .getByRole('textbox', { name: words('entry.declineMessage') })
    .fill('Sabtu depan, ya.')
  await facilitator.expectAccessible()
  await facilitator.page.getByRole('button', { name: words('entry.declineYes'), exact: true }).click()
  await expect(budi.page.getByText('Sabtu depan, ya.')).toBeVisible()
  await budi.expectAccessible()
  expect(budi.page.url()).not.toContain('/w/')
})

test('a list becomes personal links; each greets its person, on a second device as well', async ({
  hall,
  open,
}) => {
  const opened = await open('id')
  const { organiser, workshop, links } = opened
  await organiser.call('editWorkshop', { params: { w: workshop }, body: { openness: 'invited' } })
  const facilitator = await openBoard(hall, opened, 'id')
  const { page, words } = facilitator
  await page.goto(`${organiser.url}/w/${workshop}/invitations`)
  const list = page.getByRole('textbox', { name: words('entry.list') })
  await list.fill('Bu Sari, Warga dan komunitas, RW 05\nPak Budi, Warga Mars')
  await page.getByRole('button', { name: words('entry.listMake') }).click()
  await expect(
    page.getByText(words('entry.flaw.group_unknown', { line: 2, words: 'Warga Mars' })),
  ).toBeVisible()
  await facilitator.expectAccessible()
  await list.fill('Bu Sari, Warga dan komunitas, RW 05\nPak Budi')
  await page.getByRole('button', { name: words('entry.listMake') }).click()
  await expect(page.getByText(words('entry.invitedCount', { came: 0, count: 2 }))).toBeVisible()
  await facilitator.expectAccessible()

  const { invitations } = await organiser.call('listInvitations', { params: { w: workshop } })
  const link = invitations.find(({ name }) => name === 'Bu Sari')?.link ?? ''
  const [phone, tablet, stranger] = [
    await hall.enter('phone', 'id'),
    await hall.enter('phone', 'id'),
    await hall.enter('phone', 'id'),
  ]
  await phone.page.goto(link)
  await expect(phone.page.getByText(words('entry.welcome', { name: 'Bu Sari' }))).toBeVisible()
  expect(phone.page.url()).not.toContain('#')
  await phone.expectAccessible()
  await phone.page.getByRole('button', { name: words('door.join') }).click()
  await phone.page.waitForURL(/\/w\//)
  await tablet.page.goto(link)
  await tablet.page.getByRole('button', { name: words('entry.continue', { name: 'Bu Sari' }) }).click()
  await tablet.page.waitForURL(/\/w\//)
  await page.reload()
  await expect(page.getByText(words('entry.invitedCount', { came: 1, count: 2 }))).toBeVisible()

  await stranger.page.goto(links.participant)
  await expect(stranger.page.getByText(words('entry.byInvitationTitle'))).toBeVisible()
  await stranger.expectAccessible()
  await page.goto(`${organiser.url}/w/${workshop}/projector`)
  await expect(page.getByText(words('entry.byInvitationTitle')).first()).toBeVisible()
  // Set anew in the middle of it, and the same door lets everybody in.
  await organiser.call('editWorkshop', { params: { w: workshop }, body: { openness: 'registered' } })
  await stranger.page.getByRole('button', { name: words('common.retry') }).click()
  await expect(stranger.page.getByRole('button', { name: words('door.join') })).toBeVisible()
})
