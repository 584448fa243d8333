import type { LaneValue } from '../../shared/document/lanes.ts'
import { limits } from '../../shared/wire/limits.ts'
import { atTheBoard, cardOn, confirm, guest, openStep, stepsOf, write } from './support/board-guests.ts'
import { expect, openBoard, type Somebody, test } from './support/people.ts'
import { openStockClient } from './support/stock-client.ts'

test('H13 a lock of a card, a theme or the board keeps participants from it, and tells them so', async ({
  open,
  hall,
}) => {
  const opened = await open('id')
  const [collect, cluster] = await stepsOf(opened)
  await openStep(opened, collect)
  const budi = await guest(opened, 'Budi Santoso', 'business')
  await write(opened, budi, collect, 'satu', 'Pipa bocor')
  const facilitator = await openBoard(hall, opened)
  const participant = await atTheBoard(hall, opened, budi)
  const { page, words } = facilitator
  participant.expectTrouble()

  // The card, from its own dialog.
  await page.getByRole('tab', { name: words('board.tabCards') }).click()
  await page.getByRole('button', { name: words('board.aboutCard', { text: 'Pipa bocor' }) }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words('lock.lock'), exact: true })
    .focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByText(words('lock.card'))).toBeVisible()
  await facilitator.expectAccessible()
  await expectRefused(participant, 'Pipa bocor', 'Pipa utuh')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words('lock.unlock'), exact: true })
    .click()
  await page.keyboard.press('Escape')
  // What was refused was kept for its author, who sends it again.
  await edit(participant, 'Pipa utuh', 'Pipa bocor lagi')
  await expect(cardOn(page, 'Pipa bocor lagi')).toBeVisible()

  // The whole board, with the one switch.
  await page.getByRole('button', { name: words('lock.lockBoard') }).click()
  const phone = await hall.enter('phone', 'id', { url: opened.organiser.url, value: budi.caller.cookie })
  await phone.page.goto(`${opened.organiser.url}/w/${opened.workshop}`)
  await expect(phone.page.getByText(words('lock.board'))).toBeVisible()
  await phone.expectAccessible()
  await phone.close()
  for (const one of [facilitator, participant])
    await expect(one.page.getByText(one.words('lock.boardShort'))).toBeVisible()
  await participant.expectAccessible()
  await expectRefused(participant, 'Pipa bocor lagi', 'Pipa hilang')
  await page.getByRole('button', { name: words('lock.unlockBoard') }).click()
  await expect(participant.page.getByText(words('lock.boardShort'))).toHaveCount(0)

  // A theme, from the list of cards; what is in it is locked with it.
  await opened.organiser.call('moveStep', {
    params: { w: opened.workshop, s: collect ?? '' },
    body: { move: 'close' },
  })
  await openStep(opened, cluster)
  await opened.organiser.call('addTheme', {
    params: { w: opened.workshop, s: cluster ?? '' },
    body: { title: 'Pipa' },
  })
  await page.getByRole('button', { name: words('lock.lockTheme', { title: 'Pipa' }) }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: words('lock.unlockTheme', { title: 'Pipa' }) })).toBeVisible()
  const { themes } = await opened.organiser.call('readSummary', { params: { w: opened.workshop } })
  const refused = await budi.caller.send('renameTheme', {
    params: { w: opened.workshop, t: themes[0]?.id ?? '' },
    body: { title: 'Milik saya' },
  })
  expect(refused.ok).toBe(false)
  await participant.page.getByRole('tab', { name: words('board.tabCards') }).click()
  await expect(participant.page.getByRole('img', { name: words('lock.theme') })).toBeVisible()
})

/** One's own card, from the panel of the step. */
async function edit({ page, words }: Somebody, before: string, after: string): Promise<void> {
  await page.getByRole('button', { name: words('steps.editCard', { text: before }), exact: true }).click()
  await page.getByRole('textbox', { name: words('steps.editCardTitle') }).fill(after)
  await page.getByRole('button', { name: words('steps.save'), exact: true }).click()
}

/** It comes back: the board keeps what it had, and the words stay with their author. */
async function expectRefused(somebody: Somebody, before: string, after: string): Promise<void> {
  const { page, words } = somebody
  await edit(somebody, before, after)
  await expect(page.getByText(words('error.locked'))).toBeVisible()
  await expect(page.getByRole('button', { name: words('steps.editCard', { text: after }) })).toBeVisible()
  await expect(cardOn(page, before)).toBeVisible()
  await expect(cardOn(page, after)).toHaveCount(0)
}

test('H15 work that came after its step had closed waits, and is let in or dismissed', async ({
  open,
  hall,
}) => {
  const opened = await open('id')
  const [collect] = await stepsOf(opened)
  await openStep(opened, collect)
  const budi = await guest(opened, 'Budi Santoso', 'business')
  const facilitator = await openBoard(hall, opened)
  const { page, words } = facilitator
  const participant = await atTheBoard(hall, opened, budi)
  const toolCard = { name: participant.words('board.toolCard'), exact: true }
  await expect(participant.page.getByRole('button', toolCard)).toBeVisible()
  participant.expectTrouble()
  await participant.page.context().setOffline(true)
  for (const text of ['Terlambat satu', 'Terlambat dua']) {
    await participant.page.getByRole('button', toolCard).click()
    await participant.page.keyboard.type(text)
    await participant.page.keyboard.press('Escape')
    await expect(cardOn(participant.page, text)).toBeVisible()
  }
  await opened.organiser.call('moveStep', {
    params: { w: opened.workshop, s: collect ?? '' },
    body: { move: 'close' },
  })
  await participant.page.context().setOffline(false)
  await expect(participant.page.getByText(words('board.refusedTooLate')).first()).toBeVisible({
    timeout: 60_000,
  })
  await expect(cardOn(participant.page, 'Terlambat')).toHaveCount(0)

  const moderation = page.getByRole('button', { name: new RegExp(words('facilitation.moderation')) })
  await expect(moderation).toContainText(words('late.waiting', { count: 2 }), { timeout: 30_000 })
  await moderation.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: words('facilitation.moderation') })
  await expect(dialog.getByText(words('late.about'))).toBeVisible()
  await facilitator.expectAccessible()
  await dialog.getByRole('button', { name: words('late.letInOne', { text: 'Terlambat satu' }) }).focus()
  await page.keyboard.press('Enter')
  await expect(cardOn(participant.page, 'Terlambat satu')).toBeVisible()
  await dialog.getByRole('button', { name: words('late.dismissOne', { text: 'Terlambat dua' }) }).click()
  await facilitator.expectAccessible()
  await confirm(page, words('late.dismiss'))
  await expect(dialog.getByText(words('late.empty'))).toBeVisible()
  await expect(cardOn(participant.page, 'Terlambat dua')).toHaveCount(0)
})

test('T18 H14 whoever rewrites very much of others’ work is paused, and it is undone in one go', async ({
  open,
  hall,
}) => {
  test.slow()
  const opened = await open('en')
  const { organiser, workshop } = opened
  const [collect, cluster] = await stepsOf(opened)
  await openStep(opened, collect)
  await openStep(opened, cluster)
  const themes: string[] = []
  for (let at = 0; at <= limits.massChangeRecords; at += 1) {
    const params = { w: workshop, s: cluster ?? '' }
    themes.push((await organiser.call('addTheme', { params, body: { title: `Theme ${at}` } })).theme)
  }
  const budi = await guest(opened, 'Budi Santoso', 'business')
  const facilitator = await openBoard(hall, opened, 'en')
  const participant = await atTheBoard(hall, opened, budi, 'en')
  const { page, words } = facilitator
  await expect(page.getByRole('button', { name: words('facilitation.people'), exact: true })).toBeVisible()
  await expect(participant.page.getByText(words('board.saved'), { exact: true })).toBeVisible()

  const prankster = await openStockClient(budi.caller, workshop, budi.person)
  // Whoever has just come in may bring a morning's work: that would wait, and nobody would be paused.
  const lateWorkEnds = Date.now() + limits.lateWorkMs
  await expect.poll(() => Date.now(), { timeout: 2 * limits.lateWorkMs }).toBeGreaterThan(lateWorkEnds)
  prankster.change(() => {
    for (const theme of themes) {
      const base = prankster.records.get(theme) as LaneValue
      prankster.records.set(theme, { ...base, props: { ...(base.props as LaneValue), name: 'MINE' } })
    }
  })
  const notice = page.getByText(/Budi Santoso changed \d+ things of others/)
  await expect(notice).toBeVisible()
  await expect(participant.page.getByText(words('pause.you'))).toBeVisible()
  await facilitator.expectAccessible()
  await participant.expectAccessible()

  await page.getByRole('button', { name: words('pause.undo') }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: words('undo.title', { name: 'Budi Santoso' }) })
  await expect(dialog.getByRole('combobox')).toHaveValue('pause')
  await facilitator.expectAccessible()
  await dialog.getByRole('button', { name: words('undo.yes') }).click()
  const titles = async () =>
    (await organiser.call('readSummary', { params: { w: workshop } })).themes.map(({ title }) => title)
  await expect.poll(async () => (await titles()).includes('MINE')).toBe(false)
  await page.getByRole('button', { name: words('pause.resume') }).click()
  await expect(notice).toHaveCount(0)
  await expect(participant.page.getByText(words('pause.you'))).toHaveCount(0)
  prankster.close()
})
