/** Pairing needs with offers: who may ask, who may answer, and what nobody else learns. */
import { beforeEach, describe, expect, it } from 'vitest'
import { tokenOf } from '../support/http-server.ts'
import { pairingRoom } from '../support/pairing-room.ts'

const { room, here, plan, write, ask, askCode, answerCode, endCode, told, inDocument, onDisk, openPairing } =
  pairingRoom()
const { w, addStep, openStep } = room

describe('asking and answering', () => {
  beforeEach(() => openPairing())

  it('M1 is a pair only once the other side has agreed; either side may begin', async () => {
    const { match } = await ask(here().sari, here().cards.pump, here().cards.water)
    expect(await inDocument()).toMatchObject([
      { id: match, step: here().pairing, run: 1, agreed: { need: { how: 'owner' }, offer: null } },
    ])
    expect(await answerCode(here().budi, match, { answer: 'accept' })).toBe('done')
    expect((await inDocument())[0]?.agreed.offer).toEqual({ how: 'owner', note: '' })
    const fromOffer = await ask(here().ani, here().cards.seeds, here().cards.tractor)
    expect(await answerCode(here().sari, fromOffer.match, { answer: 'accept' })).toBe('done')
  })

  it('M2 sending it again changes nothing, and asking each other is agreeing', async () => {
    const first = await ask(here().sari, here().cards.pump, here().cards.water)
    expect(await ask(here().sari, here().cards.pump, here().cards.water)).toEqual(first)
    expect((await inDocument())[0]?.agreed.offer).toBeNull()
    expect(await ask(here().budi, here().cards.pump, here().cards.water)).toEqual(first)
    expect(await inDocument()).toMatchObject([
      { agreed: { need: { how: 'owner' }, offer: { how: 'owner' } } },
    ])
  })

  it('M2 is for the authors of the two cards alone, each for its own side', async () => {
    expect(await askCode(here().ani, here().cards.pump, here().cards.water)).toBe('match_not_yours')
    const { match } = await ask(here().sari, here().cards.pump, here().cards.water)
    expect(await answerCode(here().ani, match, { answer: 'accept' })).toBe('match_not_yours')
    expect(await answerCode(here().ani, match, { answer: 'accept', side: 'offer' })).toBe('match_not_yours')
    expect(await answerCode(here().sari, match, { answer: 'accept', side: 'offer', witness: 'me' })).toBe(
      'match_not_yours',
    )
    expect(await answerCode(here().sari, match, { answer: 'accept' })).toBe('done')
    expect((await inDocument())[0]?.agreed.offer).toBeNull()
    expect(await endCode(here().ani, match)).toBe('match_not_yours')
    expect(await endCode(here().budi, match)).toBe('match_not_yours')
    expect(await endCode(here().sari, match)).toBe('done')
    expect(await inDocument()).toEqual([])
    expect(await answerCode(here().budi, match, { answer: 'accept' })).toBe('match_unknown')
  })

  it('M4 joins a need with an offer of this step, and nobody with themselves', async () => {
    expect(await askCode(here().sari, here().cards.water, here().cards.pump)).toBe('match_sides')
    expect(await askCode(here().sari, here().cards.pump, here().cards.seeds)).toBe('match_sides')
    expect(await askCode(here().sari, here().cards.pump, 'shape:nothing1')).toBe('match_sides')
    expect(await askCode(here().budi, here().cards.bricks, here().cards.water)).toBe('match_with_self')
    const late = await write(here().sari, here().needs, 'Written after the sides were fixed')
    expect(await askCode(here().sari, late, here().cards.water)).toBe('match_sides')
    expect(
      await here().sari.codeOf('askMatch', {
        params: { ...w(), s: here().needs },
        body: { need: here().cards.pump, offer: here().cards.water },
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
    expect(await askCode(wall, here().cards.pump, here().cards.water)).toBe('forbidden')
    expect(await wall.codeOf('readMatches', { params: { ...w(), s: here().pairing } })).toBe('forbidden')
    expect(await askCode(room.server.browser(), here().cards.pump, here().cards.water)).toBe('not_found')
  })

  it('M10 ends with the step', async () => {
    const { match } = await ask(here().sari, here().cards.pump, here().cards.water)
    await room.stage.organiser.call('moveStep', {
      params: { ...w(), s: here().pairing },
      body: { move: 'close' },
    })
    expect(await askCode(here().sari, here().cards.seeds, here().cards.tractor)).toBe('step_wrong_state')
    expect(await answerCode(here().budi, match, { answer: 'accept' })).toBe('step_wrong_state')
    expect(await endCode(here().sari, match)).toBe('step_wrong_state')
  })
})

describe('declining', () => {
  beforeEach(() => openPairing())

  it('M5 is told to the two sides, and stands in no document', async () => {
    const { match } = await ask(here().sari, here().cards.pump, here().cards.water)
    await answerCode(here().budi, match, { answer: 'decline' })
    expect(await inDocument()).toEqual([])
    expect(await told(here().sari)).toMatchObject([{ id: match, side: 'need', declinedBy: 'offer' }])
    expect(await told(here().budi)).toMatchObject([{ id: match, side: 'offer', declinedBy: 'offer' }])
    expect(await told(here().ani)).toEqual([])
    const summary = await room.stage.organiser.call('readSummary', { params: w() })
    expect(JSON.stringify(summary)).not.toContain(match)
  })

  it('M5 only who said no can bring it up again, and the other one is then asked anew', async () => {
    const { match } = await ask(here().sari, here().cards.pump, here().cards.water)
    await answerCode(here().budi, match, { answer: 'decline' })
    expect(await askCode(here().sari, here().cards.pump, here().cards.water)).toBe('match_declined')
    expect(await answerCode(here().sari, match, { answer: 'accept' })).toBe('match_declined')
    expect(await ask(here().budi, here().cards.pump, here().cards.water)).toEqual({ match })
    expect((await inDocument())[0]?.agreed).toEqual({ need: null, offer: { how: 'owner', note: '' } })
  })
})

describe('one to one, and one to many', () => {
  it('M8 a side that has found as many as it can have neither asks nor accepts', async () => {
    await openPairing()
    const [first, second] = [
      await ask(here().sari, here().cards.pump, here().cards.water),
      await ask(here().sari, here().cards.pump, here().cards.tractor),
    ]
    await answerCode(here().budi, first.match, { answer: 'accept' })
    expect(await answerCode(here().ani, second.match, { answer: 'accept' })).toBe('match_full')
    expect(await askCode(here().sari, here().cards.seeds, here().cards.water)).toBe('match_full')
    await endCode(here().budi, first.match)
    expect(await answerCode(here().ani, second.match, { answer: 'accept' })).toBe('done')
  })

  it('an offer with two places serves two needs', async () => {
    await openPairing({ offers: { step: here().offers, only: null, places: 2 } })
    for (const need of [here().cards.pump, here().cards.seeds])
      await answerCode(here().budi, (await ask(here().sari, need, here().cards.water)).match, {
        answer: 'accept',
      })
    expect(await inDocument()).toHaveLength(2)
    expect(await askCode(here().sari, here().cards.road, here().cards.water)).toBe('match_full')
  })

  it('M8 an offer whose partner has withdrawn the card is free again', async () => {
    await openPairing()
    await answerCode(here().budi, (await ask(here().sari, here().cards.pump, here().cards.water)).match, {
      answer: 'accept',
    })
    await here().sari.call('withdrawCard', { params: { ...w(), c: here().cards.pump } })
    expect(await inDocument()).toEqual([])
    expect(await told(here().budi)).toEqual([])
    expect(await askCode(here().sari, here().cards.seeds, here().cards.water)).toBe('done')
  })

  it('M9 requests that wait are limited, those that were answered are not', async () => {
    here().pairing = await addStep({ ...plan(), limits: { perPerson: 1, perGroup: null, maxChars: 100 } })
    await openStep(here().pairing)
    const { match } = await ask(here().sari, here().cards.pump, here().cards.water)
    expect(await askCode(here().sari, here().cards.seeds, here().cards.tractor)).toBe('match_limit')
    await answerCode(here().budi, match, { answer: 'decline' })
    expect(await askCode(here().sari, here().cards.seeds, here().cards.tractor)).toBe('done')
  })
})

describe('how to reach each other', () => {
  const numbers = ['0812-5550-111', '0812-5550-222'] as const
  beforeEach(() => openPairing())

  it('M6 is told to the other side alone, and only once both have agreed', async () => {
    const { match } = await ask(here().sari, here().cards.pump, here().cards.water, numbers[0])
    expect((await told(here().budi))[0]?.theirContact).toBeNull()
    await answerCode(here().budi, match, { answer: 'accept', contact: numbers[1] })
    expect(await told(here().sari)).toMatchObject([{ contact: numbers[0], theirContact: numbers[1] }])
    expect(await told(here().budi)).toMatchObject([{ contact: numbers[1], theirContact: numbers[0] }])
    expect(await told(here().ani)).toEqual([])
    expect(await told(room.stage.organiser)).toEqual([])
    const [board, shared] = [room.watch('board'), room.watch('workshop')]
    await board.until(() => board.board().cards.length === 6)
    await shared.until(() => shared.workshop()?.matches.length === 1)
    for (const name of ['readSummary', 'exportPairsCsv', 'exportMarkdown', 'exportJson'] as const)
      expect((await room.stage.organiser.send(name, { params: w() })).text).not.toContain('0812')
    for (const document of [board, shared]) expect(document.bytes().toString('latin1')).not.toContain('0812')
  })

  it('M6 is no longer told once one side has said no after all', async () => {
    const { match } = await ask(here().sari, here().cards.pump, here().cards.water, numbers[0])
    await answerCode(here().budi, match, { answer: 'accept', contact: numbers[1] })
    await answerCode(here().budi, match, { answer: 'decline' })
    expect((await told(here().sari))[0]?.theirContact).toBeNull()
  })

  it('M7 leaves with who withdraws, from the disk too', async () => {
    const { match } = await ask(here().sari, here().cards.pump, here().cards.water, numbers[0])
    await answerCode(here().budi, match, { answer: 'accept', contact: numbers[1] })
    await here().sari.call('withdraw', { params: w() })
    expect(await told(here().budi)).toEqual([])
    expect(await inDocument()).toEqual([])
    await room.server.close()
    expect(onDisk(numbers[0])).toBe(false)
  })

  it('M7 is not told any more once somebody was removed; the pair stays', async () => {
    const { match } = await ask(here().sari, here().cards.pump, here().cards.water, numbers[0])
    await answerCode(here().budi, match, { answer: 'accept', contact: numbers[1] })
    await room.stage.organiser.call('removePerson', { params: { ...w(), p: here().sari.person } })
    expect(await told(here().budi)).toMatchObject([{ contact: numbers[1], theirContact: '' }])
    expect(await inDocument()).toHaveLength(1)
  })
})
