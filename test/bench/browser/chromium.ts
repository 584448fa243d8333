/** A headless browser with an empty cache for each page, drawing in software as on a machine without a graphics card. */
import { type Browser, type BrowserContext, chromium } from '@playwright/test'
import { findChromium } from '../../support/chromium.ts'

export const screen = { width: 1366, height: 768 }

/** Null where there is no Chromium and none can be installed. */
export async function openChromium(): Promise<Browser | null> {
  const executablePath = findChromium()
  if (!executablePath) return null
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** `cookie`: `name=value` of somebody's session. */
export async function newVisitor(
  browser: Browser,
  url: string,
  cookie: string | null,
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: screen, locale: 'id-ID' })
  const [name, value] = cookie?.split(/=(.*)/s) ?? []
  // For the whole host: the path of an address would be that of the cookie.
  if (name && value !== undefined) await context.addCookies([{ name, value, url: new URL(url).origin }])
  return context
}
