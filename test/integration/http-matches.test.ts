/** Pairing needs with offers: who may ask, who may answer, and what nobody else learns. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { WorkshopView } from '../../shared/document/workshop-document.ts'
import type { Match } from '../../shared/domain/match.ts'
import type { MatchSettings } from '../../shared/steps/match/settings.ts'
import type { StepPlan } from '../../shared/steps/step.ts'
import { cardId, type HttpBrowser, joinAs, tokenOf } from '../support/http-server.ts'
import { collectPlan, stepRoom } from '../support/step-room.ts'

const room = stepRoom()
const { w, addStep, openStep } = room

type Person = HttpBrowser & { person: string }
let needs: string
let offers: string
let pairing: string
/** Sari needs three things, Budi one; Budi and Ani each offer one. */
let [sari, budi, ani]: Person[] = []
let cards: Record<'pump' | 'seeds' | 'road' | 'bricks' | 'water' | 'tractor', string>

const settings = (over: Partial<MatchSettings> = {}): MatchSettings => ({
  kind: 'match',
  needs: { only: null, places: 1 },
  offers: { step: offers, only: null, places: 1 },
  compare: [],
  ...over,
})
const plan = (over: Partial<MatchSettings> = {}): Partial<StepPlan> => ({
  title: 'Match',
  source: { step: needs, items: 'cards' },
  limits: { perPerson: null, perGroup: null, maxChars: 100 },
  settings: settings(over),
})

async function write(by: HttpBrowser, s: string, text: string, channel: 'phone' | 'paper' = 'phone') {
  const id = cardId()
  await by.call('addCard', { params: { ...w(), s }, body: { id, text, channel } })
  return id
}

const ask = (by: HttpBrowser, need: string, offer: string, contact?: string) =>
  by.call('askMatch', {
    params: { ...w(), s: pairing },
    body: { need, offer, ...(contact ? { contact } : {}) },
  })
const askCode = (by: HttpBrowser, need: string, offer: string) =>
  by.codeOf('askMatch', { params: { ...w(), s: pairing }, body: { need, offer } })
const answerCode = (
  by: HttpBrowser,
  match: string,
  body: { answer: 'accept' | 'decline'; contact?: string; side?: 'need' | 'offer'; witness?: string },
) => by.codeOf('answerMatch', { params: { ...w(), c: match }, body })
const endCode = (by: HttpBrowser, match: string) => by.codeOf('endMatch', { params: { ...w(), c: match } })
const told = async (by: HttpBrowser) =>
  (await by.call('readMatches', { params: { ...w(), s: pairing } })).matches
/** What everybody who connects now is given. */
async function lookNow(): Promise<WorkshopView> {
  const document = room.watch('workshop')
  await document.until(() => document.workshop() !== null)
  const view = document.workshop()
  if (!view) throw new Error('no workshop came')
  return view
}
const inDocument = async (): Promise<Match[]> => (await lookNow()).matches
const stepNow = async (id: string) => (await lookNow()).steps.find((step) => step.id === id)
const onDisk = (text: string): boolean =>
  readdirSync(room.server.folder).some((name) => readFileSync(join(room.server.folder, name)).includes(text))

async function openPairing(over: Partial<MatchSettings> = {}): Promise<void> {
  pairing = await addStep(plan(over))
  await openStep(pairing)
}

beforeEach(async () => {
  needs = await addStep({ title: 'Needs', limits: { perPerson: null, perGroup: null, maxChars: 100 } })
  offers = await addStep({ title: 'Offers', limits: { perPerson: null, perGroup: null, maxChars: 100 } })
  await openStep(needs)
  await openStep(offers)
  sari = await joinAs(room.server, room.stage, { name: 'Sari' })
  budi = await joinAs(room.server, room.stage, { name: 'Budi', group: 'business' })
  ani = await joinAs(room.server, room.stage, { name: 'Ani', group: 'academics' })
  cards = {
    pump: await write(sari, needs, 'We need a #pump'),
    road: await write(sari, needs, 'We need a road'),
    bricks: await write(budi, needs, 'We need bricks'),
    seeds: await write(sari, needs, 'We need seeds'),
    water: await write(budi, offers, 'A #pump that is idle'),
    tractor: await write(ani, offers, 'A tractor on Sundays'),
  }
})

describe('asking and answering', () => {
  beforeEach(() => openPairing())

  it('M1 is a pair only once the other side has agreed; either side may begin', async () => {
    const { match } = await ask(sari!, cards.pump, cards.water)
    expect(await inDocument()).toMatchObject([
      { id: match, step: pairing, run: 1, agreed: { need: { how: 'owner' }, offer: null } },
    ])
    expect(await answerCode(budi!, match, { answer: 'accept' })).toBe('done')
    expect((await inDocument())[0]?.agreed.offer).toEqual({ how: 'owner', note: '' })
    const fromOffer = await ask(ani!, cards.seeds, cards.tractor)
    expect(await answerCode(sari!, fromOffer.match, { answer: 'accept' })).toBe('done')
  })

  it('M2 sending it again changes nothing, and asking each other is agreeing', async () => {
    const first = await ask(sari!, cards.pump, cards.water)
    expect(await ask(sari!, cards.pump, cards.water)).toEqual(first)
    expect((await inDocument())[0]?.agreed.offer).toBeNull()
    expect(await ask(budi!, cards.pump, cards.water)).toEqual(first)
    expect(await inDocument()).toMatchObject([
      { agreed: { need: { how: 'owner' }, offer: { how: 'owner' } } },
    ])
  })

  it('M2 is for the authors of the two cards alone, each for its own side', async () => {
    expect(await askCode(ani!, cards.pump, cards.water)).toBe('match_not_yours')
    const { match } = await ask(sari!, cards.pump, cards.water)
    expect(await answerCode(ani!, match, { answer: 'accept' })).toBe('match_not_yours')
    expect(await answerCode(ani!, match, { answer: 'accept', side: 'offer' })).toBe('match_not_yours')
    expect(await answerCode(sari!, match, { answer: 'accept', side: 'offer', witness: 'me' })).toBe(
      'match_not_yours',
    )
    expect(await answerCode(sari!, match, { answer: 'accept' })).toBe('done')
    expect((await inDocument())[0]?.agreed.offer).toBeNull()
    expect(await endCode(ani!, match)).toBe('match_not_yours')
    expect(await endCode(budi!, match)).toBe('match_not_yours')
    expect(await endCode(sari!, match)).toBe('done')
    expect(await inDocument()).toEqual([])
    expect(await answerCode(budi!, match, { answer: 'accept' })).toBe('match_unknown')
  })

  it('M4 joins a need with an offer of this step, and nobody with themselves', async () => {
    expect(await askCode(sari!, cards.water, cards.pump)).toBe('match_sides')
    expect(await askCode(sari!, cards.pump, cards.seeds)).toBe('match_sides')
    expect(await askCode(sari!, cards.pump, 'shape:nothing1')).toBe('match_sides')
    expect(await askCode(budi!, cards.bricks, cards.water)).toBe('match_with_self')
    const late = await write(sari!, needs, 'Written after the sides were fixed')
    expect(await askCode(sari!, late, cards.water)).toBe('match_sides')
    expect(
      await sari!.codeOf('askMatch', {
        params: { ...w(), s: needs },
        body: { need: cards.pump, offer: cards.water },
      }),
    ).toBe('step_kind_mismatch')
  })

  it('a viewer neither asks nor reads, and outsiders learn nothing', async () => {
    const wall = room.server.browser()
    const body = {
      token: tokenOf(room.stage.links.viewer),
      name: '',
      group: '',
      language: 'en',
      consentVersion: null,
    } as const
    await wall.call('join', { body })
    expect(await askCode(wall, cards.pump, cards.water)).toBe('forbidden')
    expect(await wall.codeOf('readMatches', { params: { ...w(), s: pairing } })).toBe('forbidden')
    expect(await askCode(room.server.browser(), cards.pump, cards.water)).toBe('not_found')
  })

  it('M10 ends with the step', async () => {
    const { match } = await ask(sari!, cards.pump, cards.water)
    await room.stage.organiser.call('moveStep', { params: { ...w(), s: pairing }, body: { move: 'close' } })
    expect(await askCode(sari!, cards.seeds, cards.tractor)).toBe('step_wrong_state')
    expect(await answerCode(budi!, match, { answer: 'accept' })).toBe('step_wrong_state')
    expect(await endCode(sari!, match)).toBe('step_wrong_state')
  })
})

describe('declining', () => {
  beforeEach(() => openPairing())

  it('M5 is told to the two sides, and stands in no document', async () => {
    const { match } = await ask(sari!, cards.pump, cards.water)
    await answerCode(budi!, match, { answer: 'decline' })
    expect(await inDocument()).toEqual([])
    expect(await told(sari!)).toMatchObject([{ id: match, side: 'need', declinedBy: 'offer' }])
    expect(await told(budi!)).toMatchObject([{ id: match, side: 'offer', declinedBy: 'offer' }])
    expect(await told(ani!)).toEqual([])
    const summary = await room.stage.organiser.call('readSummary', { params: w() })
    expect(JSON.stringify(summary)).not.toContain(match)
  })

  it('M5 only who said no can bring it up again, and the other one is then asked anew', async () => {
    const { match } = await ask(sari!, cards.pump, cards.water)
    await answerCode(budi!, match, { answer: 'decline' })
    expect(await askCode(sari!, cards.pump, cards.water)).toBe('match_declined')
    expect(await answerCode(sari!, match, { answer: 'accept' })).toBe('match_declined')
    expect(await ask(budi!, cards.pump, cards.water)).toEqual({ match })
    expect((await inDocument())[0]?.agreed).toEqual({ need: null, offer: { how: 'owner', note: '' } })
  })
})

describe('one to one, and one to many', () => {
  it('M8 a side that has found as many as it can have neither asks nor accepts', async () => {
    await openPairing()
    const [first, second] = [
      await ask(sari!, cards.pump, cards.water),
      await ask(sari!, cards.pump, cards.tractor),
    ]
    await answerCode(budi!, first.match, { answer: 'accept' })
    expect(await answerCode(ani!, second.match, { answer: 'accept' })).toBe('match_full')
    expect(await askCode(sari!, cards.seeds, cards.water)).toBe('match_full')
    await endCode(budi!, first.match)
    expect(await answerCode(ani!, second.match, { answer: 'accept' })).toBe('done')
  })

  it('an offer with two places serves two needs', async () => {
    await openPairing({ offers: { step: offers, only: null, places: 2 } })
    for (const need of [cards.pump, cards.seeds])
      await answerCode(budi!, (await ask(sari!, need, cards.water)).match, { answer: 'accept' })
    expect(await inDocument()).toHaveLength(2)
    expect(await askCode(sari!, cards.road, cards.water)).toBe('match_full')
  })

  it('M8 an offer whose partner has withdrawn the card is free again', async () => {
    await openPairing()
    await answerCode(budi!, (await ask(sari!, cards.pump, cards.water)).match, { answer: 'accept' })
    await sari!.call('withdrawCard', { params: { ...w(), c: cards.pump } })
    expect(await inDocument()).toEqual([])
    expect(await told(budi!)).toEqual([])
    expect(await askCode(sari!, cards.seeds, cards.water)).toBe('done')
  })

  it('M9 requests that wait are limited, those that were answered are not', async () => {
    pairing = await addStep({ ...plan(), limits: { perPerson: 1, perGroup: null, maxChars: 100 } })
    await openStep(pairing)
    const { match } = await ask(sari!, cards.pump, cards.water)
    expect(await askCode(sari!, cards.seeds, cards.tractor)).toBe('match_limit')
    await answerCode(budi!, match, { answer: 'decline' })
    expect(await askCode(sari!, cards.seeds, cards.tractor)).toBe('done')
  })
})

describe('how to reach each other', () => {
  const numbers = ['0812-5550-111', '0812-5550-222'] as const
  beforeEach(() => openPairing())

  it('M6 is told to the other side alone, and only once both have agreed', async () => {
    const { match } = await ask(sari!, cards.pump, cards.water, numbers[0])
    expect((await told(budi!))[0]?.theirContact).toBeNull()
    await answerCode(budi!, match, { answer: 'accept', contact: numbers[1] })
    expect(await told(sari!)).toMatchObject([{ contact: numbers[0], theirContact: numbers[1] }])
    expect(await told(budi!)).toMatchObject([{ contact: numbers[1], theirContact: numbers[0] }])
    expect(await told(ani!)).toEqual([])
    expect(await told(room.stage.organiser)).toEqual([])
    const [board, shared] = [room.watch('board'), room.watch('workshop')]
    await board.until(() => board.board().cards.length === 6)
    await shared.until(() => shared.workshop()?.matches.length === 1)
    for (const name of ['readSummary', 'exportPairsCsv', 'exportMarkdown', 'exportJson'] as const)
      expect((await room.stage.organiser.send(name, { params: w() })).text).not.toContain('0812')
    for (const document of [board, shared]) expect(document.bytes().toString('latin1')).not.toContain('0812')
  })

  it('M6 is no longer told once one side has said no after all', async () => {
    const { match } = await ask(sari!, cards.pump, cards.water, numbers[0])
    await answerCode(budi!, match, { answer: 'accept', contact: numbers[1] })
    await answerCode(budi!, match, { answer: 'decline' })
    expect((await told(sari!))[0]?.theirContact).toBeNull()
  })

  it('M7 leaves with who withdraws, from the disk too', async () => {
    const { match } = await ask(sari!, cards.pump, cards.water, numbers[0])
    await answerCode(budi!, match, { answer: 'accept', contact: numbers[1] })
    await sari!.call('withdraw', { params: w() })
    expect(await told(budi!)).toEqual([])
    expect(await inDocument()).toEqual([])
    await room.server.close()
    expect(onDisk(numbers[0])).toBe(false)
  })

  it('M7 is not told any more once somebody was removed; the pair stays', async () => {
    const { match } = await ask(sari!, cards.pump, cards.water, numbers[0])
    await answerCode(budi!, match, { answer: 'accept', contact: numbers[1] })
    await room.stage.organiser.call('removePerson', { params: { ...w(), p: sari!.person } })
    expect(await told(budi!)).toMatchObject([{ contact: numbers[1], theirContact: '' }])
    expect(await inDocument()).toHaveLength(1)
  })
})

describe('a facilitator', () => {
  let paper: Record<'need' | 'offer', string>
  beforeEach(async () => {
    const { organiser } = room.stage
    paper = {
      need: await write(organiser, needs, 'From paper', 'paper'),
      offer: await write(organiser, offers, 'From paper too', 'paper'),
    }
    await openPairing()
  })

  it('M1 M3 proposes two cards, and pairs nobody by it', async () => {
    const { match } = await ask(room.stage.organiser, cards.pump, cards.water)
    expect(await inDocument()).toMatchObject([{ agreed: { need: null, offer: null } }])
    await answerCode(sari!, match, { answer: 'accept' })
    expect((await inDocument())[0]?.agreed.offer).toBeNull()
    await answerCode(budi!, match, { answer: 'accept' })
    expect((await inDocument())[0]?.agreed).toMatchObject({ need: { how: 'owner' }, offer: { how: 'owner' } })
  })

  it('M3 records an answer only with who said and heard it', async () => {
    const { match } = await ask(sari!, cards.pump, cards.water)
    const { organiser } = room.stage
    expect(await answerCode(organiser, match, { answer: 'accept' })).toBe('match_not_yours')
    expect(await answerCode(organiser, match, { answer: 'accept', side: 'offer', witness: '  ' })).toBe(
      'match_witness_missing',
    )
    expect(
      await answerCode(organiser, match, {
        answer: 'accept',
        side: 'offer',
        witness: ' Budi, heard by Ani ',
      }),
    ).toBe('done')
    expect((await inDocument())[0]?.agreed.offer).toEqual({ how: 'witness', note: 'Budi, heard by Ani' })
  })

  it('M3 does not own what was copied from paper: both sides are answered for with a witness', async () => {
    const { organiser } = room.stage
    const { match } = await ask(organiser, paper.need, paper.offer)
    expect(await answerCode(organiser, match, { answer: 'accept', side: 'need' })).toBe(
      'match_witness_missing',
    )
    for (const side of ['need', 'offer'] as const)
      await answerCode(organiser, match, { answer: 'accept', side, witness: 'Table 3' })
    expect((await inDocument())[0]?.agreed).toMatchObject({
      need: { how: 'witness' },
      offer: { how: 'witness' },
    })
  })

  it('takes a pair off', async () => {
    const { match } = await ask(sari!, cards.pump, cards.water)
    await answerCode(budi!, match, { answer: 'accept' })
    expect(await endCode(room.stage.organiser, match)).toBe('done')
    expect(await told(sari!)).toEqual([])
  })
})

describe('what comes of it', () => {
  const move = (name: 'close' | 'reopen') =>
    room.stage.organiser.call('moveStep', { params: { ...w(), s: pairing }, body: { move: name } })

  it('M10 a step that is opened again goes on with what stands, beside the former run', async () => {
    await openPairing()
    const agreed = await ask(sari!, cards.pump, cards.water, '0812')
    await answerCode(budi!, agreed.match, { answer: 'accept', contact: '0813' })
    const declined = await ask(sari!, cards.seeds, cards.tractor)
    await answerCode(ani!, declined.match, { answer: 'decline' })
    await move('close')
    await move('reopen')
    const runs = (await inDocument()).map(({ run }) => run).sort()
    expect(runs).toEqual([1, 2])
    expect((await told(sari!)).filter(({ run }) => run === 2)).toMatchObject([{ theirContact: '0813' }])
    expect(await answerCode(budi!, agreed.match, { answer: 'decline' })).toBe('match_unknown')
    const summary = await room.stage.organiser.call('readSummary', { params: w() })
    expect(summary.pairings.map(({ run, pairs }) => [run, pairs.length])).toEqual([
      [1, 1],
      [2, 1],
    ])
  })

  it('pairs, unmet needs and idle offers are in summary, Markdown and CSV', async () => {
    await openPairing()
    const { match } = await ask(sari!, cards.pump, cards.water)
    await answerCode(room.stage.organiser, match, {
      answer: 'accept',
      side: 'offer',
      witness: 'Ani heard it',
    })
    const { pairings } = await room.stage.organiser.call('readSummary', { params: w() })
    expect(pairings).toEqual([
      {
        step: pairing,
        run: 1,
        pairs: [
          {
            need: cards.pump,
            offer: cards.water,
            agreed: { need: { how: 'owner', note: '' }, offer: { how: 'witness', note: 'Ani heard it' } },
          },
        ],
        waiting: 0,
        unmet: [cards.seeds, cards.road, cards.bricks].sort(),
        idle: [cards.tractor],
      },
    ])
    const csv = (await room.stage.organiser.send('exportPairsCsv', { params: w() })).text
    const rows = csv.split('\r\n')
    expect(rows[0]).toContain('state,need,need_text,need_agreed,offer')
    expect(rows[1]).toContain(`paired,${cards.pump},We need a #pump,owner,${cards.water}`)
    expect(rows.slice(2).map((row) => row.split(',')[3])).toEqual([
      'unmet',
      'unmet',
      'unmet',
      'idle',
      undefined,
    ])
    const markdown = (await room.stage.organiser.send('exportMarkdown', { params: w() })).text
    expect(markdown).toMatch(
      /We need a .?#pump \| A .?#pump that is idle \| recorded by a facilitator: Ani heard it/,
    )
    expect(markdown).toContain('We need seeds')
  })

  it('needs that found no answer are what a later step works on', async () => {
    await openPairing()
    await answerCode(budi!, (await ask(sari!, cards.pump, cards.water)).match, { answer: 'accept' })
    await move('close')
    const s = await addStep({
      title: 'Promises',
      source: { step: pairing, items: 'cards' },
      settings: { kind: 'commit' },
    })
    await openStep(s)
    const sources = (await stepNow(s))?.progress.sourceIds
    expect([...(sources ?? [])].sort()).toEqual([cards.seeds, cards.road, cards.bricks].sort())
  })
})

describe('the plan of a match step', () => {
  const code = (over: Partial<StepPlan>) =>
    room.stage.organiser.codeOf('addStep', { params: w(), body: collectPlan({ ...plan(), ...over }) })

  it('needs two sides of earlier collect steps that can be told apart', async () => {
    const same = { step: null, only: null, places: 1 }
    expect(await code({ settings: settings({ offers: same }) })).toBe('invalid_input')
    expect(
      await code({
        settings: settings({
          needs: { only: { field: 'side', values: ['need'] }, places: 1 },
          offers: { ...same, only: { field: 'side', values: ['offer'] } },
        }),
      }),
    ).toBe('done')
    expect(await code({ settings: settings({ offers: { ...same, step: room.stage.steps[1] ?? '' } }) })).toBe(
      'step_unknown',
    )
    expect(await code({ settings: settings({ offers: { ...same, step: 'nowhere' } }) })).toBe('step_unknown')
    expect(await code({ settings: settings({ needs: { only: null, places: 0 } }) })).toBe('invalid_input')
    expect(await code({})).toBe('done')
  })

  it('stays behind both its sources, and lets go of one that is deleted', async () => {
    pairing = await addStep(plan())
    const reorder = room.stage.organiser.codeOf('reorderStep', {
      params: { ...w(), s: pairing },
      body: { before: offers },
    })
    expect(await reorder).toBe('invalid_input')
    const spare = await addStep({ title: 'Spare' })
    const after = await addStep(plan({ offers: { step: spare, only: null, places: 1 } }))
    await room.stage.organiser.call('deleteStep', { params: { ...w(), s: spare } })
    const left = await stepNow(after)
    expect(left?.settings).toMatchObject({ offers: { step: null } })
    expect(left?.source?.step).toBe(needs)
  })
})
