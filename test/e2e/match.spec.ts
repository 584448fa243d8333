import type { StepPlan } from '../../shared/steps/step.ts'
import { comeIn, expect, openBoard, type Somebody, test } from './support/people.ts'
import { Caller, type OpenedWorkshop, tokenOf } from './support/rembuk.ts'

const said = {
  need: 'Pompa air RW 05 rusak, butuh #pompa pengganti',
  offer: 'Bengkel kami punya #pompa yang tidak terpakai',
  other: 'Bibit cabai gratis untuk kelompok tani',
}
const numbers = { need: 'Balai RW 05, meja 3', offer: '0812-5550-222' }

const collectPlan = (title: string): StepPlan => ({
  title,
  prompt: '',
  minutes: 0,
  who: { roles: ['participant'], groups: null },
  seal: 'open',
  names: 'named',
  limits: { perPerson: null, perGroup: null, maxChars: 200 },
  moderation: 'none',
  done: 'facilitator',
  source: null,
  settings: { kind: 'collect' },
})

async function writeCard({ page, words }: Somebody, text: string): Promise<void> {
  await page.getByRole('textbox', { name: words('steps.yourCard') }).fill(text)
  await page.getByRole('button', { name: words('steps.addCard') }).click()
  await expect(page.getByText(text).first()).toBeVisible()
}

/** As a facilitator adds it in the agenda. */
async function addMatchStep(
  { page, words }: Somebody,
  titles: { needs: string; offers: string; own: string },
) {
  await page.getByRole('button', { name: words('facilitation.agenda') }).click()
  await page.getByRole('button', { name: words('facilitation.addStep') }).click()
  await page.getByRole('menuitem', { name: new RegExp(`^${words('steps.kindMatch')}:`) }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: words('facilitation.stepTitle') }).fill(titles.own)
  await dialog.getByRole('button', { name: words('facilitation.saveStep') }).click()
  // It cannot be saved before both sides are known.
  await expect(dialog.getByText(words('facilitation.sourceNeeded'))).toBeVisible()
  await dialog.getByLabel(words('match.settingsNeedsStep')).selectOption({ label: titles.needs })
  await expect(dialog.getByText(words('match.settingsSides'))).toBeVisible()
  await dialog.getByLabel(words('match.settingsOffersStep')).selectOption({ label: titles.offers })
  await shoot(page, 'settings')
  await dialog.getByRole('button', { name: words('facilitation.saveStep') }).click()
  await expect(dialog.getByText(titles.own)).toBeVisible()
  await page.keyboard.press('Escape')
}

const shots = process.env.MATCH_SHOTS
const shoot = async (page: Somebody['page'], name: string) => {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
}

test('a need on a phone finds an offer on a laptop, and both learn how to reach each other', async ({
  open,
  hall,
}) => {
  test.setTimeout(180_000)
  const opened = await open('id')
  const { organiser, workshop, links } = opened
  const titles = {
    needs: 'Apa yang Anda butuhkan?',
    offers: 'Apa yang dapat Anda tawarkan?',
    own: 'Saling menemukan',
  }
  const steps: string[] = []
  for (const title of [titles.needs, titles.offers]) {
    const body = collectPlan(title)
    steps.push((await organiser.call('addStep', { params: { w: workshop }, body })).step)
  }
  const begin = (s: string) =>
    organiser.call('moveStep', { params: { w: workshop, s }, body: { move: 'open' } })

  const [phone, laptop] = [await hall.enter('phone', 'id'), await hall.enter('laptop', 'id')]
  await comeIn(phone, links.participant, 'Ibu Sari', 'Warga')
  await comeIn(laptop, links.participant, 'Pak Budi', 'Dunia usaha')
  await begin(steps[0] ?? '')
  await writeCard(phone, said.need)
  await begin(steps[1] ?? '')
  await writeCard(laptop, said.offer)
  await writeCard(laptop, said.other)

  const facilitator = await openBoard(hall, opened, 'id')
  await facilitator.page.setViewportSize({ width: 1280, height: 800 })
  await addMatchStep(facilitator, titles)
  const me = await organiser.call('readSummary', { params: { w: workshop } })
  await begin(me.steps.find(({ title }) => title === titles.own)?.id ?? '')

  const { words } = phone
  await expect(phone.page.getByText(words('match.bothSay', { terms: '#pompa' }))).toBeVisible()
  await shoot(phone.page, 'phone-suggestion')
  await phone.expectAccessible()
  await phone.page
    .getByRole('button', { name: words('match.askWith', { text: said.offer }) })
    .first()
    .click()
  await phone.page.getByLabel(words('match.contact')).fill(numbers.need)
  await shoot(phone.page, 'phone-ask')
  await phone.page.getByRole('button', { name: words('match.send') }).click()
  await expect(phone.page.getByText(words('match.waitsForThem'))).toBeVisible()

  await expect(laptop.page.getByText(words('match.askedOfYou'))).toBeVisible()
  await expect(laptop.page.getByText(numbers.need)).toHaveCount(0)
  await shoot(laptop.page, 'laptop-asked')
  await laptop.expectAccessible()
  await expect(facilitator.page.getByText(words('match.offerMissing'))).toBeVisible()
  await shoot(facilitator.page, 'facilitator-waiting')
  await facilitator.expectAccessible()

  await laptop.page.getByRole('button', { name: words('match.acceptWith', { text: said.need }) }).click()
  await laptop.page.getByLabel(words('match.contact')).fill(numbers.offer)
  await laptop.page
    .getByRole('dialog')
    .getByRole('button', { name: words('match.accept') })
    .click()
  await expect(phone.page.getByText(words('match.reach', { contact: numbers.offer }))).toBeVisible()
  await expect(laptop.page.getByText(words('match.reach', { contact: numbers.need }))).toBeVisible()
  await shoot(phone.page, 'phone-found')
  await shoot(laptop.page, 'laptop-found')
  await expect(facilitator.page.getByText(numbers.offer)).toHaveCount(0)

  const wall = await hall.enter('projector', 'id')
  await wall.page.goto(links.viewer)
  await wall.page.getByRole('button', { name: words('door.joinViewer') }).click()
  await expect(wall.page.getByText(said.offer)).toBeVisible()
  await expect(wall.page.getByText(words('match.projectIdle'))).toBeVisible()
  await shoot(wall.page, 'wall')
  await wall.expectAccessible()

  await facilitator.page.goto(`${organiser.url}/w/${workshop}/summary`)
  await expect(facilitator.page.getByText(words('match.caption'))).toBeVisible()
  await expect(facilitator.page.getByText(numbers.offer)).toHaveCount(0)
  await shoot(facilitator.page, 'summary')
})

const form = [
  {
    id: 'side',
    label: 'I …',
    type: 'choice' as const,
    required: true,
    options: [
      { id: 'need', label: 'need' },
      { id: 'offer', label: 'offer' },
    ],
  },
  { id: 'what', label: 'Kind', type: 'text' as const, required: true },
]

/** Somebody who is here without a screen of their own in this test. */
async function joinQuietly({ organiser, links }: OpenedWorkshop, name: string): Promise<Caller> {
  const caller = new Caller(organiser.url)
  const body = {
    token: tokenOf(links.participant),
    name,
    group: 'residents',
    language: 'en',
    consentVersion: 1,
  } as const
  await caller.call('join', { body })
  return caller
}

test('a facilitator tells the sides by a choice of the form, proposes, and records who said yes', async ({
  open,
  hall,
}) => {
  test.setTimeout(180_000)
  const opened = await open('en')
  const { organiser, workshop } = opened
  const plan = { ...collectPlan('Needs and offers'), settings: { kind: 'collect' as const, form } }
  const { step } = await organiser.call('addStep', { params: { w: workshop }, body: plan })
  await organiser.call('moveStep', { params: { w: workshop, s: step }, body: { move: 'open' } })
  const write = async (name: string, text: string, fields: Record<string, string>) => {
    const by = await joinQuietly(opened, name)
    const body = { id: `shape:${name.toLowerCase()}0000001`, text, fields }
    await by.call('addCard', { params: { w: workshop, s: step }, body })
  }
  await write('Sari', 'For our rice field', { side: 'need', what: 'Transport' })
  await write('Budi', 'On Sundays', { side: 'offer', what: 'transport, storage' })

  const { page, words, expectAccessible } = await openBoard(hall, opened, 'en')
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('button', { name: words('facilitation.agenda') }).click()
  await page.getByRole('button', { name: words('facilitation.addStep') }).click()
  await page.getByRole('menuitem', { name: new RegExp(`^${words('steps.kindMatch')}:`) }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: words('facilitation.stepTitle') }).fill('Find each other')
  await dialog.getByLabel(words('match.settingsNeedsStep')).selectOption({ label: 'Needs and offers' })
  for (const [side, value] of [
    ['match.settingsNeeds', 'need'],
    ['match.settingsOffers', 'offer'],
  ] as const) {
    const part = dialog.getByRole('group', { name: words(side), exact: true })
    await part
      .getByLabel(words('match.settingsField'))
      .selectOption({ label: words('match.settingsByField', { field: 'I …' }) })
    await part.getByRole('checkbox', { name: value, exact: true }).check()
    const other = part.getByRole('checkbox', { name: value === 'need' ? 'offer' : 'need', exact: true })
    await other.uncheck()
  }
  await dialog.getByRole('button', { name: words('match.settingsAddComparison') }).click()
  for (const field of ['match.settingsCompareNeed', 'match.settingsCompareOffer'] as const)
    await dialog.getByLabel(words(field), { exact: true }).selectOption({ label: 'Kind' })
  await shoot(page, 'settings-fields')
  await expectAccessible()
  await dialog.getByRole('button', { name: words('facilitation.saveStep') }).click()
  await expect(dialog.getByText('Find each other')).toBeVisible()
  await page.keyboard.press('Escape')

  const { steps } = await organiser.call('readSummary', { params: { w: workshop } })
  const s = steps.find(({ title }) => title === 'Find each other')?.id ?? ''
  await organiser.call('moveStep', { params: { w: workshop, s }, body: { move: 'open' } })
  await page.getByText(words('match.proposals')).click()
  await expect(page.getByText(words('match.bothSay', { terms: 'transport' }))).toBeVisible()
  await page
    .getByRole('button', { name: /^Propose to both/ })
    .first()
    .click()
  await expect(page.getByText(words('match.needMissing'))).toBeVisible()
  for (const witness of ['Ibu Sari, heard by Pak Joko', 'Pak Budi, heard by Pak Joko']) {
    await page.getByRole('button', { name: /^Record an answer:/ }).click()
    await dialog.getByRole('button', { name: words('match.record') }).click()
    await expect(dialog.getByText(words('match.required'))).toBeVisible()
    await dialog.getByLabel(words('match.witness')).fill(witness)
    await shoot(page, 'record')
    await dialog.getByRole('button', { name: words('match.record') }).click()
    await expect(dialog).toHaveCount(0)
  }
  const note = 'Ibu Sari, heard by Pak Joko; Pak Budi, heard by Pak Joko'
  await expect(page.getByText(words('match.withWitness', { note }))).toBeVisible()
  await expectAccessible()
  await shoot(page, 'facilitator-pair')
})
