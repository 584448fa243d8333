import { type Boards, expect, test } from './boards.ts'

/** What differs between what is drawn and what the editor itself knows, on board 0. */
function differences(boards: Boards): Promise<string[]> {
  return boards.page.evaluate(() => {
    const editor = window.hooks.editors[0]
    if (!editor) return ['no editor']
    const found: string[] = []
    const view = editor.getViewportPageBounds()
    const all = (editor as unknown as { getUnorderedRenderingShapes(own: boolean): { id: string }[] })
      .getUnorderedRenderingShapes(true)
      .map(({ id }) => id)
    const drawn = editor.getRenderingShapes()
    const pile = [...drawn].sort((a, b) => a.index - b.index).map(({ id }) => id as string)
    const ids = new Set(pile)
    for (const id of all) {
      const bounds = editor.getShapePageBounds(id as never)
      if (bounds && view.includes(bounds) && !ids.has(id)) found.push(`${id} is in view and not drawn`)
    }
    if (all.filter((id) => ids.has(id)).join() !== pile.join())
      found.push('they lie over each other otherwise')
    for (const id of editor.getCulledShapes()) if (ids.has(id)) found.push(`${id} is drawn and culled`)
    return found
  })
}

test('V7 what is drawn is what the editor would draw, whatever is moved, grouped or removed', async ({
  boards,
  page,
  url,
}) => {
  await boards.open(url, '?cards=120')
  const act = async (what: string) => {
    await page.evaluate((name) => {
      const editor = window.hooks.editors[0]
      const id = (at: number) => `shape:card${at}` as never
      const acts: Record<string, () => unknown> = {
        camera: () => editor?.setCamera({ x: -300, y: -5_000, z: 0.7 }),
        move: () => editor?.updateShape({ id: id(3), type: 'note', x: 200, y: 5_100 }),
        reparent: () => editor?.reparentShapes([id(5), id(6)], 'shape:theme' as never),
        theme: () => editor?.updateShape({ id: 'shape:theme' as never, type: 'frame', x: 300, y: 5_050 }),
        turn: () => editor?.updateShape({ id: 'shape:theme' as never, type: 'frame', rotation: 0.6 }),
        group: () => editor?.groupShapes([id(90), id(91)]),
        front: () => editor?.bringToFront([id(92)]),
        back: () => editor?.setCamera({ x: 0, y: 0, z: 1 }),
        remove: () => editor?.deleteShapes([id(0), 'shape:theme' as never]),
      }
      acts[name]?.()
    }, what)
    await boards.frames(3)
    expect(await differences(boards), what).toEqual([])
  }
  for (const what of ['camera', 'move', 'reparent', 'theme', 'turn', 'group', 'front', 'back', 'remove'])
    await act(what)
  const at = await boards.middle(0, 'shape:card7')
  await boards.put('shape:card7#place', { ...(await boards.lane('shape:card7#place')), x: 900, y: 400 })
  await expect.poll(async () => (await boards.middle(0, 'shape:card7')).x).not.toBe(at.x)
  expect(await differences(boards), 'a remote move').toEqual([])
})

test('V12 a crowded board from afar is painted on one canvas, and its cards can still be taken', async ({
  boards,
  page,
  url,
}) => {
  await boards.open(url, '?cards=600')
  const board = page.getByTestId('board-0')
  const cards = board.locator('.tl-shape[data-shape-type="note"]')
  const painted = board.locator('.rembuk-far-cards')
  await expect(painted).toBeHidden()
  await page.evaluate(() => void window.hooks.editors[0]?.setCamera({ x: 1_500, y: 100, z: 0.1 }))
  await expect(cards).toHaveCount(0)
  await expect(painted).toBeVisible()
  const ink = await painted.evaluate((canvas: HTMLCanvasElement) => {
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
    let count = 0
    for (let i = 3; i < pixels.length; i += 4) if (pixels[i] === 255) count += 1
    return count
  })
  expect(ink).toBeGreaterThan(20_000)
  await boards.click(0, 'shape:card7')
  expect(await page.evaluate(() => window.hooks.editors[0]?.getSelectedShapeIds())).toEqual(['shape:card7'])
  await expect(cards).toHaveCount(1)
  await page.evaluate(() => void window.hooks.editors[0]?.setCamera({ x: 0, y: 0, z: 0.6 }))
  await expect(painted).toBeHidden()
  expect(await cards.count()).toBeGreaterThan(15)
})
