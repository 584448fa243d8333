/** People in browsers of their own. Whatever they do, no request may leave the host and no error may be logged. */
import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { createIntl } from 'react-intl'
import type { Language } from '../../../shared/domain/language.ts'
import { catalogues, type MessageKey } from '../../../shared/i18n/catalogue.ts'
import { addWorkshop, type OpenedWorkshop, openWorkshop, type Rembuk, startRembuk } from './rembuk.ts'

export { expect }

export const screens = {
  laptop: { width: 1366, height: 768 },
  phone: { width: 360, height: 740 },
  projector: { width: 1920, height: 1080 },
} as const
export type Screen = keyof typeof screens

/** The words of the catalogue, as a person reads them. */
export type Words = (key: MessageKey, params?: Record<string, string | number>) => string

export function wordsOf(language: Language): Words {
  const intl = createIntl({ locale: language, messages: catalogues[language] })
  return (key, params) => intl.formatMessage({ id: key }, params)
}

export type Somebody = {
  page: Page
  words: Words
  /** Tells the guard that requests fail from here on, as they do while a server or network is away. */
  expectTrouble(): void
  /** No accessibility violation on the present screen. */
  expectAccessible(): Promise<void>
  close(): Promise<void>
}

type Guard = { foreign: string[]; errors: string[]; isTroubled: boolean }

/** Where the people of one test meet; `guards` collects what none of their pages may do. */
export class Hall {
  readonly #browser: Browser
  readonly #contexts: BrowserContext[] = []
  readonly #guards: Guard[] = []

  constructor(browser: Browser) {
    this.#browser = browser
  }

  async enter(
    screen: Screen,
    language: Language,
    cookie?: { url: string; value: string },
  ): Promise<Somebody> {
    const context = await this.#browser.newContext({
      viewport: screens[screen],
      locale: language === 'id' ? 'id-ID' : 'en-GB',
      ...(screen === 'phone' ? { isMobile: true, hasTouch: true } : {}),
    })
    this.#contexts.push(context)
    if (cookie) await context.addCookies([cookieOf(cookie)])
    const page = await context.newPage()
    const guard = this.#watch(page)
    return {
      page,
      words: wordsOf(language),
      expectTrouble: () => {
        guard.isTroubled = true
      },
      expectAccessible: () => expectAccessible(page),
      close: () => context.close(),
    }
  }

  #watch(page: Page): Guard {
    const guard: Guard = { foreign: [], errors: [], isTroubled: false }
    this.#guards.push(guard)
    page.on('request', (request) => {
      const url = new URL(request.url())
      if (/^(http|ws)s?:$/.test(url.protocol) && url.hostname !== '127.0.0.1') guard.foreign.push(url.href)
    })
    page.on('pageerror', (error) => guard.errors.push(error.message))
    page.on('console', (message) => {
      const isNetwork = /Failed to load resource|WebSocket connection|net::ERR/.test(message.text())
      if (message.type() === 'error' && !(guard.isTroubled && isNetwork)) guard.errors.push(message.text())
    })
    return guard
  }

  /** Everybody leaves; a board left open would go on drawing beside all later tests. */
  async close(): Promise<void> {
    await Promise.all(this.#contexts.map((context) => context.close()))
  }

  expectQuiet(): void {
    expect(this.#guards.flatMap((guard) => guard.foreign)).toEqual([])
    expect(this.#guards.flatMap((guard) => guard.errors)).toEqual([])
  }
}

function cookieOf({ url, value }: { url: string; value: string }) {
  const at = value.indexOf('=')
  return {
    name: value.slice(0, at),
    value: value.slice(at + 1),
    url,
    httpOnly: true,
    sameSite: 'Lax' as const,
  }
}

/** What fades in has another contrast for a moment; what is wrong every time is wrong. */
const looks = 5

async function expectAccessible(page: Page): Promise<void> {
  let said = await violationsOn(page)
  for (let look = 1; look < looks && said.length > 0; look += 1) said = await violationsOn(page)
  expect(said).toEqual([])
}

/** Resolves when nothing moves; what turns for ever is not waited for. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
        .map(({ finished }) => finished),
    ).then(() => undefined),
  )
}

async function violationsOn(page: Page): Promise<string[]> {
  await atRest(page)
  const { violations } = await new AxeBuilder({ page })
    // One node of tldraw's own interface; the rule holds everywhere else.
    .exclude('.tl-canvas')
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`)
}

type Fixtures = { hall: Hall; rembuk: Rembuk; open: (language?: Language) => Promise<OpenedWorkshop> }

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's form
  rembuk: async ({}, use) => {
    const rembuk = await startRembuk()
    await use(rembuk)
    await rembuk.stop()
  },
  // Named first, the server outlives its pages whatever order a test asks in.
  hall: async ({ rembuk: _outlives, browser }, use) => {
    const hall = new Hall(browser)
    await use(hall)
    await hall.close()
    hall.expectQuiet()
  },
  open: async ({ rembuk }, use) => {
    let first: OpenedWorkshop | null = null
    await use(async (language = 'id') => {
      if (!first) {
        first = await openWorkshop(rembuk, language)
        return first
      }
      return { organiser: first.organiser, ...(await addWorkshop(first.organiser, language)) }
    })
  },
})

/** Comes in through the participants' door. */
export async function comeIn(somebody: Somebody, link: string, name: string, group: string): Promise<void> {
  const { page, words } = somebody
  await page.goto(link)
  await page.getByRole('textbox', { name: words('door.name') }).fill(name)
  await page.getByRole('radio', { name: new RegExp(group) }).check({ force: true })
  await page.getByRole('button', { name: words('door.join') }).click()
  await page.waitForURL(/\/w\//)
}

/** The browser of the organiser who made the workshop. */
export async function openBoard(
  hall: Hall,
  opened: OpenedWorkshop,
  language: Language = 'id',
  screen: Screen = 'laptop',
): Promise<Somebody> {
  const url = opened.organiser.url
  const somebody = await hall.enter(screen, language, { url, value: opened.organiser.cookie })
  await somebody.page.goto(`${url}/w/${opened.workshop}`)
  return somebody
}
