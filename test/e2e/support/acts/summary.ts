/** The summary, held to what was said and done in front of everybody's eyes. */
import type { Locator } from '@playwright/test'
import { expect } from '../people.ts'
import type { Outcome, Run } from './run.ts'

export async function expectSummary(run: Run): Promise<void> {
  const { page, words } = run.facilitator
  await page.getByRole('link', { name: words('facilitation.summary'), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: run.story.title })).toBeVisible()
  for (const [place, step] of run.steps.entries()) {
    const section = page.getByRole('region', { name: new RegExp(`^\\d+\\. ${step.title}$`) })
    const outcome = run.outcomes[place]
    if (outcome) await expectTold(section, outcome)
  }
}

async function expectTold(section: Locator, { told, rows }: Outcome): Promise<void> {
  await expect(section).toBeVisible()
  const said = (await section.innerText()).replace(/\s+/g, ' ')
  for (const words of told) expect(said).toContain(words)
  for (const { head, cells } of rows) {
    const row = section
      .getByRole('row')
      .filter({ has: section.page().getByRole('rowheader', { name: head }) })
    const shown = await row.first().getByRole('cell').allInnerTexts()
    expect(shown.join(' | ')).toContain(cells.join(' | '))
  }
}
