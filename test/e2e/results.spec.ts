/** Published results, opened as somebody would who does not believe them: down to the words, up to the promise. */
import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { sha256Hex } from '../../shared/decide/hash.ts'
import type { Language } from '../../shared/domain/language.ts'
import type { Tally } from '../../shared/domain/tally.ts'
import type { BallotsFile } from '../../shared/tally/ballots-file.ts'
import { Assembly } from './support/assembly.ts'
import { stageBudget, stageRanking, stageRounds, stageScores, stageTiedDots } from './support/five-results.ts'
import { expect, type Screen, type Somebody, test } from './support/people.ts'
import { Caller, type OpenedWorkshop, tokenOf } from './support/rembuk.ts'

type Hall = Parameters<Parameters<typeof test>[2]>[0]['hall']
type Visit = { opened: OpenedWorkshop; hall: Hall; screen: Screen; language: Language }

/** Somebody who came after the vote opens the published summary. */
async function visit({ opened, hall, screen, language }: Visit): Promise<Somebody> {
  const { organiser, workshop, links } = opened
  const citizen = new Caller(organiser.url)
  await citizen.call('join', {
    body: {
      token: tokenOf(links.participant),
      name: 'Ibu Ragu',
      group: 'residents',
      language,
      consentVersion: 1,
    },
  })
  const somebody = await hall.enter(screen, language, { url: organiser.url, value: citizen.cookie })
  await somebody.page.goto(`${organiser.url}/w/${workshop}/summary`)
  await somebody.page.getByRole('heading', { level: 1 }).waitFor()
  return somebody
}

const figuresOf = (page: Page): Locator => page.getByRole('figure').filter({ has: page.getByRole('list') })

async function talliesOf({ organiser, workshop }: OpenedWorkshop, title: string): Promise<Tally[]> {
  const { steps, tallies } = await organiser.call('readSummary', { params: { w: workshop } })
  const step = steps.find((one) => one.title === title)
  return tallies.filter((tally) => tally.step === step?.id)
}

/** Everything that stands under a figure, whatever was counted. */
async function expectAccountable(figure: Locator, { words }: Somebody, tally: Tally): Promise<void> {
  for (const told of [
    words('decide.rule'),
    tally.method,
    words('decide.electorate'),
    words('decide.turnout', { ...tally.electorate, byGroup: '' }),
    words('decide.ties'),
    words('decide.lotSeed', { seed: tally.lot.seed }),
    words('decide.lotCommitment', { commitment: sha256Hex(tally.lot.seed) }),
    words('decide.lotRule'),
    tally.configHash,
    tally.ballotsHash,
  ])
    await expect(figure).toContainText(told)
}

/** From a bar to its words, the people behind it and what was promised; then closed again. */
async function expectOpens(
  { page, words }: Somebody,
  figure: Locator,
  label: string,
  told: readonly string[],
  keyboard = false,
): Promise<void> {
  const number = figure.getByRole('button', { name: label }).first()
  if (keyboard) {
    await number.focus()
    await page.keyboard.press('Enter')
  } else await number.click()
  const dialog = page.getByRole('dialog', { name: label })
  for (const one of [words('results.openedGroups'), words('decide.rule'), ...told])
    await expect(dialog).toContainText(one)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(number).toBeFocused()
}

type Run = { code: number; said: string }

const recount = (path: string): Promise<Run> =>
  new Promise((resolve) =>
    execFile('npm', ['run', '--silent', 'recount', '--', path], (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, said: stdout + stderr }),
    ),
  )

/** The browser's own link gives a file that counts to the same without a server, and tells a forged ballot. */
async function expectRecounts({ page, words }: Somebody, figure: Locator, folder: string): Promise<void> {
  await figure.getByRole('button', { name: words('results.recountHere') }).click()
  const waiting = page.waitForEvent('download')
  await figure.getByRole('link', { name: words('results.ballotsFile') }).click()
  const path = join(folder, 'ballots.json')
  await (await waiting).saveAs(path)
  const confirmed = await recount(path)
  expect([confirmed.code, confirmed.said]).toEqual([0, expect.stringContaining('byte for byte')])
  const file: BallotsFile = JSON.parse(await readFile(path, 'utf8'))
  const same = words('results.recountSame', { ballots: file.ballots.length })
  await expect(figure.getByRole('status')).toContainText(same)
  const said = (ballot: BallotsFile['ballots'][number] | undefined) => JSON.stringify(ballot?.choice)
  const [first, ...rest] = file.ballots
  const other = rest.find((ballot) => said(ballot) !== said(first))
  if (!first || !other) throw new Error('every ballot says the same')
  const forged = join(folder, 'forged.json')
  await writeFile(forged, JSON.stringify({ ...file, ballots: [{ ...first, choice: other.choice }, ...rest] }))
  const noticed = await recount(forged)
  expect([noticed.code, noticed.said]).toEqual([1, expect.stringMatching(/\/\S+: published .+, recounted /)])
}

const shot = async ({ page }: Somebody, name: string, target?: Locator) => {
  if (!process.env.SHOTS) return
  await (target ?? page).screenshot({
    path: `${process.env.SHOTS}/${name}.png`,
    ...(target ? {} : { fullPage: true }),
  })
}

test('dots that were equal at the cut: the lot, who could vote, small groups, words with names, and both promises', async ({
  open,
  hall,
}, { outputDir }) => {
  const opened = await open('id')
  const assembly = new Assembly(opened)
  const { title, options } = await stageTiedDots(assembly)
  const citizen = await visit({ opened, hall, screen: 'phone', language: 'id' })
  const { page, words } = citizen
  const [tally] = await talliesOf(opened, title)
  if (!tally) throw new Error('no tally')
  const figure = figuresOf(page)
  await expectAccountable(figure, citizen, tally)
  await shot(citizen, 'dots')
  const tied = tally.options.slice(0, 2)
  expect(tied.map(({ figures }) => figures)).toEqual(Array(2).fill({ dots: 7, supporters: 5 }))
  for (const told of [
    words('decide.warning.boundary_tie', { options: 2 }),
    words('decide.tieMatters'),
    words('decide.suppressed'),
    words('decide.suppressedWhy'),
    words('results.equalHidden'),
    words('results.minorityTitle'),
    'Tanpa iuran yang tercatat, pompa akan rusak lagi.',
  ])
    await expect(figure).toContainText(told)
  // The lot as anybody computes it: options in order of the hash of seed and option.
  const drawn = [...options].sort((one, other) =>
    sha256Hex(`${tally.lot.seed}:${one}`) < sha256Hex(`${tally.lot.seed}:${other}`) ? -1 : 1,
  )
  expect(tally.lot.order).toEqual(drawn)
  expect(tied[0]?.id).toBe(drawn.find((id) => tied.some((option) => option.id === id)))
  await expectOpens(citizen, figure, 'Pompa yang tidak terawat', [
    'Kami mengambil air dari masjid',
    'Siti Aminah',
    words('decide.suppressed'),
    words('results.to'),
    'Memperbaiki pompa sebelum kemarau',
  ])
  await citizen.expectAccessible()
  await expectRecounts(citizen, figure, outputDir)
})

test('a budget by equal shares: the greedy rule beside it, who paid for what, and why something got nothing', async ({
  open,
  hall,
}, { outputDir }) => {
  const opened = await open('en')
  const { title } = await stageBudget(new Assembly(opened))
  const citizen = await visit({ opened, hall, screen: 'laptop', language: 'en' })
  const { page, words } = citizen
  const [tally] = await talliesOf(opened, title)
  if (!tally) throw new Error('no tally')
  const figure = figuresOf(page)
  await expectAccountable(figure, citizen, tally)
  await shot(citizen, 'budget')
  const receipt = figure.getByRole('table', { name: words('budget.receipt', { currency: 'Rp' }) })
  await expect(receipt.getByRole('row', { name: /Drainage/ })).toContainText('30,000,000')
  const beside = figure.getByRole('table', { name: words('budget.beside') })
  await expect(beside.getByRole('row', { name: /pipe/ })).toHaveText(/Not funded\s*✓ Funded$/)
  await expect(beside.getByRole('row', { name: /Drainage/ })).toHaveText(/✓ Funded\s*Not funded$/)
  const projects = figure.getByRole('table', { name: words('budget.projects', { currency: 'Rp' }) })
  await expect(projects.getByRole('row', { name: /pipe/ })).toContainText(/its supporters had .+ left/)
  await expect(projects.getByRole('row', { name: /sound system/ })).toContainText('nobody supported it')
  await expectOpens(citizen, figure, 'A pipe from the spring to the school', [
    'its supporters had',
    'Dewi Lestari',
    words('decide.suppressed'),
  ])
  await expectOpens(citizen, figure, 'A deep well for the upper hamlet', ['The well is dug before'])
  await citizen.expectAccessible()
  await expectRecounts(citizen, figure, outputDir)
})

test('a ranking by Schulze, its number opened by keyboard: every duel, the chains, and that nobody wins them all', async ({
  open,
  hall,
}, { outputDir }) => {
  const opened = await open('id')
  const { title } = await stageRanking(new Assembly(opened))
  const citizen = await visit({ opened, hall, screen: 'laptop', language: 'id' })
  const { page, words } = citizen
  const [tally] = await talliesOf(opened, title)
  if (!tally) throw new Error('no tally')
  const figure = figuresOf(page)
  await expectAccountable(figure, citizen, tally)
  await shot(citizen, 'rank')
  const duels = figure.getByRole('table', { name: words('decide.duelsCaption') })
  const row = (start: RegExp) => duels.getByRole('row', { name: start }).getByRole('cell')
  await expect(row(/kelompok warga/)).toHaveText(['–', '8', '5', '12'])
  await expect(figure.getByRole('table', { name: words('decide.pathsCaption') })).toBeVisible()
  await expect(figure).toContainText('Tidak ada pilihan yang menang di semua perbandingan')
  await expectOpens(
    citizen,
    figure,
    'Dikelola kelompok warga',
    ['buku kas yang dibuka', 'Siti Aminah', 'Anggaran dasar kelompok pengelola'],
    true,
  )
  await citizen.expectAccessible()
  await expectRecounts(citizen, figure, outputDir)
})

test('mufakat in rounds: who was there, every level with its reason, and what a refusal led to', async ({
  open,
  hall,
}, { outputDir }) => {
  const opened = await open('en')
  const { title } = await stageRounds(new Assembly(opened))
  const citizen = await visit({ opened, hall, screen: 'phone', language: 'en' })
  const { page, words } = citizen
  const tallies = await talliesOf(opened, title)
  const figures = figuresOf(page)
  await expect(figures).toHaveCount(2)
  for (const [index, tally] of tallies.entries()) await expectAccountable(figures.nth(index), citizen, tally)
  await shot(citizen, 'rounds')
  const [first, second] = [figures.nth(0), figures.nth(1)]
  for (const told of [
    '1 of 2 texts are agreed',
    '1 person cannot accept it',
    'My stall opens at four and needs water.',
    'Widows should be able to ask for less.',
    words('figure.block'),
    words('decide.presentCaption'),
    'round 1 of at most 3',
  ])
    await expect(first).toContainText(told)
  await expect(second).toContainText('round 2 of at most 3')
  await expect(second).toContainText('all 7 who took a side stand behind it')
  await expectOpens(citizen, first, 'The pump runs from five', [
    'My stall opens at four',
    words('figure.block'),
  ])
  await expectOpens(citizen, first, 'Each household pays', ['Siti Aminah', 'The book of dues is open'])
  await citizen.expectAccessible()
  await expectRecounts(citizen, first, outputDir)
})

test('scores on criteria: their weights, the spread, who stood aside, and no names where none were promised', async ({
  open,
  hall,
}, { outputDir }) => {
  const opened = await open('id')
  const { title } = await stageScores(new Assembly(opened))
  const citizen = await visit({ opened, hall, screen: 'laptop', language: 'id' })
  const { page, words } = citizen
  const [tally] = await talliesOf(opened, title)
  if (!tally) throw new Error('no tally')
  const figure = figuresOf(page)
  await expectAccountable(figure, citizen, tally)
  await shot(citizen, 'score')
  const criteria = figure.getByRole('table', { name: words('decide.criteriaCaption') })
  await expect(
    criteria
      .getByRole('row', { name: /Saringan/ })
      .getByRole('cell')
      .last(),
  ).toHaveText('1')
  await expect(criteria).toContainText('Keberlanjutan')
  await expectOpens(citizen, figure, 'Saringan pasir', ['Akademisi', 'Uji coba saringan di dua rumah'])
  await expect(page.getByText('Siti Aminah')).toHaveCount(1)
  await citizen.expectAccessible()
  await expectRecounts(citizen, figure, outputDir)
})
