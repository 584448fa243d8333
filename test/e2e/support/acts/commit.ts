import { expect } from '../people.ts'
import { type Act, asked, entryWith, nothing, type Person, type Scene, sourcesOf } from './run.ts'

/** The first two promise something each and accept it. */
export const commit: Act = async (scene) => {
  const { words } = scene.run.facilitator
  const owners = asked(scene).slice(0, scene.run.story.promises.length)
  const promises = await Promise.all(owners.map((owner, at) => promise(scene, owner, at)))
  return {
    ...nothing,
    told: [words('summary.acceptedByOwner')],
    rows: promises.map(({ title, organisation }, at) => ({
      head: title,
      cells: [owners[at]?.name ?? '', organisation],
    })),
  }
}

async function promise(scene: Scene, { page, words }: Person, at: number) {
  const { title, organisation } = scene.run.story.promises[at] ?? { title: '', organisation: '' }
  const source = sourcesOf(scene)[at]
  await page.getByRole('button', { name: words('steps.newCommitment') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: words('steps.commitmentTitle') }).fill(title)
  await dialog.getByRole('textbox', { name: words('steps.organisation') }).fill(organisation)
  await dialog.getByLabel(words('steps.due')).fill('2027-03-31')
  if (source) await dialog.getByRole('checkbox', { name: source }).check()
  await dialog.getByRole('button', { name: words('steps.addCommitment') }).click()
  // By key: what somebody else adds above at this moment moves the button from under a finger.
  await page.getByRole('button', { name: words('steps.accept') }).press('Enter')
  await expect(entryWith(page, title).getByText(words('commit.state.accepted')).first()).toBeVisible()
  return { title, organisation }
}
