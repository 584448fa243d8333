import type { Page } from '@playwright/test'
import { expect, test } from './boards.ts'

/** What a browser hands over when somebody pastes. */
function paste(page: Page, content: { type: string; text: string } | 'picture' | 'file'): Promise<void> {
  return page.evaluate((what) => {
    const data = new DataTransfer()
    const png = Uint8Array.from(
      atob(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      ),
      (char) => char.charCodeAt(0),
    )
    if (what === 'picture') data.items.add(new File([png], 'a.png', { type: 'image/png' }))
    else if (what === 'file') data.items.add(new File(['a'], 'a.pdf', { type: 'application/pdf' }))
    else data.setData(what.type, what.text)
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, content)
}

test('a pasted picture, file, link or page is refused kindly or becomes words, and nothing leaves', async ({
  boards,
  page,
  url,
}) => {
  const foreign: string[] = []
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(url)) foreign.push(request.url())
  })
  await boards.open(url)
  const { x, y } = await boards.middle(0, 'shape:step-one')
  await page.mouse.click(x, y + 100)
  const said = () => page.evaluate(() => window.hooks.messages)
  await paste(page, 'picture')
  await expect.poll(said).toEqual(['canvas.noPictures'])
  await paste(page, 'file')
  await expect.poll(said).toEqual(['canvas.noPictures', 'canvas.noPictures'])
  await paste(page, { type: 'text/plain', text: 'https://example.org/page' })
  await expect.poll(said).toHaveLength(3)
  expect((await said()).at(-1)).toBe('canvas.noLinks')
  expect(await boards.shapes(0, 'note')).toHaveLength(6)
  await paste(page, {
    type: 'text/html',
    text: '<p>Pasar <b>pagi</b><img src="https://example.org/a.png"></p>',
  })
  await boards.frames(10)
  for (const type of ['image', 'bookmark', 'embed', 'video']) expect(await boards.shapes(0, type)).toEqual([])
  expect(await page.evaluate(() => document.querySelectorAll('img[src^="https:"]').length)).toBe(0)
  expect(foreign).toEqual([])
})

test('pasted words become a card', async ({ boards, page, url }) => {
  await boards.open(url)
  const { x, y } = await boards.middle(0, 'shape:step-one')
  await page.mouse.click(x, y + 100)
  await paste(page, { type: 'text/plain', text: 'Jembatan rusak sejak banjir' })
  await expect.poll(() => boards.shapes(1, 'note')).toHaveLength(7)
})

for (const role of ['participant', 'facilitator'])
  test(`the region of a step cannot be renamed or removed by a ${role}`, async ({ boards, page, url }) => {
    await boards.open(url, `?role=${role}`)
    const before = await boards.lane('shape:step-one')
    const { x, y } = await boards.middle(0, 'shape:step-one')
    const heading = { x: x - 200, y: y - 150 }
    await page.mouse.dblclick(heading.x, heading.y)
    await page.keyboard.type('lain')
    await page.keyboard.press('Escape')
    await page.mouse.click(heading.x, heading.y)
    await page.keyboard.press('Delete')
    await boards.drag(heading, { x: heading.x + 80, y: heading.y + 80 })
    await boards.frames(4)
    expect(await boards.lane('shape:step-one')).toEqual(before)
    expect(await boards.shape(1, 'shape:step-one')).toMatchObject({ x: 0, y: 0 })
  })
