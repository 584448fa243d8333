import { expect, test } from './boards.ts'

test('in a collect step a participant moves and edits own cards only', async ({ boards, page, url }) => {
  await boards.open(url, '?role=participant')
  const others = await boards.lane('shape:card1#place')
  const from = await boards.middle(0, 'shape:card1')
  await boards.drag(from, { x: from.x, y: from.y + 150 })
  const own = await boards.middle(0, 'shape:card0')
  await boards.drag(own, { x: own.x, y: own.y + 150 })
  await expect.poll(() => boards.lane('shape:card0#place')).not.toMatchObject({ y: 120 })
  expect(await boards.lane('shape:card1#place')).toEqual(others)
  expect(await boards.shape(0, 'shape:card1')).toMatchObject({ y: 120 })
  await page.keyboard.press('Escape')
  await boards.click(0, 'shape:card1')
  await page.keyboard.press('Delete')
  await boards.frames(4)
  expect(await boards.lane('shape:card1')).not.toBeNull()
})

test('a card dragged out of the step goes back to where it was', async ({ boards, url }) => {
  await boards.open(url, '?role=participant')
  const before = await boards.lane('shape:card0#place')
  const from = await boards.middle(0, 'shape:card0')
  const region = await boards.middle(0, 'shape:step-one')
  await boards.drag(from, { x: from.x + 60, y: region.y + 260 })
  await expect.poll(() => boards.shape(0, 'shape:card0')).toMatchObject({ parentId: 'shape:step-one' })
  const after = await boards.lane('shape:card0#place')
  expect(after).toMatchObject({ parentId: 'shape:step-one' })
  expect(await boards.shape(0, 'shape:card0')).toMatchObject({ x: after?.x, y: after?.y })
  expect(before).not.toBeNull()
})

test('a card made outside the step is not made, and the person is told', async ({ boards, page, url }) => {
  await boards.open(url, '?role=participant')
  await boards.tool(0, 'card')
  const region = await boards.middle(0, 'shape:step-one')
  await page.mouse.click(region.x, region.y + 300)
  await expect.poll(() => page.evaluate(() => window.hooks.messages)).toContain('canvas.notHere')
  expect(await boards.shapes(0, 'note')).toHaveLength(6)
  expect(await boards.shapes(1, 'note')).toHaveLength(6)
})

test('in a cluster step everybody moves every card, but only its author edits it', async ({
  boards,
  page,
  url,
}) => {
  await boards.open(url, '?role=participant&kind=cluster')
  await boards.drag(await boards.middle(0, 'shape:card1'), await boards.middle(0, 'shape:theme'))
  await expect.poll(() => boards.shape(1, 'shape:card1')).toMatchObject({ parentId: 'shape:theme' })
  const mayEdit = (id: string) =>
    page.evaluate((card) => {
      const editor = window.hooks.editors[0]
      const shape = editor?.getShape(card as never)
      return editor && shape ? editor.getShapeUtil(shape).canEdit(shape) : null
    }, id)
  expect(await mayEdit('shape:card1')).toBe(false)
  expect(await mayEdit('shape:card0')).toBe(true)
})

test('V8 a locked card shows a lock, and a participant who pulls at it is told why it stays', async ({
  boards,
  page,
  url,
}) => {
  await boards.open(url, '?role=participant&lock=shape:card0')
  const before = await boards.lane('shape:card0#place')
  const board = page.getByTestId('board-0')
  await expect(board.getByRole('img', { name: /locked|mengunci/ })).toHaveCount(1)
  const from = await boards.middle(0, 'shape:card0')
  await boards.drag(from, { x: from.x + 60, y: from.y + 120 })
  expect(await page.evaluate(() => window.hooks.messages)).toEqual(['canvas.locked'])
  await page.mouse.dblclick(from.x, from.y)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Delete')
  await boards.frames(4)
  expect(await boards.lane('shape:card0#place')).toEqual(before)
  expect(await page.evaluate(() => window.hooks.editors[0]?.getEditingShapeId() ?? null)).toBeNull()
})

test('V8 what lies in a locked region is locked with it, for participants only', async ({ boards, url }) => {
  await boards.open(url, '?role=participant&lock=shape:step-one')
  const before = await boards.lane('shape:card0#place')
  const from = await boards.middle(0, 'shape:card0')
  await boards.drag(from, { x: from.x + 60, y: from.y + 120 })
  expect(await boards.lane('shape:card0#place')).toEqual(before)
  await boards.open(url, '?role=facilitator&lock=shape:step-one')
  const again = await boards.middle(0, 'shape:card0')
  await boards.drag(again, { x: again.x + 60, y: again.y + 120 })
  await expect.poll(() => boards.lane('shape:card0#place')).not.toMatchObject({ y: 120 })
})

test('V9 a locked board offers participants nothing but to look', async ({ boards, page, url }) => {
  await boards.open(url, '?role=participant&lock=board')
  const tools = () =>
    page.evaluate(
      () =>
        new Promise((done) => {
          const stop = window.hooks.handles[0]?.watch(({ tools }) => done(tools))
          queueMicrotask(() => stop?.())
        }),
    )
  expect(await tools()).toEqual(['select', 'hand'])
  expect(await page.evaluate(() => window.hooks.editors[0]?.getInstanceState().isReadonly)).toBe(true)
})

test('V8 the menu of a card holds what the screen adds to it', async ({ boards, page, url }) => {
  await boards.open(url, '?lock=shape:card0')
  const { x, y } = await boards.middle(0, 'shape:card0')
  await page.mouse.click(x, y, { button: 'right' })
  await page.getByRole('menuitem', { name: 'card locked' }).click()
  expect(await page.evaluate(() => window.hooks.messages)).toEqual(['shape:card0'])
})
