import { expect, test } from './boards.ts'

test.beforeEach(async ({ boards, url }) => {
  await boards.open(url)
})

test('a card made on one board appears on the other', async ({ boards, page }) => {
  await boards.tool(0, 'card')
  const at = await boards.middle(0, 'shape:step-one')
  await page.mouse.click(at.x, at.y + 60)
  await boards.wordsReady()
  await page.keyboard.type('Taman bermain')
  await page.keyboard.press('Escape')
  await expect.poll(() => boards.shapes(1, 'note')).toHaveLength(7)
  const said = async () => {
    const ids = await boards.shapes(1, 'note')
    return (await Promise.all(ids.map((id) => boards.words(1, id)))).join()
  }
  await expect.poll(said).toContain('Taman bermain')
})

test('a move and an edit of one card at the same time both survive', async ({ boards, page }) => {
  const before = await boards.lane('shape:card0#place')
  await boards.enterWords(await boards.middle(0, 'shape:card0'))
  await page.keyboard.press('Control+A')
  await page.keyboard.type('Baru ')
  await page.evaluate(() => {
    const editor = window.hooks.editors[1]
    editor?.updateShape({ id: 'shape:card0' as never, type: 'note', x: 500, y: 700 })
  })
  await page.keyboard.type('ditulis')
  await page.keyboard.press('Escape')
  await expect.poll(() => boards.words(1, 'shape:card0')).toContain('Baru ditulis')
  expect(await boards.lane('shape:card0#place')).toMatchObject({ x: 500, y: 700 })
  expect(await boards.shape(0, 'shape:card0')).toMatchObject({ x: 500, y: 700 })
  expect(before).not.toMatchObject({ x: 500 })
})

test('undoing a move leaves what somebody else wrote meanwhile', async ({ boards, page }) => {
  const before = await boards.lane('shape:card1#place')
  const from = await boards.middle(0, 'shape:card1')
  await boards.drag(from, { x: from.x, y: from.y + 150 })
  await expect.poll(() => boards.lane('shape:card1#place')).not.toEqual(before)
  await page.evaluate(() => {
    const richText = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Lain' }] }],
    }
    window.hooks.editors[1]?.updateShape({ id: 'shape:card1' as never, type: 'note', props: { richText } })
  })
  await expect.poll(() => boards.words(0, 'shape:card1')).toContain('Lain')
  await page.keyboard.press('Control+Z')
  await expect.poll(() => boards.lane('shape:card1#place')).toEqual(before)
  expect(await boards.words(0, 'shape:card1')).toContain('Lain')
  await page.keyboard.press('Control+Shift+Z')
  await expect.poll(() => boards.lane('shape:card1#place')).not.toEqual(before)
})

test('undo does not revive what somebody else removed', async ({ boards, page }) => {
  const from = await boards.middle(0, 'shape:card1')
  await boards.drag(from, { x: from.x, y: from.y + 150 })
  await page.evaluate(() => void window.hooks.editors[1]?.deleteShape('shape:card1' as never))
  await expect.poll(() => boards.shape(0, 'shape:card1')).toBeNull()
  await page.keyboard.press('Control+Z')
  await boards.frames(4)
  expect(await boards.lane('shape:card1')).toBeNull()
})

test('others see who is writing in a card and cannot enter it', async ({ boards, page }) => {
  const { x, y } = await boards.middle(0, 'shape:card2')
  await page.mouse.dblclick(x, y)
  const other = page.getByTestId('board-1')
  await expect(other.getByText(/Ana Wijaya (is writing|sedang menulis)/)).toBeVisible()
  const there = await boards.middle(1, 'shape:card2')
  const editing = () => page.evaluate(() => window.hooks.editors[1]?.getEditingShapeId() ?? null)
  expect(
    await page.evaluate(() => {
      const editor = window.hooks.editors[1]
      const shape = editor?.getShape('shape:card2' as never)
      return editor && shape ? editor.getShapeUtil(shape).canEdit(shape) : null
    }),
  ).toBe(false)
  await page.screenshot({ path: test.info().outputPath('writing.png') })
  await page.mouse.dblclick(there.x, there.y)
  await boards.frames(4)
  expect(await editing()).toBeNull()
})

test('a frame that is deleted while a card moves into it leaves the card where it is', async ({
  boards,
  page,
}) => {
  const place = await boards.lane('shape:card0#place')
  await boards.put('shape:card0#place', { ...place, parentId: 'shape:theme', x: 20, y: 80 })
  await boards.put('shape:theme', null)
  await boards.put('shape:theme#place', null)
  await expect
    .poll(() => boards.shape(0, 'shape:card0'))
    .toMatchObject({ parentId: 'shape:step-one', x: 1_420, y: 200 })
  await expect.poll(() => boards.shapes(1, 'frame')).toHaveLength(2)
  expect(await page.evaluate(() => window.hooks.unshown)).toEqual([])
})
