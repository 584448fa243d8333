/** Prizes of a jury through the server: fixed at opening, counted at reveal, and withheld with a reason. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { ScaleOf } from '../../shared/scales/schemas.ts'
import { score } from '../../shared/scales/score/scale.ts'
import { cardId, type HttpBrowser, joinAs } from '../support/http-server.ts'
import { stepRoom } from '../support/step-room.ts'

const room = stepRoom()
let jury: HttpBrowser[]
let solution: string
let step: string

const award = { floor: 6, floors: {}, currency: 'Rp', prizes: [{ name: 'First prize', amount: '5000000' }] }
const jurySettings: ScaleOf<'score'> = {
  ...score.fresh,
  max: 10,
  criteria: [{ id: 'impact', label: 'Impact', weight: 1 }],
  minJudges: 2,
  award,
}

beforeEach(async () => {
  jury = [await joinAs(room.server, room.stage, { name: 'Ani' }), await joinAs(room.server, room.stage)]
  await room.move(0, 'open')
  solution = cardId()
  await jury[0]?.call('addCard', { params: room.at(0), body: { id: solution, text: 'A rain map' } })
  step = await room.addStep({
    source: { step: room.stage.steps[0] ?? '', items: 'cards' },
    settings: { kind: 'weigh', scale: jurySettings, seats: 1 },
  })
  await move('open')
})

const at = () => ({ ...room.w(), s: step })
const move = (name: 'open' | 'reveal' | 'reopen' | 'freeze') =>
  room.stage.organiser.call('moveStep', { params: at(), body: { move: name } })

async function judge(value: number): Promise<void> {
  for (const [index, juror] of jury.entries())
    await juror.call('castBallot', {
      params: at(),
      body: {
        choice: { type: 'score', scores: { [solution]: { impact: value } } },
        revision: 1,
        key: `key-${index}-${value}-${step}`,
      },
    })
}

const withhold = (reason: string | null, browser: HttpBrowser = room.stage.organiser) =>
  browser.codeOf('withholdAward', { params: at(), body: { reason } })

const summary = () => room.stage.organiser.call('readSummary', { params: room.w() })
const decisions = async () => (await summary()).steps.find(({ id }) => id === step)?.progress.noAwards
async function markdown(): Promise<string> {
  const { text } = await room.stage.organiser.send('exportMarkdown', { params: room.w() })
  return text
}

describe('a jury with a prize', () => {
  it('gives it to who reached the floor, and says so in the summary', async () => {
    await judge(7)
    await move('reveal')
    const tally = (await summary()).tallies.find((one) => one.step === step)
    expect(tally?.detail).toMatchObject({ award: { prizes: [{ option: solution }], missed: [] } })
    expect(await markdown()).toContain('| First prize | A rain map | Rp 5,000,000 |')
  })

  it('gives none where nobody reached it, by the rule alone', async () => {
    await judge(5)
    await move('reveal')
    const tally = (await summary()).tallies.find((one) => one.step === step)
    expect(tally?.options.some(({ chosen }) => chosen)).toBe(false)
    expect(await markdown()).toContain('No prize is awarded: no option reached what was required beforehand.')
  })

  it('keeps what a prize needs as it was when the step opened', async () => {
    const { steps } = await summary()
    const planned = steps.find(({ id }) => id === step)
    if (planned?.settings.kind !== 'weigh') throw new Error('no jury')
    const { id: _, progress: __, ...plan } = planned
    const easier = { ...jurySettings, award: { ...award, floor: 0 } }
    const body = { ...plan, settings: { ...planned.settings, scale: easier } }
    expect(await room.stage.organiser.codeOf('editStep', { params: at(), body })).toBe('step_has_content')
  })

  it('cannot be planned with a floor above the scale', async () => {
    const { steps } = await summary()
    const planned = steps.find(({ id }) => id === step)
    if (planned?.settings.kind !== 'weigh') throw new Error('no jury')
    const { id: _, progress: __, ...plan } = planned
    const higher = { ...jurySettings, award: { ...award, floor: 11 } }
    const body = { ...plan, settings: { ...planned.settings, scale: higher } }
    expect(await room.stage.organiser.codeOf('addStep', { params: room.w(), body })).toBe('invalid_input')
  })
})

describe('giving no prize', () => {
  it('is recorded with its reason beside the result, can be changed, and taken back', async () => {
    await judge(9)
    await move('reveal')
    expect(await withhold('The prototype was withdrawn')).toBe('done')
    expect(await withhold('The prototype failed in the field')).toBe('done')
    expect(await decisions()).toEqual([{ run: 1, reason: 'The prototype failed in the field' }])
    expect(await markdown()).toContain('The prototype failed in the field')
    expect(await withhold(null)).toBe('done')
    expect(await decisions()).toEqual([])
  })

  it('belongs to its run: what was decided of an earlier one stays', async () => {
    await judge(9)
    await move('reveal')
    await withhold('A conflict of interest came to light')
    await move('reopen')
    expect(await withhold('Too early')).toBe('step_wrong_state')
    await judge(8)
    await move('reveal')
    expect(await decisions()).toEqual([{ run: 1, reason: 'A conflict of interest came to light' }])
  })

  it('is for facilitators, for results that are shown, with words, and for juries that have prizes', async () => {
    await judge(9)
    expect(await withhold('Too early')).toBe('step_wrong_state')
    await move('reveal')
    expect(await withhold('Mine', jury[0])).toBe('forbidden')
    expect(await withhold(' \u200e ')).toBe('invalid_input')
    const elsewhere = { params: room.at(0), body: { reason: 'No jury here' } }
    expect(await room.stage.organiser.codeOf('withholdAward', elsewhere)).toBe('step_kind_mismatch')
    await move('freeze')
    expect(await withhold('Too late')).toBe('step_wrong_state')
  })
})
