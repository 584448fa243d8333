/** The connection in a real browser: IndexedDB, pictures, Web Locks, and the network of the device. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { cardRecord } from '../../shared/document/board-records.ts'
import { findChromium } from '../support/chromium.ts'
import type { ConnectionPage } from '../support/connection-page/main.ts'
import { cardId, type HttpServer, openHttpServer, type Stage, stageWorkshop } from '../support/http-server.ts'
import { makeTempFolder } from '../support/temp-folder.ts'

declare const connection: ConnectionPage

const built = makeTempFolder()
let browser: Browser
let context: BrowserContext
let server: HttpServer
let stage: Stage
let person: string
let frame: string

beforeAll(async () => {
  await build({
    root: 'test/support/connection-page',
    configFile: false,
    logLevel: 'error',
    build: { outDir: built.path, emptyOutDir: true },
  })
  browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  })
}, 60_000)

afterAll(async () => {
  await browser.close()
  built.remove()
})

beforeEach(async () => {
  server = await openHttpServer({ clientFolder: built.path })
  stage = await stageWorkshop(server)
  const { seats } = await stage.organiser.call('readSession')
  person = seats[0]?.person ?? ''
  const summary = await stage.organiser.call('readSummary', { params: { w: stage.workshop } })
  frame = summary.steps[0]?.progress.frame ?? ''
  // Playwright waits inside the page with code that the policy of the server forbids.
  context = await browser.newContext({ bypassCSP: true })
  context.setDefaultTimeout(8_000)
  const [name = '', value = ''] = stage.organiser.cookie.split(/=(.*)/s)
  await context.addCookies([{ name, value, url: server.url }])
})

afterEach(async () => {
  await context.close()
  await server.end()
})

async function openTab(): Promise<Page> {
  const page = await context.newPage()
  await page.goto(server.url)
  await connect(page)
  return page
}

const connect = (page: Page) =>
  page.evaluate(([w, p]) => connection.open(w, p, 'facilitator'), [stage.workshop, person] as const)

const isLive = (page: Page) => page.waitForFunction(() => connection.status()?.state === 'live')
const isSaved = (page: Page) => page.waitForFunction(() => connection.saved() === 'saved')
const has = (page: Page, key: string) => page.waitForFunction((id) => connection.has(id), key)

async function draw(page: Page): Promise<string> {
  const id = cardId()
  const lanes = cardRecord({ id, text: 'Halo', parent: frame, place: { x: 1, y: 2 } })
  await page.evaluate((all) => connection.put(all), lanes as [string, unknown][])
  return id
}

/** How many unsaved changes the device holds. */
const entriesIn = (page: Page): Promise<number> =>
  page.evaluate(async (name) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name)
      request.onsuccess = () => resolve(request.result)
    })
    const count = database.transaction('entries').objectStore('entries').count()
    return new Promise<number>((resolve) => {
      count.onsuccess = () => {
        database.close()
        resolve(count.result)
      }
    })
  }, databaseName())

const databaseName = () => `rembuk/board:${stage.workshop}/${person}`

test('C3 F18 work done without network outlives the tab and arrives from the next one', {
  timeout: 60_000,
}, async () => {
  const page = await openTab()
  await isLive(page)
  const seen = await draw(page)
  await isSaved(page)
  await context.setOffline(true)
  await page.waitForFunction(() => connection.status()?.state === 'offline')
  const unsent = await draw(page)
  expect(await page.evaluate(() => connection.saved())).toEqual({ kept: 1 })
  await context.setOffline(false)
  await page.close()

  const next = await openTab()
  await isLive(next)
  await has(next, seen)
  await has(next, unsent)
  await isSaved(next)
  const left = await entriesIn(next)
  expect(left).toBe(0)
})

test('C9 without a server the picture is shown, with the unsaved work in it', {
  timeout: 60_000,
}, async () => {
  const page = await openTab()
  await isLive(page)
  const seen = await draw(page)
  await isSaved(page)
  await page.waitForFunction(
    (name) => localStorage.getItem(name) !== null,
    `rembuk.picture.rembuk/board:${stage.workshop}/${person}`,
  )
  await context.setOffline(true)
  const unsent = await draw(page)
  // Another page of the same origin, without a network: only what this device has.
  const again = await context.newPage()
  await page.close()
  await context.setOffline(false)
  await again.goto(server.url)
  await context.setOffline(true)
  await connect(again)
  await has(again, seen)
  await has(again, unsent)
  expect(await again.evaluate(() => connection.status()?.state)).not.toBe('live')
  await context.setOffline(false)
  await isLive(again)
  await isSaved(again)
})

test('C4 F20 two tabs both keep their work, and the one that stays delivers that of the one that went', {
  timeout: 60_000,
}, async () => {
  const first = await openTab()
  await isLive(first)
  const second = await openTab()
  await isLive(second)
  for (const page of [first, second])
    expect(await page.evaluate(() => connection.status()?.notKept)).toBeNull()
  const card = await draw(second)
  await has(first, card)
  await context.setOffline(true)
  for (const page of [first, second])
    await page.waitForFunction(() => connection.status()?.state === 'offline')
  const cards = [await draw(first), await draw(second)]
  await expect.poll(() => entriesIn(first)).toBe(2)
  await second.close()
  await first.waitForFunction(() => JSON.stringify(connection.saved()) === '{"kept":2}')
  await context.setOffline(false)
  await isLive(first)
  await isSaved(first)
  await expect.poll(() => entriesIn(first)).toBe(0)
  const reader = await openTab()
  await isLive(reader)
  for (const id of cards) await has(reader, id)
})

test('C17 F19 a full device is said, nothing stops, and what was not kept is kept once there is room', {
  timeout: 60_000,
}, async () => {
  const page = await context.newPage()
  await page.goto(server.url)
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  const devTools = await context.newCDPSession(page)
  // The browser asks for more room only when what it was told of is used up.
  await devTools.send('Storage.overrideQuotaForOrigin', { origin: server.url, quotaSize: 400_000 })
  await connect(page)
  await isLive(page)
  const cards = Array.from({ length: 90 }, cardId)
  await page.evaluate(
    (all) => connection.put(all),
    cards.flatMap((id) =>
      cardRecord({ id, text: 'x'.repeat(9_000), parent: frame, place: { x: 1, y: 2 } }),
    ) as [string, unknown][],
  )
  await page.waitForFunction(() => connection.status()?.notKept === 'full')
  await isSaved(page)
  await context.setOffline(true)
  await page.waitForFunction(() => connection.status()?.state === 'offline')
  await devTools.send('Storage.overrideQuotaForOrigin', { origin: server.url })
  await draw(page)
  await page.waitForFunction(() => connection.status()?.notKept === null)
  await expect.poll(() => entriesIn(page)).toBe(1)
  await context.setOffline(false)
  await isSaved(page)
  expect(problems).toEqual([])
})

test('C3 what an earlier form of the device’s storage held is delivered', { timeout: 60_000 }, async () => {
  const blank = await context.newPage()
  await blank.goto(server.url)
  const id = cardId()
  const lanes = cardRecord({ id, text: 'Halo', parent: frame, place: { x: 1, y: 2 } })
  const puts = lanes.map(([key, after]) => ({ key, before: null, after }))
  await blank.evaluate(
    ([name, entry]) =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open(name, 1)
        request.onupgradeneeded = () => {
          request.result.createObjectStore('entries', { keyPath: 'seq' }).put(entry)
          for (const shelf of ['offers', 'refusals'])
            request.result.createObjectStore(shelf, { keyPath: 'id' })
        }
        request.onsuccess = () => {
          request.result.close()
          resolve()
        }
      }),
    [databaseName(), { seq: 1, puts, client: 1, clock: 3 } as unknown] as const,
  )
  await connect(blank)
  await isLive(blank)
  await has(blank, id)
  await isSaved(blank)
  await expect.poll(() => entriesIn(blank)).toBe(0)
})

test('C3 F18 a browser that was killed finds its unsaved work on the same device', {
  timeout: 60_000,
}, async () => {
  const profile = makeTempFolder()
  const before = await launchOn(profile.path)
  const page = await before.openTab()
  await isLive(page)
  await before.context.setOffline(true)
  await page.waitForFunction(() => connection.status()?.state === 'offline')
  const unsent = await draw(page)
  await expect.poll(() => entriesIn(page)).toBe(1)
  await before.kill()
  const after = await launchOn(profile.path)
  const next = await after.openTab()
  await isLive(next)
  await has(next, unsent)
  await isSaved(next)
  await after.kill()
  profile.remove()
})

/** A browser process of its own, which can be killed as the system would. */
async function launchOn(profile: string) {
  const child = spawn(
    findChromium() ?? chromium.executablePath(),
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const address = await new Promise<string>((resolve) => {
    let said = ''
    child.stderr.on('data', (bytes: Buffer) => {
      said += bytes.toString()
      const found = /DevTools listening on (ws:\S+)/.exec(said)
      if (found?.[1]) resolve(found[1])
    })
  })
  const own = await chromium.connectOverCDP(address)
  const [inProfile] = own.contexts()
  if (!inProfile) throw new Error('a browser without a profile')
  inProfile.setDefaultTimeout(8_000)
  const [name = '', value = ''] = stage.organiser.cookie.split(/=(.*)/s)
  await inProfile.addCookies([{ name, value, url: server.url }])
  return {
    context: inProfile,
    openTab: async () => {
      const page = await inProfile.newPage()
      const devTools = await inProfile.newCDPSession(page)
      await devTools.send('Page.setBypassCSP', { enabled: true })
      await page.goto(server.url)
      await connect(page)
      return page
    },
    kill: async () => {
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
      await own.close().catch(() => {})
    },
  }
}

test('C17 F19 a browser that keeps nothing works online and says so', { timeout: 60_000 }, async () => {
  await context.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get() {
        throw new DOMException('denied', 'SecurityError')
      },
    })
  })
  const page = await openTab()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  await isLive(page)
  expect(await page.evaluate(() => connection.status()?.notKept)).toBe('denied')
  const card = await draw(page)
  await isSaved(page)
  await has(page, card)
  expect(problems).toEqual([])
})
