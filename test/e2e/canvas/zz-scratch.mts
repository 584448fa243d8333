import { chromium } from '@playwright/test'
import { servePage } from '/work/main/test/e2e/canvas/serve-page.ts'
import { writeFileSync } from 'node:fs'
const served = await servePage()
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] })
for (const n of [0,5,39,165,500]) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  const foreign: string[] = []
  page.on('request', r => { if (/^https?:/.test(r.url()) && !r.url().startsWith(served.url)) foreign.push(r.url()) })
  page.on('console', m => { if (m.type()!=='log') console.log(n, m.type(), m.text().slice(0,200)) })
  page.on('pageerror', e => console.log(n, 'ERR', e.message.slice(0,300)))
  const t = Date.now()
  await page.goto(`${served.url}?picture=1&cards=${n}`)
  await page.locator('figure img').waitFor({ timeout: 60000 }).catch(()=>console.log('no img'))
  const shown = Date.now()-t
  const r = await page.evaluate(async () => {
    const a = performance.now(); const svg = await window.hooks.picture!.exportSvg(); const b = performance.now()
    let png: any; try { const p = await window.hooks.picture!.exportPng(); png = Array.from(new Uint8Array(await p.arrayBuffer())) } catch (e) { png = String(e) }
    return { svg, svgMs: b-a, pngMs: performance.now()-b, png }
  })
  if (typeof r.png !== 'string') writeFileSync(`/tmp/scr/p${n}.png`, Buffer.from(r.png))
  writeFileSync(`/tmp/scr/p${n}.svg`, r.svg)
  const fonts = (r.svg.match(/@font-face/g)||[]).length
  const hrefs = [...r.svg.matchAll(/(?:href|src|url)\s*[=(]\s*["']?([^"')]{1,40})/g)].map(m=>m[1]).filter(u=>!/^(#|data:)/.test(u!))
  console.log(n, { shown, svgMs: Math.round(r.svgMs), pngMs: Math.round(r.pngMs), svgKB: Math.round(r.svg.length/1024), png: typeof r.png==='string'? r.png : r.png.length, fonts, hrefs: hrefs.slice(0,5), script: /<script|on\w+=/.test(r.svg), foreign })
  await page.close()
}
await browser.close(); await served.close()
