import type { Page } from '@playwright/test'
import { expect, test } from './boards.ts'

/** Everything that the page asked another host for. */
function foreignRequests(page: Page, url: string): string[] {
  const foreign: string[] = []
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(url)) foreign.push(request.url())
  })
  return foreign
}

for (const cards of [0, 5, 165])
  test(`a board of ${cards} cards is shown and saved as a picture that needs nothing else`, async ({
    boards,
    page,
    url,
  }) => {
    const foreign = foreignRequests(page, url)
    await page.goto(`${url}?picture&cards=${cards}`)
    const image = page.getByRole('img', { name: 'The board' })
    await expect(image).toBeVisible()
    expect(await image.evaluate((one: HTMLImageElement) => one.decode().then(() => one.naturalWidth))).toBe(
      4_176,
    )
    const { svg, png } = await page.evaluate(async () => {
      const picture = window.hooks.picture
      if (!picture) throw new Error('no picture')
      const bitmap = await createImageBitmap(await picture.exportPng())
      return { svg: await picture.exportSvg(), png: { width: bitmap.width, height: bitmap.height } }
    })
    expect(png.width).toBeGreaterThan(3_000)
    expect(png.width * png.height).toBeLessThan(16_100_000)
    for (const font of ['tldraw_serif', 'tldraw_sans'])
      expect(svg).toMatch(new RegExp(`@font-face[^}]*${font}[^}]*data:font`))
    expect(svg).not.toMatch(/<script|\son\w+=|javascript:|<iframe/i)
    const addresses = [...svg.matchAll(/(?:href="|src="|url\(\s*["']?)([^"')]*)/g)].map(
      ([, one]) => one ?? '',
    )
    expect(addresses.filter((address) => !/^(#|data:)/.test(address))).toEqual([])
    expect(svg.match(/class="rembuk-words"/g)?.length ?? 0).toBe(cards)
    expect(foreign).toEqual([])
    expect(boards.errors).toEqual([])
  })

test('a picture is saved while the board that it shows goes on changing', async ({ page, url }) => {
  await page.goto(`${url}?picture&cards=39`)
  await expect(page.getByRole('img', { name: 'The board' })).toBeVisible()
  const sizes = await page.evaluate(async () => {
    const saving = [window.hooks.picture?.exportPng(), window.hooks.picture?.exportPng()]
    for (let at = 0; at < 5; at += 1) window.hooks.redraw?.()
    return Promise.all(saving.map(async (one) => (await one)?.size ?? 0))
  })
  for (const size of sizes) expect(size).toBeGreaterThan(10_000)
})
