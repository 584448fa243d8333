/** The connection in a real browser: IndexedDB, pictures, Web Locks, and the network of the device. */
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

test('work done without network outlives the tab and arrives from the next one', {
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
  const left = await next.evaluate(async (name) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name)
      request.onsuccess = () => resolve(request.result)
    })
    const entries = database.transaction('entries').objectStore('entries')
    return new Promise((resolve) => {
      const count = entries.count()
      count.onsuccess = () => resolve(count.result)
    })
  }, `rembuk/board:${stage.workshop}/${person}`)
  expect(left).toBe(0)
})

test('without a server the picture is shown, with the unsaved work in it', { timeout: 60_000 }, async () => {
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

test('one of two tabs keeps work on the device; when it is closed, the other does', {
  timeout: 60_000,
}, async () => {
  const first = await openTab()
  await isLive(first)
  const second = await openTab()
  await isLive(second)
  expect(await first.evaluate(() => connection.status()?.notKept)).toBeNull()
  expect(await second.evaluate(() => connection.status()?.notKept)).toBe('another_tab')
  const card = await draw(second)
  await has(first, card)
  await first.close()
  await second.waitForFunction(() => connection.status()?.notKept === null)
  await isLive(second)
})

test('a browser that keeps nothing works online and says so', { timeout: 60_000 }, async () => {
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
