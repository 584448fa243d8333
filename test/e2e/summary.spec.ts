import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { MessageKey } from '../../shared/i18n/catalogue.ts'
import { summarySchema } from '../../shared/summary/summary.ts'
import { comeIn, expect, openBoard, type Somebody, test } from './support/people.ts'
import { Caller, type OpenedWorkshop, tokenOf } from './support/rembuk.ts'

const formula = '=HYPERLINK("http://jahat.example";"klik")'
const people = [
  ['Siti Aminah', 'residents'],
  ['Dewi Lestari', 'residents'],
  ['Agus Salim', 'residents'],
  ['Budi Santoso', 'business'],
  ['Rina Marlina', 'business'],
  ['Joko Widodo', 'business'],
] as const

async function guests({ organiser, links }: OpenedWorkshop): Promise<Caller[]> {
  const callers = people.map(() => new Caller(organiser.url))
  for (const [at, caller] of callers.entries()) {
    const [name, group] = people[at] ?? ['', '']
    await caller.call('join', {
      body: { token: tokenOf(links.participant), name, group, language: 'id', consentVersion: 1 },
    })
  }
  return callers
}

/** Six people, cards, a theme, dots and a commitment: everything a summary can tell. */
async function play(opened: OpenedWorkshop): Promise<void> {
  const { organiser, workshop } = opened
  const w = workshop
  const everybody = await guests(opened)
  const steps = (await organiser.call('readSummary', { params: { w } })).steps
  const [collect, cluster, weigh, commit] = steps.map((step) => step.id)
  const move = (s: string | undefined, to: 'open' | 'close' | 'reveal') =>
    organiser.call('moveStep', { params: { w, s: s ?? '' }, body: { move: to } })
  await move(collect, 'open')
  for (const [at, caller] of everybody.entries())
    await caller.call('addCard', {
      params: { w, s: collect ?? '' },
      body: {
        id: `shape:kartu-nomor-${at}`,
        text: at === 0 ? formula : `Cerita ke-${at} tentang air`,
        channel: 'phone',
      },
    })
  await move(collect, 'close')
  await move(cluster, 'open')
  const { theme } = await organiser.call('addTheme', {
    params: { w, s: cluster ?? '' },
    body: { title: 'Pompa' },
  })
  const { theme: other } = await organiser.call('addTheme', {
    params: { w, s: cluster ?? '' },
    body: { title: 'Iuran' },
  })
  for (const at of everybody.keys())
    await organiser.call('placeCard', {
      params: { w, c: `shape:kartu-nomor-${at}` },
      body: { theme: at < 4 ? theme : other },
    })
  await move(cluster, 'close')
  await move(weigh, 'open')
  for (const [at, caller] of everybody.entries())
    await caller.call('castBallot', {
      params: { w, s: weigh ?? '' },
      body: {
        choice: { type: 'dots', dots: { [at < 4 ? theme : other]: 1 } },
        revision: 1,
        key: `kunci-suara-${at}`,
      },
    })
  await move(weigh, 'reveal')
  await move(commit, 'open')
  await organiser.call('addCommitment', {
    params: { w, s: commit ?? '' },
    body: {
      title: 'Memperbaiki pompa',
      owner: {
        name: 'Siti Aminah',
        organisation: 'Kelompok Pengelola Air',
        group: 'residents',
        person: null,
      },
      due: '2027-03-31',
      source: [theme],
    },
  })
}

async function download({ page, words }: Somebody, button: MessageKey): Promise<Buffer> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: words(button), exact: true }).click()
  return readFile(await (await waiting).path())
}

/** In a document nothing is folded away: rule, electorate and the lot stand below the figure. */
async function expectCounted(page: Page, words: Somebody['words']): Promise<void> {
  const figure = page.getByRole('figure').filter({ hasText: words('decide.howCounted') })
  for (const told of ['dot/1', 'Pompa', 'SHA-256']) await expect(figure.first()).toContainText(told)
}

test('the summary tells everything, opens its numbers, and leaves as files that hold the same', async ({
  open,
  hall,
}) => {
  const opened = await open('id')
  await play(opened)
  const reader = await openBoard(hall, opened)
  const { page, words } = reader
  await page.goto(`${opened.organiser.url}/w/${opened.workshop}/summary`)
  for (const told of [
    'Air bersih untuk Kampung Melati',
    'Cerita ke-3 tentang air',
    'Pompa',
    'Memperbaiki pompa',
    'Kelompok Pengelola Air',
  ])
    await expect(page.getByText(told).first()).toBeVisible()
  await expect(page.getByRole('button', { name: words('summary.png') })).toBeEnabled({ timeout: 30_000 })
  await reader.expectAccessible()
  await expectCounted(page, words)

  const markdown = (await download(reader, 'summary.markdown')).toString()
  for (const told of ['Air bersih untuk Kampung Melati', 'Pompa', 'Kelompok Pengelola Air', '2027'])
    expect(markdown).toContain(told)
  const json = summarySchema.parse(JSON.parse((await download(reader, 'summary.json')).toString()))
  expect(json.cards).toHaveLength(6)
  expect(json.tallies[0]?.options.map(({ label, figures }) => [label, figures.dots])).toEqual([
    ['Pompa', 4],
    ['Iuran', 2],
  ])
  const cards = (await download(reader, 'summary.cardsCsv')).toString()
  expect(cards).toContain('Cerita ke-5 tentang air')
  expect(cards).not.toMatch(/(^|[;,"\n])=HYPERLINK/m)
  expect((await download(reader, 'summary.talliesCsv')).toString()).toContain('Pompa')
  expect((await download(reader, 'summary.commitmentsCsv')).toString()).toContain('Memperbaiki pompa')
  expect((await download(reader, 'summary.png')).subarray(1, 4).toString()).toBe('PNG')
  const svg = (await download(reader, 'summary.svg')).toString()
  expect(svg).toContain('<svg')
  expect(svg).not.toMatch(/<script|href="http/)
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: words('archive.saveUnnamed') }).click()
  const whole = await readFile(await (await waiting).path(), 'utf8')
  expect(whole).toContain('rembuk-archive/1')
  expect(whole).not.toContain('Dewi Lestari')
})

test('participants open the summary only where the workshop allows it, without the whole workshop', async ({
  open,
  hall,
}) => {
  const opened = await open('id')
  const [guest] = await guests(opened)
  const params = { w: opened.workshop }
  await opened.organiser.call('editWorkshop', { params, body: { summaryForParticipants: false } })
  expect((await guest?.send('readSummary', { params }))?.status).toBeGreaterThanOrEqual(400)
  await opened.organiser.call('editWorkshop', { params, body: { summaryForParticipants: true } })
  expect((await guest?.send('readSummary', { params }))?.status).toBe(200)
  const reader = await hall.enter('phone', 'id')
  const { page, words } = reader
  await comeIn(reader, opened.links.participant, 'Siti Aminah', 'Warga')
  await page.goto(`${opened.organiser.url}/w/${opened.workshop}/summary`)
  await expect(page.getByRole('button', { name: words('summary.markdown') })).toBeVisible()
  await expect(page.getByRole('link', { name: words('archive.saveNamed') })).toHaveCount(0)
})
