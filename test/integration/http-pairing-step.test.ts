/** A match step as a facilitator plans and leads it, and what comes of it. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { StepPlan } from '../../shared/steps/step.ts'
import { pairingRoom } from '../support/pairing-room.ts'
import { collectPlan } from '../support/step-room.ts'

const {
  room,
  here,
  settings,
  plan,
  write,
  ask,
  answerCode,
  endCode,
  told,
  inDocument,
  stepNow,
  openPairing,
} = pairingRoom()
const { w, addStep, openStep } = room

describe('a facilitator', () => {
  let paper: Record<'need' | 'offer', string>
  beforeEach(async () => {
    const { organiser } = room.stage
    paper = {
      need: await write(organiser, here().needs, 'From paper', 'paper'),
      offer: await write(organiser, here().offers, 'From paper too', 'paper'),
    }
    await openPairing()
  })

  it('M1 M3 proposes two cards, and pairs nobody by it', async () => {
    const { match } = await ask(room.stage.organiser, here().cards.pump, here().cards.water)
    expect(await inDocument()).toMatchObject([{ agreed: { need: null, offer: null } }])
    await answerCode(here().sari, match, { answer: 'accept' })
    expect((await inDocument())[0]?.agreed.offer).toBeNull()
    await answerCode(here().budi, match, { answer: 'accept' })
    expect((await inDocument())[0]?.agreed).toMatchObject({ need: { how: 'owner' }, offer: { how: 'owner' } })
  })

  it('M3 records an answer only with who said and heard it', async () => {
    const { match } = await ask(here().sari, here().cards.pump, here().cards.water)
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
    const { match } = await ask(here().sari, here().cards.pump, here().cards.water)
    await answerCode(here().budi, match, { answer: 'accept' })
    expect(await endCode(room.stage.organiser, match)).toBe('done')
    expect(await told(here().sari)).toEqual([])
  })
})

describe('what comes of it', () => {
  const move = (name: 'close' | 'reopen') =>
    room.stage.organiser.call('moveStep', { params: { ...w(), s: here().pairing }, body: { move: name } })

  it('M10 a step that is opened again goes on with what stands, beside the former run', async () => {
    await openPairing()
    const agreed = await ask(here().sari, here().cards.pump, here().cards.water, '0812')
    await answerCode(here().budi, agreed.match, { answer: 'accept', contact: '0813' })
    const declined = await ask(here().sari, here().cards.seeds, here().cards.tractor)
    await answerCode(here().ani, declined.match, { answer: 'decline' })
    await move('close')
    await move('reopen')
    const runs = (await inDocument()).map(({ run }) => run).sort()
    expect(runs).toEqual([1, 2])
    expect((await told(here().sari)).filter(({ run }) => run === 2)).toMatchObject([{ theirContact: '0813' }])
    expect(await answerCode(here().budi, agreed.match, { answer: 'decline' })).toBe('match_unknown')
    const summary = await room.stage.organiser.call('readSummary', { params: w() })
    expect(summary.pairings.map(({ run, pairs }) => [run, pairs.length])).toEqual([
      [1, 1],
      [2, 1],
    ])
  })

  it('pairs, unmet needs and idle offers are in summary, Markdown and CSV', async () => {
    await openPairing()
    const { match } = await ask(here().sari, here().cards.pump, here().cards.water)
    await answerCode(room.stage.organiser, match, {
      answer: 'accept',
      side: 'offer',
      witness: 'Ani heard it',
    })
    const { pairings } = await room.stage.organiser.call('readSummary', { params: w() })
    expect(pairings).toEqual([
      {
        step: here().pairing,
        run: 1,
        pairs: [
          {
            need: here().cards.pump,
            offer: here().cards.water,
            agreed: { need: { how: 'owner', note: '' }, offer: { how: 'witness', note: 'Ani heard it' } },
          },
        ],
        waiting: 0,
        unmet: [here().cards.seeds, here().cards.road, here().cards.bricks].sort(),
        idle: [here().cards.tractor],
      },
    ])
    const csv = (await room.stage.organiser.send('exportPairsCsv', { params: w() })).text
    const rows = csv.split('\r\n')
    expect(rows[0]).toContain('state,need,need_text,need_agreed,offer')
    expect(rows[1]).toContain(`paired,${here().cards.pump},We need a #pump,owner,${here().cards.water}`)
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
    await answerCode(here().budi, (await ask(here().sari, here().cards.pump, here().cards.water)).match, {
      answer: 'accept',
    })
    await move('close')
    const s = await addStep({
      title: 'Promises',
      source: { step: here().pairing, items: 'cards' },
      settings: { kind: 'commit' },
    })
    await openStep(s)
    const sources = (await stepNow(s))?.progress.sourceIds
    expect([...(sources ?? [])].sort()).toEqual(
      [here().cards.seeds, here().cards.road, here().cards.bricks].sort(),
    )
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
    here().pairing = await addStep(plan())
    const reorder = room.stage.organiser.codeOf('reorderStep', {
      params: { ...w(), s: here().pairing },
      body: { before: here().offers },
    })
    expect(await reorder).toBe('invalid_input')
    const spare = await addStep({ title: 'Spare' })
    const after = await addStep(plan({ offers: { step: spare, only: null, places: 1 } }))
    await room.stage.organiser.call('deleteStep', { params: { ...w(), s: spare } })
    const left = await stepNow(after)
    expect(left?.settings).toMatchObject({ offers: { step: null } })
    expect(left?.source?.step).toBe(here().needs)
  })
})
