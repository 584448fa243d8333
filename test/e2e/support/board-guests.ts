/** Guests whose work is made through the API, and the boards on which others see it. */
import type { Page } from '@playwright/test'
import type { Language } from '../../../shared/domain/language.ts'
import type { openBoard, Somebody } from './people.ts'
import { Caller, type OpenedWorkshop, tokenOf } from './rembuk.ts'

export const cardOn = (page: Page, text: string) => page.locator('.tl-shape', { hasText: text })

export type Guest = { caller: Caller; person: string }

export async function guest(opened: OpenedWorkshop, name: string, group: string): Promise<Guest> {
  const caller = new Caller(opened.organiser.url)
  const { person } = await caller.call('join', {
    body: { token: tokenOf(opened.links.participant), name, group, language: 'id', consentVersion: 1 },
  })
  return { caller, person }
}

/** The browser of somebody who has come in. */
export async function atTheBoard(
  hall: Parameters<typeof openBoard>[0],
  { organiser, workshop }: OpenedWorkshop,
  { caller }: Guest,
  language: Language = 'id',
): Promise<Somebody> {
  const somebody = await hall.enter('laptop', language, { url: organiser.url, value: caller.cookie })
  await somebody.page.goto(`${organiser.url}/w/${workshop}`)
  return somebody
}

export async function stepsOf({ organiser, workshop }: OpenedWorkshop): Promise<string[]> {
  return (await organiser.call('readSummary', { params: { w: workshop } })).steps.map(({ id }) => id)
}

export async function openStep(
  { organiser, workshop }: OpenedWorkshop,
  step: string | undefined,
): Promise<void> {
  await organiser.call('moveStep', { params: { w: workshop, s: step ?? '' }, body: { move: 'open' } })
}

export const write = (
  opened: OpenedWorkshop,
  { caller }: Guest,
  step: string | undefined,
  id: string,
  text: string,
) =>
  caller.call('addCard', {
    params: { w: opened.workshop, s: step ?? '' },
    body: { id: `shape:kartu-nomor-${id}`, text, channel: 'board' },
  })

export const rewrite = ({ workshop }: OpenedWorkshop, { caller }: Guest, id: string, text: string) =>
  caller.call('editCard', { params: { w: workshop, c: `shape:kartu-nomor-${id}` }, body: { text } })

/** Says yes in the dialog on top. */
export async function confirm(page: Page, words: string): Promise<void> {
  await page.getByRole('dialog').last().getByRole('button', { name: words, exact: true }).click()
}
