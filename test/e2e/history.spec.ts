import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { databaseFile } from '../../server/storage/sqlite/folder.ts'
import type { LaneValue } from '../../shared/document/lanes.ts'
import { type Language, languages } from '../../shared/domain/language.ts'
import { limits } from '../../shared/wire/limits.ts'
import { runProgram } from '../support/console-program.ts'
import { expect, openBoard, type Somebody, test } from './support/people.ts'
import { Caller, type OpenedWorkshop, tokenOf } from './support/rembuk.ts'
import { openStockClient } from './support/stock-client.ts'

const cardOn = (page: Page, text: string) => page.locator('.tl-shape', { hasText: text })

type Guest = { caller: Caller; person: string }

async function guest(opened: OpenedWorkshop, name: string, group: string): Promise<Guest> {
  const caller = new Caller(opened.organiser.url)
  const { person } = await caller.call('join', {
    body: { token: tokenOf(opened.links.participant), name, group, language: 'id', consentVersion: 1 },
  })
  return { caller, person }
}

/** The browser of somebody who has come in. */
async function atTheBoard(
  hall: Parameters<typeof openBoard>[0],
  { organiser, workshop }: OpenedWorkshop,
  { caller }: Guest,
  language: Language = 'id',
): Promise<Somebody> {
  const somebody = await hall.enter('laptop', language, { url: organiser.url, value: caller.cookie })
  await somebody.page.goto(`${organiser.url}/w/${workshop}`)
  return somebody
}

async function stepsOf({ organiser, workshop }: OpenedWorkshop): Promise<string[]> {
  return (await organiser.call('readSummary', { params: { w: workshop } })).steps.map(({ id }) => id)
}

async function openStep({ organiser, workshop }: OpenedWorkshop, step: string | undefined): Promise<void> {
  await organiser.call('moveStep', { params: { w: workshop, s: step ?? '' }, body: { move: 'open' } })
}

const write = (
  opened: OpenedWorkshop,
  { caller }: Guest,
  step: string | undefined,
  id: string,
  text: string,
) =>
  caller.call('addCard', {
    params: { w: opened.workshop, s: step ?? '' },
    body: { id: `shape:kartu-nomor-${id}`, text, channel: 'board' },
  })

const rewrite = ({ workshop }: OpenedWorkshop, { caller }: Guest, id: string, text: string) =>
  caller.call('editCard', { params: { w: workshop, c: `shape:kartu-nomor-${id}` }, body: { text } })

/** By keyboard alone, from wherever the focus is. */
async function openHistory({ page, words }: Somebody): Promise<void> {
  await page.getByRole('button', { name: words('board.menu'), exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: words('history.title') }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: words('history.title') })).toBeVisible()
}

async function confirm(page: Page, words: string): Promise<void> {
  await page.getByRole('dialog').last().getByRole('button', { name: words, exact: true }).click()
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

/** The storage gives up waiting for a locked file well before it has to say so. */
const lockedMs = 12_000

test('F4 a server that cannot save says so on every screen, keeps what is made there, and recovers', async ({
  open,
  hall,
  rembuk,
}) => {
  test.slow()
  const opened = await open('id')
  const [collect] = await stepsOf(opened)
  await openStep(opened, collect)
  const sari = await guest(opened, 'Sari Dewi', 'residents')
  const facilitator = await openBoard(hall, opened)
  const { page, words } = facilitator
  const url = opened.organiser.url
  const phone = await hall.enter('phone', 'id', { url, value: sari.caller.cookie })
  await phone.page.goto(`${url}/w/${opened.workshop}`)
  const wall = await hall.enter('projector', 'en', { url, value: opened.organiser.cookie })
  await wall.page.goto(`${url}/w/${opened.workshop}/projector`)
  const report = await hall.enter('laptop', 'id', { url, value: opened.organiser.cookie })
  await report.page.goto(`${url}/w/${opened.workshop}/summary`)
  await expect(wall.page.getByRole('timer')).toBeVisible()
  await expect(report.page.getByRole('img')).toBeVisible()
  await expect(page.getByText(words('board.saved'), { exact: true })).toBeVisible()
  for (const one of [facilitator, phone, wall, report]) one.expectTrouble()

  const lock = runProgram('test/support/lock-database.ts', {}, [
    join(rembuk.folder, databaseFile),
    String(lockedMs),
  ])
  await lock.says(/locked/)
  await page.getByRole('button', { name: words('board.toolCard'), exact: true }).click()
  await page.keyboard.type('Ditulis saat server gagal')
  await page.keyboard.press('Escape')
  const written = Date.now()
  for (const one of [facilitator, phone, wall, report])
    await expect(one.page.getByText(one.words('health.notSaving'))).toBeVisible()
  expect(Date.now() - written).toBeLessThan(3_000)
  await expect(page.getByText(words('board.notSaved', { count: 1 }))).toBeVisible()
  for (const one of [facilitator, phone, wall]) await one.expectAccessible()
  await lock.ended
  await expect(page.getByText(words('board.saved'), { exact: true })).toBeVisible()
  for (const one of [facilitator, phone, wall, report])
    await expect(one.page.getByText(one.words('health.notSaving'))).toHaveCount(0)
  await expect(wall.page.getByText('Ditulis saat server gagal')).toBeVisible()
})
