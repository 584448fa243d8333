/** What holds of every screen of a run, whatever the step. */
import type { Page } from '@playwright/test'
import { languages } from '../../../../shared/domain/language.ts'
import { catalogues } from '../../../../shared/i18n/catalogue.ts'
import type { Template } from '../../../../shared/templates/template.ts'
import { expect } from '../people.ts'
import type { Run } from './run.ts'

/** Nothing of the other language, nothing wider than the screen, no button too small for a thumb. */
export async function expectGood(page: Page, run: Run, name: string): Promise<void> {
  const said = await page.locator('body').innerText()
  expect.soft(foreignTo(run).filter((words) => said.includes(words))).toEqual([])
  expect.soft(await page.evaluate(misfits)).toEqual([])
  const { SHOTS } = process.env
  if (SHOTS)
    await page.screenshot({ path: `${SHOTS}/${run.template.id}-${run.language}-${name}.png`, fullPage: true })
}

/** Sentences of the catalogue and of the template that only the other language has. */
function foreignTo({ language, template }: Run): readonly string[] {
  const [other = 'en'] = languages.filter((one) => one !== language)
  const own = new Set<string>(Object.values(catalogues[language]))
  const words = [...Object.values(catalogues[other]), ...textsOf(template, other)]
  // Names are alike in both languages, and words with parts to fill in do not stand so on a screen.
  return words.filter((text) => text.split(' ').length > 2 && !text.includes('{') && !own.has(text))
}

function textsOf(part: Template | unknown, language: string): string[] {
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, value]) =>
    typeof value === 'string' ? (key === language ? [value] : []) : textsOf(value, language),
  )
}

/** Runs in the page. */
function misfits(): string[] {
  const problems: string[] = []
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth > clientWidth) problems.push(`the page is ${scrollWidth} px wide on ${clientWidth}`)
  for (const button of document.querySelectorAll<HTMLElement>('main button, main select, main summary')) {
    const { width, height } = button.getBoundingClientRect()
    const name = button.getAttribute('aria-label') ?? button.innerText
    if (height > 0 && (height < 43.5 || width < 43.5))
      problems.push(`${name}: ${Math.round(width)} × ${Math.round(height)} px`)
    if (button.scrollWidth > button.clientWidth + 1) problems.push(`${name}: its words are cut`)
  }
  // Where one is and how much time is left; the title beside it may be cut, since the prompt says more.
  const place = document.querySelector('header button span')
  if (place && place.scrollWidth > place.clientWidth) problems.push(`${place.textContent}: cut`)
  return problems
}
