/** What the facilitator does, with the controls of the run of show. */
import { expect, type Somebody } from '../people.ts'
import type { Scene } from './run.ts'

/** The one large button: opens the first step, or closes the last one and opens the next. */
export async function openStep({ run, step, place }: Scene): Promise<void> {
  const { page, words } = run.facilitator
  const title = step.title
  const name = place === 0 ? words('facilitation.open') : words('facilitation.next', { title })
  await page.getByRole('button', { name, exact: true }).click()
  await Promise.all(
    run.people.map(async (person) => {
      await expect(person.page.getByRole('heading', { level: 1, name: step.prompt })).toBeVisible()
      // Nobody comes into a step behind its prompt, or is told to have come too late for a vote.
      await expect.poll(() => person.page.evaluate(() => window.scrollY)).toBe(0)
      await expect(person.page.getByText(person.words('steps.notInElectorate'))).toHaveCount(0)
    }),
  )
}

/** Shows what was sealed; a vote asks first, since it ends with it. False: nothing was sealed. */
export async function reveal({ run, step }: Scene): Promise<boolean> {
  const { page, words } = run.facilitator
  const isVote = step.settings.kind === 'weigh'
  if (!isVote && step.seal !== 'sealed_until_reveal') return false
  const name = words(isVote ? 'facilitation.revealResult' : 'facilitation.revealCards')
  await page.getByRole('button', { name }).click()
  if (!isVote) return true
  await page.getByRole('dialog').getByRole('button', { name }).click()
  await Promise.all(run.people.map((person) => expect(person.page.getByRole('figure').first()).toBeVisible()))
  return true
}

/** The last step has nothing after it. */
export async function close({ page, words }: Somebody): Promise<void> {
  await page.getByRole('button', { name: words('facilitation.close'), exact: true }).click()
  await expect(page.getByRole('button', { name: words('facilitation.reopen'), exact: true })).toBeVisible()
}
