import type { Language } from '../../shared/domain/language.ts'
import { languages } from '../../shared/domain/language.ts'
import { comeIn, expect, openBoard, type Somebody, test } from './support/people.ts'

const groupNames = {
  id: { residents: 'Warga', business: 'Dunia usaha' },
  en: { residents: 'Residents', business: 'Business' },
}

/** The facilitator's one large button: whatever is next. */
async function press(facilitator: Somebody, name: string | RegExp): Promise<void> {
  await facilitator.page.getByRole('button', { name }).first().click()
}

async function writeCard({ page, words }: Somebody, text: string): Promise<void> {
  await page.getByRole('textbox', { name: words('steps.yourCard') }).fill(text)
  await page.getByRole('button', { name: words('steps.addCard') }).click()
  await expect(page.getByText(text).first()).toBeVisible()
}

async function runThrough(
  language: Language,
  people: { facilitator: Somebody; laptop: Somebody; phone: Somebody },
) {
  const { facilitator, laptop, phone } = people
  const { words } = facilitator
  const said =
    language === 'id'
      ? ['Pompa sering mati setiap musim kemarau', 'Iuran air belum transparan', 'Pipa sambungan']
      : ['The pump stops every dry season', 'Water fees are not transparent', 'Pipe connections']

  // Collect: one from the laptop's panel, one from the phone.
  await press(facilitator, words('facilitation.open'))
  await writeCard(laptop, said[0] ?? '')
  await writeCard(phone, said[1] ?? '')
  await expect(laptop.page.locator('.tl-shape', { hasText: said[1] ?? '' })).toBeVisible()
  await expect(facilitator.page.locator('.tl-shape', { hasText: said[0] ?? '' })).toBeVisible()

  // Cluster: a theme made on the phone, cards placed by tapping.
  await press(facilitator, nextStep(words))
  await phone.page.getByRole('textbox', { name: words('steps.themeName') }).fill(said[2] ?? '')
  await phone.page.getByRole('button', { name: words('steps.makeTheme'), exact: true }).click()
  for (const card of said.slice(0, 2)) {
    await phone.page.getByRole('button', { name: card }).click()
    await phone.page
      .getByRole('dialog')
      .getByText(said[2] ?? '')
      .click()
    await expect(phone.page.getByRole('dialog')).toHaveCount(0)
  }
  await expect(laptop.page.getByText(words('steps.unplacedNone'))).toBeVisible()
  await expect(laptop.page.getByText(words('steps.voices', { people: 2, groups: 2 })).first()).toBeVisible()

  // Weigh: dots on the theme, sealed until the facilitator reveals the result.
  await press(facilitator, nextStep(words))
  for (const { page } of [laptop, phone]) {
    await page.getByRole('button', { name: words('steps.addDot', { option: said[2] ?? '' }) }).click()
    await expect(page.getByText(words('steps.ballotSaved'))).toBeVisible()
  }
  await press(facilitator, words('facilitation.revealResult'))
  await facilitator.page
    .getByRole('dialog')
    .getByRole('button', { name: words('facilitation.revealResult') })
    .click()
  await expect(laptop.page.getByRole('figure').first()).toBeVisible()
  await expect(phone.page.getByRole('figure').first()).toBeVisible()
  await openTheNumber(laptop)
  await phone.expectAccessible()
  await laptop.expectAccessible()

  // Commit: the owner accepts on the own phone.
  await press(facilitator, nextStep(words))
  await addCommitment(facilitator, language)
  await phone.page.getByRole('button', { name: words('steps.accept') }).click()
  await expect(facilitator.page.getByText(words('commit.state.accepted')).first()).toBeVisible()
  await facilitator.expectAccessible()
}

/** From the total to the rule, the electorate and the cards behind it. */
async function openTheNumber({ page, words }: Somebody): Promise<void> {
  const figure = page.getByRole('figure').first()
  for (const part of ['decide.numbers', 'decide.howCounted'] as const)
    await figure.getByText(words(part), { exact: true }).click()
  await expect(figure).toContainText('dot/1')
  await expect(figure.getByRole('table').first()).toBeVisible()
  await figure.getByRole('list').first().getByRole('button').first().click()
  await expect(page.getByRole('dialog')).toContainText(words('decide.words'))
  await page.keyboard.press('Escape')
}

/** The button names the step that follows. */
const nextStep = (words: Somebody['words']): RegExp =>
  new RegExp(`^${words('facilitation.next', { title: '' }).trim()}`)

async function addCommitment({ page, words }: Somebody, language: Language): Promise<void> {
  await page.getByRole('button', { name: words('steps.newCommitment') }).click()
  await page
    .getByRole('textbox', { name: words('steps.commitmentTitle') })
    .fill(language === 'id' ? 'Memperbaiki pompa sebelum kemarau' : 'Repair the pump before the dry season')
  await page
    .getByRole('combobox', { name: words('steps.owner'), exact: true })
    .selectOption({ label: 'Siti Aminah' })
  await page.getByRole('textbox', { name: words('steps.organisation') }).fill('Kelompok Pengelola Air')
  await page.getByLabel(words('steps.due')).fill('2027-03-31')
  await page.getByRole('button', { name: words('steps.addCommitment') }).click()
}

for (const language of languages)
  test(`a quick workshop runs from the first card to the summary (${language})`, async ({ open, hall }) => {
    const opened = await open(language)
    const facilitator = await openBoard(hall, opened, language)
    const [laptop, phone, projector] = [
      await hall.enter('laptop', language),
      await hall.enter('phone', language),
      await hall.enter('projector', language),
    ]
    await comeIn(laptop, opened.links.participant, 'Budi Santoso', groupNames[language].business)
    await comeIn(phone, opened.links.participant, 'Siti Aminah', groupNames[language].residents)
    await projector.page.goto(opened.links.viewer)
    await projector.page.getByRole('button', { name: projector.words('door.joinViewer') }).click()
    await expect(projector.page.getByText(opened.links.code).first()).toBeVisible()
    await projector.expectAccessible()
    await runThrough(language, { facilitator, laptop, phone })
    await facilitator.page.goto(`${opened.organiser.url}/w/${opened.workshop}/summary`)
    await expect(
      facilitator.page.getByText(facilitator.words('summary.acceptedByOwner')).first(),
    ).toBeVisible()
    await facilitator.expectAccessible()
  })
