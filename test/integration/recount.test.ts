/** The ballots of a revealed result leave the server as a file, and the file alone counts to the same result. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runRecount } from '../../server/counting/run-recount.ts'
import type { Choice } from '../../shared/scales/schemas.ts'
import type { BallotsFile } from '../../shared/tally/ballots-file.ts'
import {
  cardId,
  type HttpBrowser,
  type HttpServer,
  joinAs,
  openHttpServer,
  type Stage,
  stageWorkshop,
} from '../support/http-server.ts'
import { makeTempFolder } from '../support/temp-folder.ts'

let server: HttpServer
let stage: Stage
let folder: ReturnType<typeof makeTempFolder>
let themes: string[]
let people: (HttpBrowser & { person: string })[]

const at = (index: number) => ({ w: stage.workshop, s: stage.steps[index] ?? '' })
const move = (index: number, name: 'open' | 'close' | 'reveal' | 'reopen') =>
  stage.organiser.call('moveStep', { params: at(index), body: { move: name } })
const exported = (by: HttpBrowser, run = '1') => by.send('exportBallots', { params: { ...at(2), r: run } })

/** Five residents and two of the local government weigh two themes. */
beforeEach(async () => {
  server = await openHttpServer()
  folder = makeTempFolder()
  stage = await stageWorkshop(server)
  people = []
  const names = ['Ani', 'Budi', 'Citra', 'Dodi', 'Eka', 'Fajar', 'Gita']
  for (const [index, name] of names.entries())
    people.push(await joinAs(server, stage, { name, group: index < 5 ? 'residents' : 'undisclosed' }))
  const cards = [cardId(), cardId()]
  await move(0, 'open')
  for (const [index, id] of cards.entries())
    await people[index]?.call('addCard', { params: at(0), body: { id, text: `Card number ${index}` } })
  await move(1, 'open')
  themes = []
  for (const c of cards) {
    const { theme } = await stage.organiser.call('addTheme', { params: at(1), body: { title: `Theme ${c}` } })
    await stage.organiser.call('placeCard', { params: { w: stage.workshop, c }, body: { theme } })
    themes.push(theme)
  }
  await move(1, 'close')
  await move(2, 'open')
})
afterEach(async () => {
  await server.end()
  folder.remove()
})

const readSummary = () => stage.organiser.call('readSummary', { params: { w: stage.workshop } })

async function vote() {
  for (const [index, who] of people.entries()) {
    const [first = '', second = ''] = themes
    const dots = index === 6 ? {} : { [first]: index % 3, [second]: 1 }
    const choice: Choice = { type: 'dots', dots, reasons: { [second]: `the reason of number ${index}` } }
    await who.call('castBallot', {
      params: at(2),
      body: { choice, revision: 1, key: `key-of-${index}-${stage.workshop}` },
    })
  }
  await move(2, 'reveal')
}

function recountFile(file: BallotsFile) {
  const path = join(folder.path, 'ballots.json')
  writeFileSync(path, JSON.stringify(file, null, 1))
  return recountPath(path)
}

function recountPath(...args: string[]) {
  const said: string[] = []
  const output = { say: (text: string) => said.push(text), complain: (text: string) => said.push(text) }
  return { code: runRecount(args, output), said: said.join('\n') }
}

describe('exported ballots', () => {
  it('do not exist before the reveal, and not for a run that there was not', async () => {
    expect((await exported(stage.organiser)).body.error?.code).toBe('step_unknown')
    await vote()
    expect((await exported(stage.organiser)).status).toBe(200)
    expect((await exported(stage.organiser, '2')).body.error?.code).toBe('step_unknown')
    expect((await exported(stage.organiser, 'x')).body.error?.code).toBe('step_unknown')
  })

  it('T24 T25 name nobody, tell no small group and no reason, and keep no order of casting', async () => {
    await vote()
    const file = (await exported(stage.organiser)).body as BallotsFile
    expect(file.ballots).toHaveLength(7)
    const text = JSON.stringify(file.ballots)
    for (const { person } of people) expect(text).not.toContain(person)
    expect(text).not.toContain('the reason of')
    // The only two of one group would be told apart from five residents: so nobody is.
    expect(file.ballots.map(({ group }) => group)).toEqual(Array(7).fill(null))
    const ids = file.ballots.map(({ id }) => id)
    expect(ids).toEqual([...ids].sort())
  })

  it('met a lot whose fingerprint everybody could see before the first of them was cast', async () => {
    const lotOf = async () => (await readSummary()).steps[2]?.progress.lotCommitment
    const before = await lotOf()
    expect(before).toMatch(/^[0-9a-f]{64}$/)
    await vote()
    expect((await readSummary()).tallies[0]?.lot.commitment).toBe(before)
    await move(2, 'reopen')
    expect(await lotOf()).not.toBe(before)
  })

  it('count to the published result without the server, and one changed ballot or figure is noticed', async () => {
    await vote()
    const file = (await exported(stage.organiser)).body as BallotsFile
    const summary = await stage.organiser.call('readSummary', { params: { w: stage.workshop } })
    expect(file.record).toEqual(summary.tallies[0])
    const confirmed = recountFile(file)
    expect([confirmed.code, confirmed.said]).toEqual([0, expect.stringContaining('7 ballots recounted')])
    const [first, ...rest] = file.ballots
    if (!first) throw new Error('no ballot')
    const stuffed: Choice = { type: 'dots', dots: { [themes[0] ?? '']: 3 } }
    const changed = recountFile({ ...file, ballots: [{ ...first, choice: stuffed }, ...rest] })
    expect([changed.code, changed.said]).toEqual([1, expect.stringContaining('published')])
    const beautified = { ...file.record, electorate: { ...file.record.electorate, eligible: 70 } }
    expect(recountFile({ ...file, record: beautified })).toEqual({
      code: 1,
      said: expect.stringContaining('/electorate/eligible: published 70, recounted 7'),
    })
  })

  it('of an earlier run can still be recounted beside the new one', async () => {
    await vote()
    const before = (await exported(stage.organiser)).body as BallotsFile
    await move(2, 'reopen')
    await vote()
    expect((await exported(stage.organiser)).body).toEqual(before)
    expect(recountFile((await exported(stage.organiser, '2')).body as BallotsFile).code).toBe(0)
  })

  it('of which a card was withdrawn afterwards are still confirmed, and it is said', async () => {
    await vote()
    await people[0]?.call('withdraw', { params: { w: stage.workshop } })
    const { code, said } = recountFile((await exported(stage.organiser)).body as BallotsFile)
    expect([code, said]).toEqual([0, expect.stringContaining('confirmed')])
  })
})

describe('the command', () => {
  it('says what is wrong with its arguments and with a broken file, with the line', () => {
    expect(recountPath()).toMatchObject({ code: 2, said: expect.stringContaining('Usage') })
    expect(recountPath('--all')).toMatchObject({ code: 2, said: expect.stringContaining('--all') })
    expect(recountPath('--help')).toMatchObject({ code: 0, said: expect.stringContaining('Exit codes') })
    expect(recountPath(join(folder.path, 'missing.json')).code).toBe(2)
    const path = join(folder.path, 'broken.json')
    writeFileSync(path, '{\n "format": "rembuk-ballots/1",\n "ballots": [}')
    expect(recountPath(path)).toMatchObject({ code: 2, said: expect.stringContaining('line 3') })
    writeFileSync(path, '{\n "format": "something/1"\n}')
    expect(recountPath(path)).toMatchObject({ code: 2, said: expect.stringContaining('line 2: format') })
  })
})
