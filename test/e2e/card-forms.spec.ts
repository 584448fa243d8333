import { comeIn, expect, openBoard, type Somebody, test } from './support/people.ts'
import type { OpenedWorkshop } from './support/rembuk.ts'

const idea = 'Atap pasar lama bocor setiap musim hujan dan pedagang sayur merugi'
const asked = 'Kumpulkan gagasan proyek'

/** A step with a form made in the facilitator's dialog, as a facilitator makes it. */
async function planForm({ page, words }: Somebody): Promise<void> {
  await page
    .getByRole('button', { name: words('facilitation.agenda') })
    .first()
    .click()
  await page.getByRole('button', { name: words('facilitation.addStep') }).click()
  await page.getByRole('menuitem', { name: new RegExp(`^${words('steps.kindCollect')}`) }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: words('facilitation.stepTitle') }).fill(asked)
  const field = async (number: number, label: string, type: string) => {
    await dialog.getByRole('button', { name: words('cards.settingsFieldAdd') }).click()
    const box = dialog.getByRole('group', { name: words('cards.settingsField', { number }), exact: true })
    await box.getByRole('textbox', { name: words('cards.settingsFieldLabel') }).fill(label)
    await box.getByRole('combobox', { name: words('cards.settingsFieldType') }).selectOption({ label: type })
    return box
  }
  const place = await field(1, 'Lokasi', words('cards.type.text'))
  await place.getByRole('checkbox').check()
  await field(2, 'Perkiraan biaya', words('cards.type.money'))
  const choice = await field(3, 'Yang paling diuntungkan', words('cards.type.choice'))
  await dialog.getByRole('button', { name: words('facilitation.saveStep') }).click()
  await expect(choice.getByText(words('cards.settingsFieldOptionsHint')).first()).toBeVisible()
  await choice
    .getByRole('textbox', { name: words('cards.settingsFieldOptions') })
    .fill('Pedagang\nPembeli\nWarga sekitar')
  await dialog.getByRole('button', { name: words('facilitation.saveStep') }).click()
  await expect(dialog.getByText(asked)).toBeVisible()
}

/** And one whose cards answer those of the first. */
async function planReplies({ page, words }: Somebody): Promise<void> {
  await page.getByRole('button', { name: words('facilitation.addStep') }).click()
  await page.getByRole('menuitem', { name: new RegExp(`^${words('steps.kindCollect')}`) }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: words('facilitation.stepTitle') }).fill('Tanggapi gagasan')
  await dialog.getByRole('checkbox', { name: words('cards.settingsReply') }).check()
  await dialog
    .getByRole('combobox', { name: words('steps.settingsSource') })
    .selectOption({ label: words('steps.settingsSourceCards', { title: asked }) })
  await dialog.getByRole('button', { name: words('facilitation.saveStep') }).click()
  await expect(dialog.getByText('Tanggapi gagasan')).toBeVisible()
  await page.keyboard.press('Escape')
}

async function open({ organiser, workshop }: OpenedWorkshop, title: string): Promise<void> {
  const { steps } = await organiser.call('readSummary', { params: { w: workshop } })
  const s = steps.find((step) => step.title === title)?.id ?? ''
  await organiser.call('moveStep', { params: { w: workshop, s }, body: { move: 'open' } })
}

async function fillForm({ page, words }: Somebody): Promise<void> {
  const send = page.getByRole('button', { name: words('steps.addCard') })
  await page.getByRole('textbox', { name: words('steps.yourCard') }).fill(idea)
  await page.getByRole('textbox', { name: /^Perkiraan biaya/ }).fill('1.500.000')
  await send.click()
  await expect(page.getByText(words('cards.fieldMissing'))).toBeVisible()
  await page.getByRole('textbox', { name: /^Lokasi/ }).fill('Pasar Melati blok sayur')
  await page.getByRole('combobox', { name: /^Yang paling/ }).selectOption('Pedagang')
  await send.click()
  await expect(page.getByText('Rp 1.500.000').first()).toBeVisible()
}

test('a form is planned, filled in on a phone, shown on the board and answered under names', async ({
  open: openWorkshop,
  hall,
}) => {
  const opened = await openWorkshop('id')
  const facilitator = await openBoard(hall, opened)
  const [laptop, phone] = [await hall.enter('laptop', 'id'), await hall.enter('phone', 'id')]
  await comeIn(laptop, opened.links.participant, 'Budi Santoso', 'Dunia usaha')
  await comeIn(phone, opened.links.participant, 'Siti Aminah', 'Warga')
  await planForm(facilitator)
  await planReplies(facilitator)

  await open(opened, asked)
  await fillForm(phone)
  await phone.expectAccessible()
  const onBoard = laptop.page.locator('.tl-shape', { hasText: idea })
  await expect(onBoard).toContainText('Rp 1.500.000')

  await open(opened, 'Tanggapi gagasan')
  const { page, words } = laptop
  await page.getByRole('button', { name: words('cards.replyTo', { text: idea }) }).click()
  await page.getByRole('radio', { name: words('reply.solution') }).check()
  await page.getByRole('textbox', { name: words('cards.replyWords') }).fill('Seng bekas gudang dapat dipakai')
  await page.getByRole('button', { name: words('cards.replySend') }).click()
  await phone.page.getByRole('button', { name: words('cards.replyTo', { text: idea }) }).click()
  await phone.page.getByRole('radio', { name: words('reply.me_too') }).check()
  await phone.page.getByRole('button', { name: words('cards.replySend') }).click()
  await phone.page.getByText(words('cards.replies', { count: 2 })).click()
  await expect(phone.page.getByText('Seng bekas gudang dapat dipakai').first()).toBeVisible()
  await phone.expectAccessible()
  await laptop.expectAccessible()

  await facilitator.page.goto(`${opened.organiser.url}/w/${opened.workshop}/summary`)
  const section = facilitator.page.locator('section', {
    hasText: words('cards.answered', { answered: 1, total: 1 }),
  })
  await expect(section.getByText(words('reply.me_too')).first()).toBeVisible()
  await expect(facilitator.page.getByText('Pasar Melati blok sayur').first()).toBeVisible()
})

test('a facilitator copies a card from paper for somebody of a group', async ({
  open: openWorkshop,
  hall,
}) => {
  const opened = await openWorkshop('id')
  const facilitator = await openBoard(hall, opened)
  const { page, words } = facilitator
  const { steps } = await opened.organiser.call('readSummary', { params: { w: opened.workshop } })
  await open(opened, steps[0]?.title ?? '')
  await page.getByText(words('cards.paper')).click()
  await page.getByRole('combobox', { name: words('cards.paperGroup') }).selectOption({ label: 'Dunia usaha' })
  await page.getByRole('textbox', { name: words('cards.paperWords') }).fill('Ditulis tangan')
  await page.getByRole('button', { name: words('cards.paperAdd') }).click()
  const card = page.locator('.tl-shape', { hasText: 'Ditulis tangan' })
  await expect(card).toContainText('Dunia usaha')
  await expect(card).not.toContainText('Ratna')
})
