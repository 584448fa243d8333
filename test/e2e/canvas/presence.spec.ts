import type { Page } from '@playwright/test'
import { expect, test } from './boards.ts'

type Moving = { id: string; x: number; y: number }[]

/** Somebody who is here without a board of their own. */
function guest(page: Page, seat: number, news: { cursor?: object; selection?: string[]; moving?: Moving }) {
  return page.evaluate(
    ([number, said]) => {
      const {
        cursor = null,
        selection = [],
        moving = [],
      } = said as {
        cursor?: { x: number; y: number }
        selection?: string[]
        moving?: Moving
      }
      const user = { person: 'citra', name: 'Citra Lestari', group: 'academics', role: 'facilitator' }
      const still = { selection, editing: null, moving: moving.map(({ id }) => id) }
      window.hooks.documents[0].presence.hear([{ seat: number as number, user, cursor, still, moving }])
    },
    [seat, news] as const,
  )
}

const leave = (page: Page, seat: number) =>
  page.evaluate((number) => window.hooks.documents[0].presence.hear([{ seat: number, gone: true }]), seat)

/** Where board 0 shows the shape, frame by frame, while something happens. */
async function watchX(page: Page, id: string, meanwhile: () => Promise<unknown>): Promise<number[]> {
  await page.evaluate((shape) => {
    const seen: number[] = []
    const look = () => {
      const x = window.hooks.editors[0]?.getShape(shape as never)?.x
      if (x !== undefined && x !== seen.at(-1)) seen.push(x)
      Object.assign(window, { seenX: seen, lookX: requestAnimationFrame(look) })
    }
    look()
  }, id)
  await meanwhile()
  return page.evaluate(() => {
    const { seenX, lookX } = window as unknown as { seenX: number[]; lookX: number }
    cancelAnimationFrame(lookX)
    return seenX
  })
}

const neverTurnsBack = (seen: number[]): boolean =>
  seen.every((x, at) => at === 0 || x >= (seen[at - 1] ?? 0))

/** The colours of the presence layer around a point of the page. */
function inkAround(page: Page, point: { x: number; y: number }): Promise<string[]> {
  return page.evaluate(({ x, y }) => {
    const canvas = document.querySelector<HTMLCanvasElement>('[data-testid="board-0"] .rembuk-presence')
    const at = window.hooks.editors[0]?.pageToViewport({ x, y })
    const pixels = at && canvas?.getContext('2d')?.getImageData(at.x, at.y, 60, 45).data
    const found = new Set<string>()
    for (let i = 0; pixels && i < pixels.length; i += 4)
      if (pixels[i + 3] === 255)
        found.add(`#${[0, 1, 2].map((c) => (pixels[i + c] ?? 0).toString(16).padStart(2, '0')).join('')}`)
    return [...found]
  }, point)
}

test('V1 V2 others are drawn with colour, mark and name, off the store and off the accessibility tree', async ({
  boards,
  page,
  url,
}) => {
  await boards.open(url)
  await guest(page, 9, { cursor: { x: 700, y: 620 }, selection: ['shape:card1'] })
  await expect.poll(() => inkAround(page, { x: 700, y: 620 })).toContain('#9c1f6e')
  expect(await inkAround(page, { x: 700, y: 620 })).toContain('#ffffff')
  const layer = page.getByTestId('board-0').locator('.rembuk-presence')
  await expect(layer).toHaveAttribute('aria-hidden', 'true')
  await page.screenshot({ path: test.info().outputPath('cursors.png') })
  expect(
    await page.evaluate(() =>
      window.hooks.editors[0]?.store.allRecords().some((one) => one.typeName === 'instance_presence'),
    ),
  ).toBe(false)
  await leave(page, 9)
  await expect.poll(() => inkAround(page, { x: 700, y: 620 })).toEqual([])
})

test('V3 a drag is told by presence in between, and the document is written twice a second', async ({
  boards,
  page,
  url,
}) => {
  await boards.open(url)
  const from = await boards.middle(0, 'shape:card1')
  await page.evaluate(() => {
    let writes = 0
    window.hooks.server.on('update', () => {
      writes += 1
      Object.assign(window, { writes })
    })
  })
  const seen: number[] = []
  const start = Date.now()
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (let step = 1; step <= 30; step += 1) {
    await page.mouse.move(from.x + 4 * step, from.y + 60)
    await boards.frames(2)
    seen.push(Number((await boards.shape(1, 'shape:card1'))?.x))
  }
  await page.mouse.up()
  const seconds = (Date.now() - start) / 1_000
  await expect
    .poll(async () => (await boards.shape(1, 'shape:card1'))?.x)
    .toBe((await boards.lane('shape:card1#place'))?.x)
  expect(new Set(seen).size).toBeGreaterThan(15)
  expect(await page.evaluate(() => (window as unknown as { writes: number }).writes)).toBeLessThanOrEqual(
    2 * seconds + 3,
  )
  expect(await page.evaluate(() => window.hooks.handles[1] !== null)).toBe(true)
})

test('V4 a shape that somebody drags is shown where the hand is, and stays there until the document says so', async ({
  boards,
  page,
  url,
}) => {
  await boards.open(url)
  const place = (await boards.lane('shape:card1#place')) as { x: number; y: number }
  const seen = await watchX(page, 'shape:card1', async () => {
    for (let x = place.x; x <= place.x + 300; x += 20) {
      await guest(page, 9, { moving: [{ id: 'shape:card1', x, y: place.y }] })
      await boards.frames(3)
      // The document is half a second behind.
      if (x === place.x + 160) await boards.put('shape:card1#place', { ...place, x: place.x + 40 })
    }
    await guest(page, 9, {})
    await boards.frames(6)
    await boards.put('shape:card1#place', { ...place, x: place.x + 310 })
    await expect.poll(async () => (await boards.shape(0, 'shape:card1'))?.x).toBe(place.x + 310)
    await boards.frames(4)
  })
  expect(seen.length).toBeGreaterThan(10)
  expect(neverTurnsBack(seen), seen.join(' ')).toBe(true)
  expect(await page.evaluate(() => window.hooks.handles.map((one) => one !== null))).toEqual([true, true])
})

test('V4 when the person goes away the document has the last word', async ({ boards, page, url }) => {
  await boards.open(url)
  const place = (await boards.lane('shape:card1#place')) as { x: number; y: number }
  await guest(page, 9, { moving: [{ id: 'shape:card1', x: place.x + 200, y: place.y }] })
  await expect.poll(async () => (await boards.shape(0, 'shape:card1'))?.x).toBe(place.x + 200)
  expect(await boards.lane('shape:card1#place')).toEqual(place)
  await leave(page, 9)
  await expect.poll(async () => (await boards.shape(0, 'shape:card1'))?.x).toBe(place.x)
  await page.keyboard.press('Control+Z')
  await boards.frames(4)
  expect(await boards.lane('shape:card1#place')).toEqual(place)
})

test('V5 my own hand counts where two drag one card', async ({ boards, page, url }) => {
  await boards.open(url)
  const from = await boards.middle(0, 'shape:card1')
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 40, from.y + 40, { steps: 4 })
  await boards.frames(2)
  const held = await boards.shape(0, 'shape:card1')
  await guest(page, 9, { moving: [{ id: 'shape:card1', x: 1_500, y: 900 }] })
  await boards.frames(10)
  expect(await boards.shape(0, 'shape:card1')).toMatchObject({ x: held?.x, y: held?.y })
  await leave(page, 9)
  await page.mouse.up()
  await boards.frames(4)
  expect(await boards.lane('shape:card1#place')).toMatchObject({ x: held?.x, y: held?.y })
})

test('V6 nobody moves on my screen what they may not move on the board', async ({ boards, page, url }) => {
  await boards.open(url)
  const before = await boards.shape(0, 'shape:card1')
  await page.evaluate(() => {
    const user = { person: 'citra', name: 'Citra', group: 'academics', role: 'viewer' }
    const moving = ['shape:card1', 'shape:step-one', 'shape:nowhere']
    window.hooks.documents[0].presence.hear([
      {
        seat: 9,
        user,
        still: { selection: moving, editing: null, moving },
        moving: moving.map(() => ({ x: 9, y: 9 })),
      },
    ])
  })
  await boards.frames(10)
  expect(await boards.shape(0, 'shape:card1')).toEqual(before)
  expect(await boards.shape(0, 'shape:step-one')).toMatchObject({ x: 0, y: 0 })
})
