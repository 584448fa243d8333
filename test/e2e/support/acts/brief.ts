import { expect } from '../people.ts'
import { type Act, asked, nothing } from './run.ts'

/** Everybody reads, and says so. */
export const brief: Act = async (scene) => {
  const { step } = scene
  if (step.settings.kind !== 'brief') return nothing
  const { body: text } = step.settings
  await Promise.all(
    asked(scene).map(async ({ page, words }) => {
      await expect(page.getByText(text)).toBeVisible()
      await page.getByRole('button', { name: words('steps.markRead') }).click()
      await expect(page.getByText(words('steps.markedRead'))).toBeVisible()
    }),
  )
  return { ...nothing, told: [text] }
}
