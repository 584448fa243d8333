/** How long until somebody sees a full board, beside plain tldraw with the same records in the same run. */
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { type Bench, ours } from '../bench.ts'
import { cardCount, type FilledBoard, fillBoard } from '../browser/big-board.ts'
import { newVisitor, openChromium } from '../browser/chromium.ts'
import { buildOurClient, servePlain } from '../browser/pages.ts'
import { pause } from '../load/play.ts'
import { makeRow, median, type Row } from '../row.ts'

const patienceMs = 180_000
const lookEveryMs = 200
const peerName = 'tldraw 3.15.6'

export async function run(bench: Bench): Promise<Row[]> {
  const browser = await openChromium()
  if (!browser) {
    bench.tell('  there is no Chromium here')
    return [row([], [])]
  }
  await buildOurClient()
  try {
    return await bench.with(ours, {}, async (stage) => {
      const filled = await fillBoard(stage, 'open')
      const { host, port } = stage.contender.venue.address
      return [await race(bench, browser, filled, `http://${host}:${port}`)]
    })
  } finally {
    await browser.close()
  }
}

async function race(bench: Bench, browser: Browser, filled: FilledBoard, url: string): Promise<Row> {
  const { x, y } = filled.origin
  // About the view that our board opens with, so that both paint as many cards.
  const plain = await servePlain({ records: filled.records, camera: { x: -x + 70, y: -y + 70, z: 0.66 } })
  const times = { ours: [] as number[], plain: [] as number[] }
  try {
    // In turn, so that a noisy minute hits both.
    for (let repeat = 0; repeat < bench.repeats; repeat += 1) {
      times.plain.push(await paintedAfter(browser, plain.url, null))
      times.ours.push(
        await paintedAfter(browser, `${url}/w/${filled.workshop}`, filled.board.facilitator.cookie),
      )
      bench.tell(`  plain ${times.plain.at(-1)?.toFixed(0)} ms, ours ${times.ours.at(-1)?.toFixed(0)} ms`)
    }
  } finally {
    await plain.close()
  }
  return row(times.ours, times.plain)
}

const row = (own: readonly number[], plain: readonly number[]): Row =>
  makeRow({
    case: 'open',
    metric: `a board of ${cardCount} cards is painted`,
    unit: 'ms',
    better: 'less',
    ours: own,
    peers: [{ name: peerName, value: median(plain) }],
    goal: { ratioAtMost: 0.5 },
    note: 'from the start of loading the page, nothing in the cache; ours with its server, over the socket',
  })

/** Ms from the start of the navigation until words of cards have been painted. */
export async function paintedAfter(browser: Browser, url: string, cookie: string | null): Promise<number> {
  const context = await newVisitor(browser, url, cookie)
  try {
    const page = await context.newPage()
    await page.addInitScript({ path: join(import.meta.dirname, '../browser/note-paint.js') })
    await page.goto(url, { waitUntil: 'commit' })
    for (const start = Date.now(); Date.now() - start < patienceMs; await pause(lookEveryMs)) {
      const paintedAt = await page.evaluate(() => window.paintedAt)
      if (paintedAt) return paintedAt
    }
    throw new Error(`${url} painted no cards within ${patienceMs / 1_000} s`)
  } finally {
    await context.close()
  }
}

declare global {
  interface Window {
    /** Ms from the start of the navigation. */
    paintedAt?: number
  }
}
