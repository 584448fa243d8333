import type { Page } from '@playwright/test'
import { scaleKind } from '../../shared/scales/index.ts'
import type { Scale } from '../../shared/scales/schemas.ts'
import { pathOf } from '../../shared/wire/endpoints.ts'
import { comeIn, expect, openBoard, type Somebody, test } from './support/people.ts'
import type { OpenedWorkshop } from './support/rembuk.ts'

const shot = async ({ page }: { page: Page }, name: string, width = 1280, height = 800) => {
  if (!process.env.SHOTS) return
  await page.setViewportSize({ width, height })
  await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` })
}

const texts = ['Iuran air dihitung menurut pemakaian', 'Setiap RT menunjuk satu petugas pompa']
const reworded = 'Iuran air dihitung menurut kemampuan'
const reason = 'Warga yang tidak mampu tidak sanggup membayar'

async function writeCards(
  opened: OpenedWorkshop,
  { page, words }: Somebody,
  said: readonly string[],
): Promise<void> {
  const { steps } = await opened.organiser.call('readSummary', { params: { w: opened.workshop } })
  await move(opened, steps[0]?.id ?? '', 'open')
  for (const text of said) {
    await page.getByRole('textbox', { name: words('steps.yourCard') }).fill(text)
    await page.getByRole('button', { name: words('steps.addCard') }).click()
    await expect(page.getByText(text).first()).toBeVisible()
  }
}

const move = ({ organiser, workshop }: OpenedWorkshop, s: string, name: 'open' | 'reveal' | 'reopen') =>
  organiser.call('moveStep', { params: { w: workshop, s }, body: { move: name } })

/** Who wrote a text gives it new words, from the browser that wrote it. */
const reword = async ({ page }: Somebody, path: string, text: string) =>
  expect(
    await page.evaluate(
      async ([url, body]) => {
        const headers = { 'content-type': 'application/json' }
        return (await fetch(url, { method: 'PATCH', headers, body })).status
      },
      [path, JSON.stringify({ text })] as const,
    ),
  ).toBe(200)

async function stepNamed({ organiser, workshop }: OpenedWorkshop, title: string): Promise<string> {
  const { steps } = await organiser.call('readSummary', { params: { w: workshop } })
  return steps.find((step) => step.title === title)?.id ?? ''
}

/** A deliberation as a facilitator plans it, in the dialog. */
async function planDeliberation({ page, words }: Somebody, title: string, source: string): Promise<void> {
  await page
    .getByRole('button', { name: words('facilitation.agenda') })
    .first()
    .click()
  await page.getByRole('button', { name: words('facilitation.addStep') }).click()
  await page.getByRole('menuitem', { name: new RegExp(`^${words('steps.kindWeigh')}`) }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: words('facilitation.stepTitle') }).fill(title)
  await dialog
    .getByRole('combobox', { name: words('steps.settingsSource') })
    .selectOption({ label: words('steps.settingsSourceCards', { title: source }) })
  await dialog
    .getByRole('combobox', { name: words('steps.settingsScale') })
    .selectOption({ label: words('steps.settingsGradient') })
  await expect(dialog.getByText(words('steps.settingsSeats'))).toHaveCount(0)
  await dialog
    .getByRole('combobox', { name: words('steps.settingsGradientPreset') })
    .selectOption({ label: words('steps.gradientPreset.musdes') })
  await dialog.getByRole('checkbox', { name: 'Warga dan komunitas' }).first().check()
  await dialog.getByRole('combobox', { name: words('steps.settingsGradientPreset') }).scrollIntoViewIfNeeded()
  await shot({ page }, 'gradient-settings')
  await dialog.getByRole('button', { name: words('facilitation.saveStep') }).click()
  await expect(dialog.getByText(title)).toBeVisible()
  await page.keyboard.press('Escape')
}

/** Takes a position on a text. */
async function position({ page, words }: Somebody, text: string, level: string): Promise<void> {
  await page
    .getByRole('group', { name: words('steps.gradientOf', { text }) })
    .getByRole('button', { name: level, exact: true })
    .click()
}

test('a deliberation is planned, blocked with a reason, reworded and held again', async ({ open, hall }) => {
  const opened = await open('id')
  const facilitator = await openBoard(hall, opened, 'id')
  const [laptop, phone] = [await hall.enter('laptop', 'id'), await hall.enter('phone', 'id')]
  await comeIn(laptop, opened.links.participant, 'Budi Santoso', 'Dunia usaha')
  await comeIn(phone, opened.links.participant, 'Siti Aminah', 'Warga')
  await writeCards(opened, phone, texts)
  const { steps } = await opened.organiser.call('readSummary', { params: { w: opened.workshop } })
  const title = 'Musyawarah aturan air'
  await planDeliberation(facilitator, title, steps[0]?.title ?? '')
  const step = await stepNamed(opened, title)
  await move(opened, step, 'open')

  const { words, page } = phone
  for (const text of texts) await position(laptop, text, words('figure.endorse'))
  await expect(laptop.page.getByText(words('steps.ballotSaved'))).toBeVisible()
  await position(phone, texts[1] ?? '', words('figure.minor'))
  await position(phone, texts[0] ?? '', words('figure.block'))
  await expect(page.getByText(words('steps.gradientHold'))).toBeVisible()
  const why = page.getByRole('textbox', { name: words('steps.reasonFor', { option: texts[0] ?? '' }) })
  await why.fill(reason)
  await why.blur()
  await expect(page.getByText(words('steps.gradientHold'))).toHaveCount(0)
  await expect(page.getByText(words('steps.ballotSaved'))).toBeVisible()
  await phone.expectAccessible()
  await page.evaluate(() => window.scrollTo(0, 0))
  await shot(phone, 'gradient-phone', 360, 740)
  await shot(laptop, 'gradient-panel')

  await move(opened, step, 'reveal')
  const figure = laptop.page.getByRole('figure').first()
  await expect(figure.getByText(words('decide.leadAgreement', { adopted: 1, of: 2 }))).toBeVisible()
  await expect(figure.getByText(words('decide.agreedMark'), { exact: true }).first()).toBeVisible()
  await figure.getByText(words('decide.agreement'), { exact: true }).click()
  await expect(
    figure.getByText(words('decide.quorumMet', { present: 2, eligible: 2, needed: 2 })),
  ).toBeVisible()
  await laptop.expectAccessible()
  await shot(laptop, 'gradient-result')
  await expect(page.getByRole('figure').first()).toBeVisible()
  await shot(phone, 'gradient-result-phone', 360, 740)

  // Only what was not agreed is asked again, reworded, with what was said against it.
  const { cards } = await opened.organiser.call('readSummary', { params: { w: opened.workshop } })
  const blocked = cards.find((one) => one.text === texts[0])
  await reword(phone, pathOf('editCard', { w: opened.workshop, c: blocked?.id ?? '' }), reworded)
  await move(opened, step, 'reopen')
  await expect(page.getByText(words('steps.gradientRound', { round: 2, of: 3 }))).toBeVisible()
  await expect(page.getByText(reason).first()).toBeVisible()
  await expect(
    page.getByRole('group', { name: words('steps.gradientOf', { text: texts[1] ?? '' }) }),
  ).toHaveCount(0)
  await expect(page.locator('del', { hasText: 'pemakaian' })).toBeVisible()
  await expect(page.locator('ins', { hasText: 'kemampuan' })).toBeVisible()
  await phone.expectAccessible()
  await shot(phone, 'gradient-round-2', 360, 740)

  // Who was asked and says nothing is put down as abstaining.
  await facilitator.page.getByText(words('facilitation.abstentionTitle')).click()
  await facilitator.page
    .getByRole('combobox', { name: words('facilitation.abstentionPerson') })
    .selectOption({ label: 'Budi Santoso' })
  await shot(facilitator, 'gradient-abstention')
  await facilitator.page.getByRole('button', { name: words('facilitation.abstentionRecord') }).click()
  await expect(
    facilitator.page.getByText(words('facilitation.abstentionDone', { name: 'Budi Santoso' })),
  ).toBeVisible()
  await facilitator.expectAccessible()
})

async function addWeighing(opened: OpenedWorkshop, title: string, scale: Scale): Promise<string> {
  const { organiser, workshop } = opened
  const { steps } = await organiser.call('readSummary', { params: { w: workshop } })
  const added = await organiser.call('addStep', {
    params: { w: workshop },
    body: {
      title,
      prompt: '',
      minutes: 5,
      who: { roles: ['participant'], groups: null },
      seal: 'open',
      names: 'named',
      limits: { perPerson: null, perGroup: null, maxChars: 280 },
      moderation: 'none',
      done: 'facilitator',
      source: { step: steps[0]?.id ?? '', items: 'cards' },
      settings: { kind: 'weigh', scale, seats: 1 },
    },
  })
  return added.step
}

test('options are scored on criteria, then given votes whose price rises', async ({ open, hall }) => {
  const opened = await open('en')
  const facilitator = await openBoard(hall, opened, 'en')
  const [laptop, phone] = [await hall.enter('laptop', 'en'), await hall.enter('phone', 'en')]
  await comeIn(laptop, opened.links.participant, 'Budi Santoso', 'Business')
  await comeIn(phone, opened.links.participant, 'Siti Aminah', 'Residents')
  const said = ['Meters for every home', 'One pump keeper for each block']
  await writeCards(opened, phone, said)
  const { words, page } = phone
  const scored = await addWeighing(opened, 'Score the ideas', {
    ...scaleKind('score').fresh,
    minJudges: 1,
    recusal: true,
    criteria: [
      { id: 'benefit', label: 'Benefit for the community', weight: 2 },
      { id: 'feasible', label: 'Feasible within a year', weight: 1 },
    ],
    award: {
      floor: 3,
      floors: {},
      currency: 'Rp',
      prizes: [
        { name: 'First prize', amount: '5000000' },
        { name: 'Second prize', amount: null },
      ],
    },
  })
  await move(opened, scored, 'open')
  await expect(page.getByText(words('award.ruleFloor', { floor: 3 }))).toBeVisible()
  const row = (criterion: string, option: string) =>
    page.getByRole('group', { name: words('steps.scoreOf', { criterion, option }) })
  await row('Benefit for the community', said[0] ?? '')
    .getByRole('button', { name: '5' })
    .click()
  await expect(page.getByText(words('steps.scoreIncomplete', { count: 1 }))).toBeVisible()
  await row('Feasible within a year', said[0] ?? '')
    .getByRole('button', { name: '2' })
    .click()
  await page.getByRole('checkbox', { name: new RegExp(said[1] ?? '') }).check()
  await expect(page.getByText(words('steps.scoreProgress', { done: 2, total: 2 }))).toBeVisible()
  await expect(page.getByText(words('steps.ballotSaved'))).toBeVisible()
  await phone.expectAccessible()
  await page.evaluate(() => window.scrollTo(0, 0))
  await shot(phone, 'score-phone', 360, 740)
  await move(opened, scored, 'reveal')
  const figure = laptop.page.getByRole('figure').first()
  await expect(figure).toContainText(
    words('decide.leadScore', { label: said[0] ?? '', score: 4, max: 5, sheets: 1 }),
  )
  await figure.getByText(words('decide.criteria'), { exact: true }).click()
  await expect(figure.getByRole('row', { name: /First prize/ })).toContainText('Rp 5,000,000')
  await expect(figure.getByRole('row', { name: /Second prize/ })).toContainText(words('award.nobody'))
  await facilitator.page.getByText(words('award.decideTitle')).click()
  await facilitator.page.getByRole('textbox', { name: words('award.reason') }).fill('It failed in the field')
  await facilitator.expectAccessible()
  await shot(facilitator, 'no-award-form')
  await facilitator.page.getByRole('button', { name: words('award.withhold') }).click()
  await expect(
    laptop.page.getByText(words('award.withheldWhy', { reason: 'It failed in the field' })),
  ).toBeVisible()
  await laptop.expectAccessible()
  await shot(laptop, 'score-result')

  const voted = await addWeighing(opened, 'What matters most', {
    ...scaleKind('quadratic').fresh,
    negative: true,
  })
  await move(opened, voted, 'open')
  const more = page.getByRole('button', { name: words('steps.voteMore', { option: said[0] ?? '' }) })
  for (let count = 0; count < 3; count += 1) await more.click()
  await page.getByRole('button', { name: words('steps.voteLess', { option: said[1] ?? '' }) }).click()
  await expect(page.getByText(words('steps.creditsLeft', { left: 89, total: 99 }))).toBeVisible()
  await expect(page.getByText(words('steps.ballotSaved'))).toBeVisible()
  await phone.expectAccessible()
  await shot(phone, 'quadratic-phone', 360, 740)
  await move(opened, voted, 'reveal')
  await laptop.page
    .getByRole('figure')
    .first()
    .getByText(words('decide.creditsTitle'), { exact: true })
    .click()
  await expect(laptop.page.getByRole('figure').first()).toContainText('qv/1')
  await shot(laptop, 'quadratic-result')
})
