import { shortText } from '../../../../client/steps/match/short-text.ts'
import { expect } from '../people.ts'
import { type Act, type Card, nothing, type Scene } from './run.ts'

/** A need asks an offer of somebody else, who says yes; both then know how to reach each other. */
export const match: Act = async (scene) => {
  const [need, offer] = firstTwo(scene)
  const [asking, answering] = [need.by, offer.by]
  const { page, words } = asking
  const own = page.getByRole('region', { name: `${words('match.yourNeed')}: ${need.text}` })
  await own.locator('summary').click()
  const ask = own.getByRole('button', { name: words('match.askWith', { text: shortText(offer.text) }) })
  await ask.last().click()
  await page.getByLabel(words('match.contact')).fill('0812-5550-111')
  await page.getByRole('button', { name: words('match.send') }).click()
  await expect(page.getByText(words('match.waitsForThem'))).toBeVisible()

  const accept = words('match.acceptWith', { text: shortText(need.text) })
  await answering.page.getByRole('button', { name: accept }).click()
  const dialog = answering.page.getByRole('dialog')
  await dialog.getByLabel(words('match.contact')).fill('0812-5550-222')
  await dialog.getByRole('button', { name: words('match.accept') }).click()
  await expect(page.getByText(words('match.reach', { contact: '0812-5550-222' }))).toBeVisible()
  await expect(answering.page.getByText(words('match.reach', { contact: '0812-5550-111' }))).toBeVisible()
  return {
    ...nothing,
    told: [need.text, offer.text],
    rows: [{ head: need.text, cells: [offer.text, words('match.agreedBoth')] }],
  }
}

function firstTwo({ run, step }: Scene): readonly [need: Card, offer: Card] {
  if (step.settings.kind !== 'match' || !step.source) throw new Error('not a step that pairs')
  const { needs, offers } = step.settings
  const cardsOf = (place: number, only: typeof needs.only) =>
    (run.outcomes[place]?.cards ?? []).filter(
      ({ fields }) => !only || only.values.includes(fields[only.field] ?? ''),
    )
  const needed = cardsOf(Number(step.source.step), needs.only)
  const offered = cardsOf(Number(offers.step ?? step.source.step), offers.only)
  for (const need of needed) {
    const offer = offered.find(({ by }) => by !== need.by)
    if (offer) return [need, offer]
  }
  throw new Error('nobody can be paired')
}
