/** How smoothly a full board goes on for somebody who looks on while two hundred people are there. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from '@playwright/test'
import { type Bench, ours } from '../bench.ts'
import { type FilledBoard, fillBoard } from '../browser/big-board.ts'
import { newVisitor, openChromium } from '../browser/chromium.ts'
import { buildOurClient } from '../browser/pages.ts'
import type { WanderOrder } from '../browser/wander.ts'
import type { Contender } from '../contender.ts'
import { pause } from '../load/play.ts'
import { makeRow, median, type Row } from '../row.ts'
import { type Started, start } from '../running-process.ts'

const people = 200
const editors = 5
const secondsEach = 10
/** The page has opened, and everybody has come in. */
const settleMs = 4_000
const patienceMs = 60_000

declare global {
  interface Window {
    paintedAt?: number
    frames60: { gaps: number[]; longTasks: number[] }
  }
}

type Seen = { medianMs: number; p95Ms: number; longestMs: number; tasksOver100: number }

export async function run(bench: Bench): Promise<Row[]> {
  const browser = await openChromium()
  if (!browser) {
    bench.tell('  there is no Chromium here')
    return rows([])
  }
  await buildOurClient()
  try {
    return await bench.with(ours, {}, async (stage) => {
      const filled = await fillBoard(stage, 'live')
      const crowd = await comeIn(bench, stage.contender, filled)
      try {
        return rows(await watch(bench, browser, stage.contender, filled))
      } finally {
        await crowd.end()
      }
    })
  } finally {
    await browser.close()
  }
}

const rows = (seen: readonly Seen[]): Row[] => [
  makeRow({
    ...common,
    metric: 'median frame',
    unit: 'ms',
    ours: seen.map(({ medianMs }) => medianMs),
    goal: { atMost: 20 },
    note: `${people} people move cursors, ${editors} edit; headless, drawn in software`,
  }),
  makeRow({ ...common, metric: 'p95 frame', unit: 'ms', ours: seen.map(({ p95Ms }) => p95Ms) }),
  makeRow({
    ...common,
    metric: 'tasks over 100 ms',
    unit: 'tasks',
    ours: seen.map(({ tasksOver100 }) => tasksOver100),
    goal: { atMost: 0 },
  }),
  makeRow({ ...common, metric: 'longest task', unit: 'ms', ours: seen.map(({ longestMs }) => longestMs) }),
]
const common = { case: 'live', better: 'less' } as const

async function comeIn(bench: Bench, { venue }: Contender, filled: FilledBoard): Promise<Started> {
  const crowd = start({
    core: null,
    command: bench.ground.node,
    arguments: ['--import', 'tsx', fileURLToPath(new URL('../browser/wander.ts', import.meta.url))],
    talks: true,
  })
  const ready = new Promise<void>((resolve, reject) => {
    crowd.process.once('message', () => resolve())
    crowd.process.once('exit', () => reject(new Error('the crowd has left')))
  })
  const order: WanderOrder = {
    venue,
    room: { document: filled.board.document, people: await filled.board.people(people) },
    frame: filled.board.frame,
    origin: filled.origin,
    editors,
    cursorsPerSecond: bench.load.cursorsPerSecond,
    editsPerSecond: bench.load.editsPerSecond,
  }
  crowd.process.send(order)
  await ready
  return crowd
}

async function watch(
  bench: Bench,
  browser: Browser,
  { venue }: Contender,
  filled: FilledBoard,
): Promise<Seen[]> {
  const { host, port } = venue.address
  const url = `http://${host}:${port}/w/${filled.workshop}`
  const context = await newVisitor(browser, url, filled.board.facilitator.cookie)
  try {
    const page = await context.newPage()
    for (const script of ['note-paint.js', 'note-frames.js'])
      await page.addInitScript({ path: join(import.meta.dirname, '../browser', script) })
    await page.goto(url, { waitUntil: 'commit' })
    await untilPainted(page)
    await pause(settleMs)
    const seen: Seen[] = []
    for (let repeat = 0; repeat < bench.repeats; repeat += 1) {
      seen.push(await watchOnce(page))
      bench.tell(`  ${JSON.stringify(seen.at(-1))}`)
    }
    return seen
  } finally {
    await context.close()
  }
}

async function untilPainted(page: Page): Promise<void> {
  for (const begun = Date.now(); Date.now() - begun < patienceMs; await pause(200))
    if (await page.evaluate(() => window.paintedAt)) return
  throw new Error('the board was not painted')
}

async function watchOnce(page: Page): Promise<Seen> {
  await page.evaluate(() => {
    window.frames60.gaps.length = 0
    window.frames60.longTasks.length = 0
  })
  await pause(secondsEach * 1_000)
  const { gaps, longTasks } = await page.evaluate(() => window.frames60)
  const sorted = [...gaps].sort((a, b) => a - b)
  return {
    medianMs: median(gaps) ?? Number.NaN,
    p95Ms: sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN,
    longestMs: Math.max(0, ...longTasks),
    tasksOver100: longTasks.filter((ms) => ms > 100).length,
  }
}
