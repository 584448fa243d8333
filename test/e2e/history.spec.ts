import type { Page } from '@playwright/test'
import { languages } from '../../shared/domain/language.ts'
import {
  atTheBoard,
  cardOn,
  confirm,
  guest,
  openStep,
  rewrite,
  stepsOf,
  write,
} from './support/board-guests.ts'
import { expect, openBoard, type Somebody, test } from './support/people.ts'
import type { OpenedWorkshop } from './support/rembuk.ts'

/** By keyboard alone, from wherever the focus is. */
async function openHistory({ page, words }: Somebody): Promise<void> {
  await page.getByRole('button', { name: words('board.menu'), exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: words('history.title') }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: words('history.title') })).toBeVisible()
}

for (const language of languages)
  test(`H6 a kept state is looked at and brought back, card by card and whole (${language})`, async ({
    open,
    hall,
  }) => {
    const opened = await open(language)
    const [collect] = await stepsOf(opened)
    const facilitator = await openBoard(hall, opened, language)
    const { page, words } = facilitator
    const dialog = page.getByRole('dialog', { name: words('history.title') })
    await openHistory(facilitator)
    await expect(dialog.getByText(words('history.empty'))).toBeVisible()
    await facilitator.expectAccessible()
    await page.keyboard.press('Escape')

    await openStep(opened, collect)
    const sari = await guest(opened, 'Sari Dewi', 'residents')
    await write(opened, sari, collect, 'satu', 'Pompa sering mati')
    await write(opened, sari, collect, 'dua', 'Air keruh')
    const watcher = await atTheBoard(hall, opened, sari, language)
    await expect(cardOn(page, 'Air keruh')).toBeVisible()
    await openHistory(facilitator)
    await expect(dialog.getByRole('list', { name: words('history.list') }).getByRole('listitem')).toHaveCount(
      1,
    )
    await dialog.getByRole('textbox', { name: words('history.name') }).focus()
    await page.keyboard.type('Sebelum istirahat')
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('button', { name: /Sebelum istirahat/ })).toBeVisible()
    await expect(dialog.getByRole('img')).toBeVisible()
    await facilitator.expectAccessible()

    await rewrite(opened, sari, 'satu', 'Pompa diganti')
    await rewrite(opened, sari, 'dua', 'Air jernih')
    await write(opened, sari, collect, 'tiga', 'Ditulis kemudian')
    await expect(cardOn(watcher.page, 'Ditulis kemudian')).toBeVisible()

    // One of the two, by keyboard.
    await dialog.getByRole('tab', { name: words('history.cards', { count: 2 }) }).focus()
    await page.keyboard.press('Enter')
    await expect(dialog.getByText(words('history.wordsNow', { text: 'Pompa diganti' }))).toBeVisible()
    await dialog.getByRole('checkbox', { name: /Pompa sering mati/ }).focus()
    await page.keyboard.press('Space')
    await facilitator.expectAccessible()
    await dialog.getByRole('button', { name: words('history.restoreChosen', { count: 1 }) }).focus()
    await page.keyboard.press('Enter')
    await facilitator.expectAccessible()
    await confirm(page, words('history.restoreYes'))
    await expect(cardOn(watcher.page, 'Pompa sering mati')).toBeVisible()
    await expect(cardOn(watcher.page, 'Air jernih')).toBeVisible()

    await dialog.getByRole('tab', { name: words('history.picture') }).click()
    await dialog.getByRole('button', { name: words('history.restoreAll') }).click()
    await confirm(page, words('history.restoreYes'))
    await expect(cardOn(watcher.page, 'Air keruh')).toBeVisible()
    await expect(cardOn(watcher.page, 'Ditulis kemudian')).toHaveCount(0)

    // Nothing is erased: what stood there before is a state too.
    await dialog
      .getByRole('button', { name: new RegExp(words('history.beforeRestore')) })
      .first()
      .click()
    await dialog.getByRole('tab', { name: words('history.cards', { count: 3 }) }).click()
    await dialog.getByRole('checkbox', { name: /Ditulis kemudian/ }).check()
    await dialog.getByRole('button', { name: words('history.restoreChosen', { count: 1 }) }).click()
    await confirm(page, words('history.restoreYes'))
    await expect(cardOn(watcher.page, 'Ditulis kemudian')).toBeVisible()
  })

test('H10 H11 what one person did is undone, and what others changed later stays', async ({ open, hall }) => {
  const opened = await open('en')
  const [collect] = await stepsOf(opened)
  await openStep(opened, collect)
  const budi = await guest(opened, 'Budi Santoso', 'business')
  const sari = await guest(opened, 'Sari Dewi', 'residents')
  await write(opened, sari, collect, 'sari', 'The pump fails')
  await write(opened, budi, collect, 'satu', 'Buy my pumps')
  await write(opened, budi, collect, 'dua', 'Pumps are cheap')
  const facilitator = await openBoard(hall, opened, 'en')
  const { page, words } = facilitator
  await writeInto(page, 'Pumps are cheap', ', repairs are not')
  await expect(page.getByText(words('board.saved'), { exact: true })).toBeVisible()

  await page.getByRole('button', { name: words('facilitation.people'), exact: true }).click()
  await page.getByRole('button', { name: words('undo.actions', { name: 'Budi Santoso' }) }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: words('undo.title', { name: 'Budi Santoso' }) })
  await dialog.getByRole('combobox').selectOption('joined')
  await expect(dialog.getByText(/2 changes will be undone/)).toBeVisible()
  await facilitator.expectAccessible()
  await dialog.getByRole('button', { name: words('undo.yes') }).click()
  await expect(
    page.getByText(words('undo.done', { name: 'Budi Santoso', records: 1, kept: 1 })),
  ).toBeVisible()
  await expect(cardOn(page, 'Buy my pumps')).toHaveCount(0)
  for (const text of ['The pump fails', 'Pumps are cheap, repairs are not'])
    await expect(cardOn(page, text)).toBeVisible()
})

/** On the board itself, at the end of a card's words. */
async function writeInto(page: Page, text: string, more: string): Promise<void> {
  const box = await cardOn(page, text).boundingBox()
  await page.mouse.dblclick((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2)
  await expect(page.locator('[contenteditable=true]:focus')).toBeVisible()
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  await page.keyboard.press('End')
  await page.keyboard.type(more)
  await page.keyboard.press('Escape')
  await expect(cardOn(page, `${text}${more}`)).toBeVisible()
}

test('H9 a card tells who made and changed it, as far as the names of its step allow', async ({
  open,
  hall,
}) => {
  const opened = await open('id')
  const [named] = await stepsOf(opened)
  const budi = await guest(opened, 'Budi Santoso', 'business')
  const told: string[] = []
  for (const names of ['named', 'group_only', 'anonymous'] as const) {
    const step = names === 'named' ? named : await addStep(opened, names)
    await openStep(opened, step)
    await write(opened, budi, step, names, `Kartu ${names}`)
    const params = { w: opened.workshop, c: `shape:kartu-nomor-${names}` }
    await opened.organiser.call('hideCard', { params })
    await opened.organiser.call('showCard', { params })
  }
  const facilitator = await openBoard(hall, opened)
  const { page, words } = facilitator
  await page.getByRole('tab', { name: words('board.tabCards') }).click()
  for (const names of ['named', 'group_only', 'anonymous']) {
    const text = `Kartu ${names}`
    await page.getByRole('button', { name: words('board.aboutCard', { text }), exact: true }).focus()
    await page.keyboard.press('Enter')
    const story = page.getByRole('dialog').getByRole('list')
    await expect(story.getByRole('listitem')).toHaveCount(2)
    await facilitator.expectAccessible()
    told.push((await story.allInnerTexts()).join())
    await page.keyboard.press('Escape')
  }
  const [byName, byGroup, byNobody] = told
  expect(byName).toContain('Ditulis oleh Budi Santoso (Dunia usaha), ')
  expect(byName).toContain('Diambil dari papan oleh Ibu Ratna Wulandari, ')
  expect(byGroup).toMatch(/^Ditulis oleh Dunia usaha\s+Diambil dari papan$/)
  expect(byNobody).toMatch(/^Ditulis tanpa nama\s+Diambil dari papan$/)
})

async function addStep({ organiser, workshop }: OpenedWorkshop, names: 'group_only' | 'anonymous') {
  const { step } = await organiser.call('addStep', {
    params: { w: workshop },
    body: {
      title: names,
      prompt: '',
      minutes: 5,
      who: { roles: ['facilitator', 'participant'], groups: null },
      seal: 'open',
      names,
      limits: { perPerson: 3, perGroup: null, maxChars: 200 },
      moderation: 'none',
      done: 'facilitator',
      source: null,
      settings: { kind: 'collect' },
    },
  })
  return step
}
