import { comeIn, expect, openBoard, type Somebody, test } from './support/people.ts'
import type { OpenedWorkshop } from './support/rembuk.ts'

const title = 'Memperbaiki pompa sebelum musim kemarau'

/** The last step of the quick agenda, opened by its organiser. */
async function openCommitStep({ organiser, workshop }: OpenedWorkshop): Promise<string> {
  const { steps } = await organiser.call('readSummary', { params: { w: workshop } })
  const step = steps.at(-1)?.id ?? ''
  await organiser.call('moveStep', { params: { w: workshop, s: step }, body: { move: 'open' } })
  return step
}

/** The owner writes down all that an action plan asks for. */
async function writePlan({ page, words }: Somebody): Promise<void> {
  await page.getByRole('button', { name: words('steps.newCommitment') }).click()
  const fill = (key: Parameters<typeof words>[0], said: string, params = {}) =>
    page.getByRole('textbox', { name: words(key, params), exact: true }).fill(said)
  await fill('steps.commitmentTitle', title)
  await fill('steps.organisation', 'Kelompok Pengelola Air Kampung Melati')
  await page.getByLabel(words('steps.due')).fill('2027-03-31')
  await page.getByRole('button', { name: words('commit.addMilestone') }).click()
  await fill('commit.milestone', 'Suku cadang dibeli', { number: 1 })
  await page.getByLabel(words('commit.milestoneDue', { number: 1 })).fill('2027-01-15')
  await page.getByText(words('commit.more')).click()
  await fill('commit.problem', 'Pompa mati setiap kemarau, 40 rumah tanpa air')
  await fill('commit.deliverable', 'Pompa berjalan sepanjang tahun')
  await fill('commit.measure', 'Tidak ada hari tanpa air')
  await fill('commit.role', 'Ketua')
  await page.getByRole('checkbox', { name: words('commit.noOtherPartner') }).check()
  const value = words('commit.value.accountability')
  await page.getByRole('checkbox', { name: value }).check()
  await fill('commit.valueHow', 'Catatan pompa ditempel di balai warga', { value })
}

async function report({ page, words }: Somebody): Promise<void> {
  await page.getByRole('button', { name: words('commit.report') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: words('commit.reportState') }).selectOption('done')
  await dialog.getByRole('button', { name: words('commit.send') }).click()
  await expect(dialog.getByText(words('steps.required'))).toBeVisible()
  await dialog.getByRole('textbox', { name: words('commit.evidence') }).fill('Foto di papan balai warga')
  await dialog.getByRole('button', { name: words('commit.send') }).click()
  await expect(dialog).toHaveCount(0)
}

async function assess({ page, words }: Somebody): Promise<void> {
  await page.getByRole('button', { name: words('commit.assess') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: words('commit.assessState') }).selectOption('limited')
  await dialog.getByRole('textbox', { name: words('commit.evidence') }).fill('Masih mati dua hari')
  await dialog.getByRole('button', { name: words('commit.send') }).click()
  await expect(dialog).toHaveCount(0)
}

async function sign({ page, words }: Somebody, name: string, group: string): Promise<void> {
  await page
    .getByRole('combobox', { name: words('commit.cosignerName', { group }) })
    .selectOption({ label: name })
  await page.getByRole('button', { name: words('commit.confirm', { group }) }).click()
  await expect(page.getByRole('button', { name: words('commit.takeBack') })).toBeVisible()
}

test('a commitment is planned, accepted, followed by both sides, signed and carried on', async ({
  open,
  hall,
}) => {
  const opened = await open('id')
  const { organiser, workshop } = opened
  await organiser.call('editWorkshop', { params: { w: workshop }, body: { ownership: 'shared' } })
  const [laptop, phone] = [await hall.enter('laptop', 'id'), await hall.enter('phone', 'id')]
  await comeIn(laptop, opened.links.participant, 'Budi Santoso', 'Dunia usaha')
  await comeIn(phone, opened.links.participant, 'Siti Aminah', 'Warga')
  const step = await openCommitStep(opened)

  await writePlan(phone)
  await phone.expectAccessible()
  await phone.page.getByRole('button', { name: phone.words('steps.addCommitment') }).click()
  await expect(phone.page.getByText(phone.words('commit.missing', { count: 1 }))).toBeVisible()
  await phone.page.getByRole('button', { name: phone.words('steps.accept') }).click()
  await expect(phone.page.getByText(phone.words('commit.agreed'))).toBeVisible()
  await report(phone)
  await assess(laptop)
  for (const { page, words } of [phone, laptop]) {
    const standing = page.getByRole('region', { name: words('commit.standing') })
    await expect(standing).toContainText('Foto di papan balai warga')
    await expect(standing).toContainText('Masih mati dua hari')
    await expect(page.getByText(words('commit.differs'))).toBeVisible()
  }

  const params = { w: workshop, s: step }
  const owner = { name: 'Pak Made', organisation: 'RT 03', group: 'residents', person: null }
  const body = { title: 'Menyusun jadwal jaga', owner, due: '2027-06-30', source: [] }
  await organiser.call('addCommitment', { params, body })
  for (const move of ['close', 'reveal'] as const)
    await organiser.call('moveStep', { params, body: { move } })
  expect((await organiser.send('moveStep', { params, body: { move: 'freeze' } })).status).toBe(409)
  await sign(phone, 'Siti Aminah', 'Warga dan komunitas')
  await sign(laptop, 'Budi Santoso', 'Dunia usaha')
  await Promise.all([phone.expectAccessible(), laptop.expectAccessible()])
  expect((await organiser.send('moveStep', { params, body: { move: 'freeze' } })).status).toBe(200)

  const facilitator = await openBoard(hall, opened)
  const { page, words } = facilitator
  await page.goto(`${organiser.url}/w/${workshop}/summary`)
  await expect(page.getByText('Masih mati dua hari').first()).toBeVisible()
  await facilitator.expectAccessible()

  await page.goto(`${organiser.url}/new`)
  await page.getByRole('combobox', { name: words('commit.series') }).selectOption(workshop)
  await page.getByRole('textbox', { name: words('home.workshopTitle'), exact: true }).fill('Rembuk kedua')
  await page.getByRole('button', { name: words('home.create') }).click()
  await expect(page.getByText(words('home.madeTitle')).first()).toBeVisible()
  const { workshops } = await organiser.call('listWorkshops')
  const second = workshops.find((one) => one.title === 'Rembuk kedua')?.id ?? ''
  await page.goto(`${organiser.url}/w/${second}/summary`)
  await expect(page.getByRole('heading', { name: words('commit.seriesStep') })).toBeVisible()
  await expect(page.getByText('Menyusun jadwal jaga').first()).toBeVisible()
  await expect(page.getByText(title)).toHaveCount(0)
})
