import { expect, test } from './boards.ts'

const base = {
  typeName: 'shape',
  type: 'note',
  isLocked: false,
  opacity: 1,
  meta: {},
  props: {
    color: 'black',
    labelColor: 'black',
    size: 'm',
    font: 'sans',
    align: 'start',
    verticalAlign: 'start',
    url: '',
    scale: 1,
  },
}
const place = { x: 0, y: 0, rotation: 0, parentId: 'page:board', index: 'a5' }

test('records that would break the editor are kept aside, and the board goes on', async ({
  boards,
  page,
  url,
}) => {
  await boards.open(url)
  const bad: [string, object, object, object?][] = [
    ['shape:unknown', { ...base, type: 'spaceship' }, place],
    ['shape:far', base, { ...place, x: 1e300 }],
    ['shape:script', { ...base, props: { ...base.props, url: 'javascript:alert(1)' } }, place],
    [
      'shape:words',
      base,
      place,
      { richText: { type: 'doc', content: [{ type: 'iframe' }] }, growY: 0, fontSizeAdjustment: 0 },
    ],
    ['shape:a', base, { ...place, parentId: 'shape:b' }],
    ['shape:b', base, { ...place, parentId: 'shape:a' }],
  ]
  await page.evaluate((records) => {
    const map = window.hooks.server.getMap('records')
    window.hooks.server.transact(() => {
      for (const [id, one, where, text] of records) {
        map.set(id as string, { id, ...(one as object) })
        map.set(`${id}#place`, where)
        if (text) map.set(`${id}#text`, text)
      }
    }, 'repair')
  }, bad)
  await expect.poll(() => page.evaluate(() => window.hooks.unshown[0])).toBeGreaterThan(3)
  expect(await boards.shape(0, 'shape:unknown')).toBeNull()
  const from = await boards.middle(0, 'shape:card0')
  await boards.drag(from, { x: from.x, y: from.y + 120 })
  await expect.poll(() => boards.shape(1, 'shape:card0')).not.toMatchObject({ y: 120 })
})

test('a board of 500 cards opens at the region of the current step', async ({ boards, page, url }) => {
  const from = Date.now()
  await boards.open(url, '?cards=500')
  test
    .info()
    .annotations.push({ type: 'two boards of 500 cards open, ms', description: String(Date.now() - from) })
  expect(await boards.shapes(1, 'note')).toHaveLength(500)
  const seen = await page.evaluate(() => window.hooks.editors[0]?.getViewportPageBounds().center.x)
  expect(seen).toBeCloseTo(960, -1)
})
