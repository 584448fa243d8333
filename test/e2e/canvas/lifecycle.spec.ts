import { expect, test } from './boards.ts'

for (const event of ['pagehide', 'visibilitychange'] as const)
  test(`words typed a moment before the page goes (${event}) are in the document`, async ({
    boards,
    page,
    url,
  }) => {
    await boards.open(url)
    await boards.enterWords(await boards.middle(0, 'shape:card4'))
    await page.keyboard.type(' di pasar')
    await expect
      .poll(() => boards.lane('shape:card4#text').then((lane) => JSON.stringify(lane)))
      .toContain('di pasar')
    await page.keyboard.type(' dan desa')
    const written = await page.evaluate((name) => {
      const target = name === 'pagehide' ? window : document
      target.dispatchEvent(new Event(name))
      return JSON.stringify(window.hooks.server.getMap('records').get('shape:card4#text'))
    }, event)
    expect(written).toContain('Data harga harian untuk petani di pasar dan desa')
  })

test('typing goes on where it was when the document is exchanged for a fresh one', async ({
  boards,
  page,
  url,
}) => {
  await boards.open(url)
  await boards.enterWords(await boards.middle(0, 'shape:card4'))
  // Before the last two words.
  for (let at = 0; at < 'untuk petani'.length; at += 1) await page.keyboard.press('ArrowLeft')
  await page.keyboard.type('Satu ')
  await page.evaluate(() => window.hooks.documents[0].replace())
  await page.keyboard.type('dua ')
  await boards.put('shape:card4#place', {
    ...(await boards.lane('shape:card4#place')),
    y: 500,
  })
  await boards.frames(4)
  await page.keyboard.type('tiga ')
  await page.keyboard.press('Escape')
  await expect.poll(() => boards.words(1, 'shape:card4')).toContain('Satu dua tiga untuk petani')
})

test('what was removed elsewhere while the document was away is gone, and a move before it can be undone', async ({
  boards,
  page,
  url,
}) => {
  await boards.open(url)
  const before = await boards.lane('shape:card1#place')
  const from = await boards.middle(0, 'shape:card1')
  await boards.drag(from, { x: from.x, y: from.y + 100 })
  await expect.poll(() => boards.lane('shape:card1#place')).not.toEqual(before)
  await page.evaluate(() => {
    const [board] = window.hooks.documents
    board.cut()
    window.hooks.server.transact(() => {
      for (const lane of ['', '#place', '#text', '#origin']) window.hooks.put(`shape:card0${lane}`, null)
    })
    board.replace()
  })
  await expect.poll(() => boards.shape(0, 'shape:card0')).toBeNull()
  await page.keyboard.press('Control+Z')
  await expect.poll(() => boards.lane('shape:card1#place')).toEqual(before)
  await expect.poll(() => boards.shape(0, 'shape:card1')).toMatchObject({ y: 120 })
  await page.keyboard.press('Control+Z')
  await boards.frames(4)
  expect(await boards.lane('shape:card0')).toBeNull()
})

test('a board that was left and opened again works, and leaves no listener behind', async ({
  boards,
  page,
  url,
}) => {
  await boards.open(url, '?strict')
  const listeners = () =>
    page.evaluate(() => {
      const { doc, presence } = window.hooks.documents[0]
      const map = doc.getMap('records') as unknown as { _eH: { l: unknown[] } }
      return [map._eH.l.length, presence.watchers]
    })
  const open = await listeners()
  await page.evaluate(() => window.hooks.setShown?.(false))
  await expect.poll(() => page.evaluate(() => window.hooks.handles[0])).toBeNull()
  expect(await listeners()).toEqual([0, 0])
  await boards.put('shape:card0#place', { ...(await boards.lane('shape:card0#place')), y: 600 })
  await page.evaluate(() => window.hooks.documents[0].replace())
  await page.evaluate(() => window.hooks.setShown?.(true))
  await expect.poll(() => page.evaluate(() => window.hooks.handles[0] !== null)).toBe(true)
  await expect.poll(() => boards.shape(0, 'shape:card0')).toMatchObject({ y: 600 })
  expect(await listeners()).toEqual(open)
})

test('one follows somebody’s view until one moves the board oneself', async ({ boards, page, url }) => {
  await boards.open(url)
  await page.evaluate(() => window.hooks.setFollowing?.('ana'))
  await page.evaluate(() => void window.hooks.editors[0]?.setCamera({ x: -700, y: -300, z: 0.6 }))
  const centre = (at: number) =>
    page.evaluate((board) => {
      const point = window.hooks.editors[board]?.getViewportPageBounds().center
      return [Math.round((point?.x ?? 0) / 10), Math.round((point?.y ?? 0) / 10)]
    }, at)
  const theirs = await centre(0)
  await expect.poll(() => centre(1)).toEqual(theirs)
  const board = await page.getByTestId('board-1').boundingBox()
  // Only the board that has the focus is moved by the wheel.
  await page.mouse.click((board?.x ?? 0) + 300, 600)
  await page.mouse.wheel(0, 400)
  await page.evaluate(() => void window.hooks.editors[0]?.setCamera({ x: -100, y: -900, z: 0.6 }))
  await boards.frames(20)
  expect(await centre(1)).not.toEqual(await centre(0))
})
