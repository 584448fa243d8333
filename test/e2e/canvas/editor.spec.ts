import { expect, test } from './boards.ts'

test.beforeEach(async ({ boards, url, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await boards.open(url)
})

test('a card is copied and pasted, and the copy has no origin of its own yet', async ({ boards, page }) => {
  await boards.click(0, 'shape:card1')
  await page.keyboard.press('Control+C')
  // The clipboard is written a moment after the key.
  await expect
    .poll(() => page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types)))
    .toContain('text/html')
  await page.keyboard.press('Control+V')
  await expect.poll(() => boards.shapes(1, 'note')).toHaveLength(7)
  const copy = (await boards.shapes(1, 'note')).find((id) => !id.startsWith('shape:card')) ?? ''
  expect(await boards.words(1, copy)).toEqual(await boards.words(1, 'shape:card1'))
  expect(await boards.lane(`${copy}#origin`)).toBeNull()
})

test('a card dragged into a theme belongs to it, and the theme is moved with it', async ({ boards }) => {
  await boards.drag(await boards.middle(0, 'shape:card4'), await boards.middle(0, 'shape:theme'))
  await expect.poll(() => boards.shape(1, 'shape:card4')).toMatchObject({ parentId: 'shape:theme' })
  const theme = await boards.middle(0, 'shape:theme')
  const card = await boards.middle(0, 'shape:card4')
  const top = { x: theme.x, y: theme.y - 70 }
  await boards.drag(top, { x: top.x, y: top.y + 120 })
  await expect.poll(async () => (await boards.middle(1, 'shape:card4')).y).toBeGreaterThan(card.y + 100)
  expect(await boards.shape(1, 'shape:theme')).toMatchObject({ parentId: 'shape:step-one' })
})

test('a frame in a frame takes its cards along when it goes', async ({ boards, page }) => {
  await boards.drag(await boards.middle(0, 'shape:card4'), await boards.middle(0, 'shape:theme'))
  await expect.poll(() => boards.shape(1, 'shape:card4')).toMatchObject({ parentId: 'shape:theme' })
  const theme = await boards.middle(0, 'shape:theme')
  await page.mouse.click(theme.x, theme.y - 70)
  await page.keyboard.press('Delete')
  await expect.poll(() => boards.shape(1, 'shape:theme')).toBeNull()
  expect(await boards.shape(1, 'shape:card4')).toBeNull()
  await page.keyboard.press('Control+Z')
  await expect.poll(() => boards.shape(1, 'shape:card4')).toMatchObject({ parentId: 'shape:theme' })
})

test('an arrow between two cards stays bound when one is moved, and lets go when one is removed', async ({
  boards,
  page,
}) => {
  await boards.tool(0, 'arrow')
  await boards.drag(await boards.middle(0, 'shape:card1'), await boards.middle(0, 'shape:card5'))
  const bindings = (at: number) =>
    page.evaluate(
      (board) =>
        window.hooks.editors[board]?.store.allRecords().filter((one) => one.typeName === 'binding').length,
      at,
    )
  await expect.poll(() => bindings(1)).toBe(2)
  const [arrow = ''] = await boards.shapes(1, 'arrow')
  const before = await boards.middle(1, arrow)
  await page.keyboard.press('Escape')
  const middle = await boards.middle(0, 'shape:card5')
  // Beside the arrow's tip, which ends in the middle.
  const from = { x: middle.x - 15, y: middle.y + 22 }
  await boards.drag(from, { x: from.x + 200, y: from.y + 60 })
  await expect.poll(async () => (await boards.middle(1, arrow)).x).toBeGreaterThan(before.x + 40)
  await page.keyboard.press('Delete')
  await expect.poll(() => bindings(1)).toBe(1)
  expect(await bindings(0)).toBe(1)
  expect(await boards.shapes(1, 'arrow')).toHaveLength(1)
})

test('cards are grouped and ungrouped', async ({ boards, page }) => {
  await boards.click(0, 'shape:card0')
  await boards.click(0, 'shape:card1', { modifiers: ['Shift'] })
  await page.keyboard.press('Control+G')
  await expect.poll(() => boards.shapes(1, 'group')).toHaveLength(1)
  const [group] = await boards.shapes(1, 'group')
  await expect.poll(() => boards.shape(1, 'shape:card0')).toMatchObject({ parentId: group })
  await page.keyboard.press('Control+Shift+G')
  await expect.poll(() => boards.shapes(1, 'group')).toHaveLength(0)
  await expect.poll(() => boards.shape(1, 'shape:card0')).toMatchObject({ parentId: 'shape:step-one' })
})

test('the frame of a step cannot be moved, selected or removed', async ({ boards, page }) => {
  const before = await boards.lane('shape:step-one#place')
  await page.evaluate(() => {
    const editor = window.hooks.editors[0]
    editor?.select('shape:step-one' as never)
    editor?.updateShape({ id: 'shape:step-one' as never, type: 'frame', x: 400 })
  })
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Delete')
  await boards.frames(4)
  expect(await boards.lane('shape:step-one#place')).toEqual(before)
  expect(await boards.shape(0, 'shape:step-one')).not.toBeNull()
  expect(await boards.shape(0, 'shape:card0')).not.toBeNull()
})

test('a pasted link and a pasted picture are refused kindly', async ({ boards, page }) => {
  await page.evaluate(() => {
    const editor = window.hooks.editors[0]
    const file = new File([new Uint8Array([1])], 'a.png', { type: 'image/png' })
    void editor?.putExternalContent({ type: 'url', url: 'https://example.org/a' })
    void editor?.putExternalContent({ type: 'files', files: [file] })
  })
  await expect
    .poll(() => page.evaluate(() => window.hooks.messages))
    .toEqual(['canvas.noLinks', 'canvas.noPictures'])
  expect(await boards.shapes(0, 'bookmark')).toHaveLength(0)
  expect(await boards.shapes(0, 'image')).toHaveLength(0)
})

test('pictures of the board are made without another host', async ({ boards, page, url }) => {
  const foreign: string[] = []
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(url)) foreign.push(request.url())
  })
  const svg = await page.evaluate(() => window.hooks.handles[0]?.exportSvg() ?? '')
  expect(svg).toContain('Pengalaman Anda dengan layanan kota')
  expect(svg).toContain('Ana Wijaya')
  const png = await page.evaluate(async () => {
    const blob = await window.hooks.handles[0]?.exportPng()
    return blob ? { type: blob.type, size: blob.size } : null
  })
  expect(png?.type).toBe('image/png')
  expect(png?.size).toBeGreaterThan(10_000)
  expect(foreign).toEqual([])
  expect(await boards.shapes(0, 'note')).toHaveLength(6)
})
