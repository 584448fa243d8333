import { expect } from '../people.ts'
import { type Act, asked, nothing, sourcesOf } from './run.ts'

/** The first two name a theme each; then the cards are put into them in turns, each by another person. */
export const cluster: Act = async (scene) => {
  const people = asked(scene)
  const { themes } = scene.run.story
  await Promise.all(
    people.slice(0, themes.length).map(async ({ page, words }, at) => {
      await page.getByRole('textbox', { name: words('steps.themeName') }).fill(themes[at] ?? '')
      await page.getByRole('button', { name: words('steps.makeTheme'), exact: true }).click()
    }),
  )
  const cards = sourcesOf(scene)
  await Promise.all(
    people.map(async ({ page, words }, at) => {
      await expect(page.getByRole('heading', { name: themes[1] })).toBeVisible()
      await expect(page.getByRole('heading', { name: themes[0] })).toBeVisible()
      for (const [place, text] of cards.entries()) {
        if (place % people.length !== at) continue
        await page.getByRole('button', { name: words('steps.moveCard', { text }) }).click()
        const theme = themes[place % themes.length] ?? ''
        await page.getByRole('dialog').getByRole('button', { name: theme }).click()
        await expect(page.getByRole('dialog')).toHaveCount(0)
      }
      await expect(page.getByText(words('steps.unplacedNone'))).toBeVisible()
    }),
  )
  return { ...nothing, themes, told: [...themes, ...cards] }
}
