/** Axes of a cluster step: planned by the facilitator, used on a phone and a laptop, told in the summary. */
import { comeIn, expect, openBoard, type Somebody, test } from './support/people.ts'

const title = 'Dampak dan upaya'

/** Two axes with named quarters, in the facilitator's dialog. */
async function planAxes({ page, words }: Somebody, source: string): Promise<void> {
  await page
    .getByRole('button', { name: words('facilitation.agenda') })
    .first()
    .click()
  await page.getByRole('button', { name: words('facilitation.addStep') }).click()
  await page.getByRole('menuitem', { name: new RegExp(`^${words('steps.kindCluster')}`) }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: words('facilitation.stepTitle') }).fill(title)
  await dialog
    .getByRole('combobox', { name: words('steps.settingsSource') })
    .selectOption({ label: words('steps.settingsSourceCards', { title: source }) })
  await dialog.getByRole('combobox', { name: words('axes.settings') }).selectOption('two')
  await dialog.getByRole('button', { name: words('facilitation.saveStep') }).click()
  await expect(dialog.getByText(words('axes.settingsNeeded')).first()).toBeVisible()
  const axis = async (legend: string, texts: [string, string, string]) => {
    const fields = dialog.getByRole('group', { name: legend }).getByRole('textbox')
    for (const [at, text] of texts.entries()) await fields.nth(at).fill(text)
  }
  await axis(words('axes.settingsAcross'), ['Upaya', 'ringan', 'berat'])
  await axis(words('axes.settingsUp'), ['Dampak', 'kecil', 'besar'])
  await dialog.getByRole('textbox', { name: words('axes.settingsQuarter1') }).fill('Kerjakan sekarang')
  await dialog.getByRole('button', { name: words('facilitation.saveStep') }).click()
  await expect(dialog.getByText(title)).toBeVisible()
  await page.keyboard.press('Escape')
}

test('a phone says where a card stands, the board shows it, and themes are merged and split', async ({
  open: openWorkshop,
  hall,
}, info) => {
  const opened = await openWorkshop('id')
  const { organiser, workshop, links } = opened
  const { steps } = await organiser.call('readSummary', { params: { w: workshop } })
  const source = steps[0]?.title ?? ''
  const openStep = async (wanted: string) => {
    const all = (await organiser.call('readSummary', { params: { w: workshop } })).steps
    const s = all.find((step) => step.title === wanted)?.id ?? ''
    await organiser.call('moveStep', { params: { w: workshop, s }, body: { move: 'open' } })
  }
  const facilitator = await openBoard(hall, opened)
  const phone = await hall.enter('phone', 'id')
  await comeIn(phone, links.participant, 'Siti Aminah', 'Warga')
  await planAxes(facilitator, source)
  await openStep(source)
  const { page, words } = phone
  const texts = ['Bersihkan selokan', 'Bangun tanggul', 'Catat genangan']
  for (const text of texts) {
    await page.getByRole('textbox', { name: words('steps.yourCard') }).fill(text)
    await page.getByRole('button', { name: words('steps.addCard') }).click()
    await expect(page.getByText(text).first()).toBeVisible()
  }
  await openStep(title)

  await page.getByRole('button', { name: words('steps.moveCard', { text: 'Bersihkan selokan' }) }).click()
  await phone.expectAccessible()
  await page.screenshot({ path: info.outputPath('phone-choice.png') })
  await page.getByRole('button', { name: /^Kerjakan sekarang/ }).click()
  const placed = { text: 'Bersihkan selokan', place: 'Kerjakan sekarang' }
  await expect(page.getByRole('button', { name: words('axes.placeItemNow', placed) })).toBeVisible()
  await phone.expectAccessible()
  await page.screenshot({ path: info.outputPath('phone.png'), fullPage: true })

  for (const [text, theme] of [
    ['Bangun tanggul', 'Bangunan'],
    ['Catat genangan', 'Data'],
  ] as const) {
    await page.getByRole('button', { name: words('steps.moveCard', { text }) }).click()
    await page
      .getByRole('textbox', { name: words('steps.themeName') })
      .last()
      .fill(theme)
    await page.getByRole('button', { name: words('steps.makeThemeAndPlace') }).click()
    await expect(page.getByRole('heading', { name: theme })).toBeVisible()
  }
  await page.getByRole('button', { name: words('themes.more', { title: 'Data' }) }).click()
  await page.getByRole('menuitem', { name: words('themes.merge') }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Bangunan/ })
    .click()
  await expect(page.getByText(words('themes.fromMerged', { count: 1 }))).toBeVisible()

  const laptop = facilitator.page
  await laptop.getByRole('button', { name: words('themes.more', { title: 'Bangunan' }) }).click()
  await laptop.getByRole('menuitem', { name: words('themes.split') }).click()
  const dialog = laptop.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: 'Catat genangan' }).check()
  await dialog.getByRole('textbox', { name: words('themes.splitNew') }).fill('Pencatatan')
  await facilitator.expectAccessible()
  await dialog.getByRole('button', { name: words('themes.splitSave') }).click()
  await expect(laptop.getByText(words('themes.fromSplit', { title: 'Bangunan' }))).toBeVisible()
  await laptop.getByRole('button', { name: words('axes.placeItem', { text: 'Bangunan' }) }).click()
  await laptop
    .getByRole('dialog')
    .getByRole('button', { name: /besar.*berat/ })
    .click()
  await expect(laptop.locator('.tl-shape', { hasText: 'Bersihkan selokan' }).first()).toBeVisible()
  await facilitator.expectAccessible()
  await laptop.screenshot({ path: info.outputPath('laptop.png') })
  await laptop.setViewportSize({ width: 1920, height: 1080 })
  await laptop.screenshot({ path: info.outputPath('wide.png') })

  await laptop.goto(`${organiser.url}/w/${workshop}/summary`)
  const report = laptop.getByRole('img', { name: /^Dampak, dari kecil sampai besar/ })
  await expect(report).toBeVisible()
  await expect(laptop.getByRole('row', { name: /Kerjakan sekarang.*Bersihkan selokan/ })).toBeVisible()
  await report.scrollIntoViewIfNeeded()
  await facilitator.expectAccessible()
  await laptop.screenshot({ path: info.outputPath('summary.png') })
})
