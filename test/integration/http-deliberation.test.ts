/** Musyawarah through the server: presence at closing, rounds as runs, and a vote only where it was declared. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { Tally } from '../../shared/domain/tally.ts'
import { gradient } from '../../shared/scales/gradient/scale.ts'
import type { ChoiceOf, ScaleOf } from '../../shared/scales/schemas.ts'
import { cardId, type HttpBrowser, joinAs } from '../support/http-server.ts'
import { stepRoom } from '../support/step-room.ts'

const room = stepRoom()
let people: (HttpBrowser & { person: string })[]
let texts: string[]
let step: string

type Said = Omit<ChoiceOf<'gradient'>, 'type'>

/** Two texts, and people of two groups: two of the government, one resident. Nobody is connected. */
beforeEach(async () => {
  people = []
  for (const [name, group] of [
    ['Ani', 'local-government'],
    ['Budi', 'local-government'],
    ['Citra', 'residents'],
  ] as const)
    people.push(await joinAs(room.server, room.stage, { name, group }))
  await room.move(0, 'open')
  texts = [cardId(), cardId()].sort()
  for (const id of texts)
    await person(0).call('addCard', { params: room.at(0), body: { id, text: `Text ${id}` } })
})

const person = (index: number) => people[index] as HttpBrowser & { person: string }
const at = () => ({ ...room.w(), s: step })
const move = (name: 'open' | 'close' | 'reveal' | 'reopen') =>
  room.stage.organiser.call('moveStep', { params: at(), body: { move: name } })

async function deliberate(settings: Partial<ScaleOf<'gradient'>> = {}): Promise<void> {
  step = await room.addStep({
    source: { step: room.stage.steps[0] ?? '', items: 'cards' },
    settings: { kind: 'weigh', scale: { ...gradient.fresh, ...settings }, seats: 1 },
  })
  await move('open')
}

let revision = 0
async function answer(who: number, said: Said): Promise<string> {
  revision += 1
  const choice = { type: 'gradient' as const, ...said }
  const sent = await person(who).send('castBallot', {
    params: at(),
    body: { choice, revision, key: `key-number-${revision}` },
  })
  return sent.body.error?.code ?? 'done'
}
const all = (level: 1 | 3): Said => ({ levels: Object.fromEntries(texts.map((id) => [id, level])) })

async function result(): Promise<Tally> {
  await move('reveal')
  const { tallies } = await room.stage.organiser.call('readSummary', { params: room.w() })
  const own = tallies.filter((tally) => tally.step === step).sort((a, b) => b.run - a.run)
  if (!own[0]) throw new Error('no tally')
  return own[0]
}
function outcomes({ detail }: Tally): Record<string, string> {
  if (detail?.kind !== 'agreement') throw new Error('not a deliberation')
  return Object.fromEntries(detail.options.map(({ id, outcome }) => [id, outcome]))
}
const text = (index: number) => texts[index] ?? ''

describe('a round', () => {
  it('counts who has answered as present, and decides each text by itself', async () => {
    await deliberate()
    await answer(0, all(1))
    await answer(1, { levels: { [text(0)]: 1, [text(1)]: 8 }, reasons: { [text(1)]: 'Nobody pays for it' } })
    await answer(2, all(3))
    const tally = await result()
    expect(outcomes(tally)).toEqual({ [text(0)]: 'mufakat_with_notes', [text(1)]: 'blocked' })
    expect(tally.detail).toMatchObject({
      quorum: {
        needed: 2,
        present: 3,
        byGroup: [
          { group: 'local-government', eligible: 2, present: 2 },
          { group: 'residents', eligible: 1, present: 1 },
        ],
      },
    })
    const blocked = tally.options.find(({ id }) => id === text(1))
    expect(blocked?.reasons).toEqual([{ text: 'Nobody pays for it', group: null, stance: 'block' }])
  })

  it('refuses a block without a reason, and a vote that is not due', async () => {
    await deliberate()
    expect(await answer(0, { levels: { [text(0)]: 8 } })).toBe('ballot_reason_needed')
    expect(await answer(0, { levels: {}, votes: { [text(0)]: 'yes' } })).toBe('invalid_input')
  })

  it('without the group that must be there is none: the next run is the same round, postponed once', async () => {
    await deliberate({ requiredGroups: ['residents'] })
    await answer(0, all(1))
    await answer(1, all(1))
    expect(Object.values(outcomes(await result()))).toEqual(['no_quorum', 'no_quorum'])
    await move('reopen')
    await answer(2, all(1))
    await answer(0, all(1))
    const tally = await result()
    expect(Object.values(outcomes(tally))).toEqual(['mufakat', 'mufakat'])
    expect(tally.scale).toMatchObject({ at: { round: 1, postponements: 1, vote: 0 } })
  })
})

describe('somebody who was asked and says nothing', () => {
  const put = (who: number) =>
    room.stage.organiser.codeOf('recordAbstention', { params: at(), body: { person: person(who).person } })

  it('may be put down as abstaining, which ends the waiting; an own answer replaces it', async () => {
    await deliberate()
    await answer(0, all(1))
    expect([await put(1), await put(2)]).toEqual(['done', 'done'])
    expect(await answer(2, all(3))).toBe('done')
    const tally = await result()
    expect(Object.values(outcomes(tally))).toEqual(['mufakat_with_notes', 'mufakat_with_notes'])
    expect(tally.electorate).toMatchObject({ cast: 2, abstained: 1, present: 3 })
  })

  it('is never put down over an answer, by a participant, or where no silence holds anything up', async () => {
    await deliberate()
    await answer(0, all(1))
    expect(await put(0)).toBe('already_answered')
    const late = await joinAs(room.server, room.stage, { name: 'Late' })
    const putLate = { params: at(), body: { person: late.person } }
    expect(await room.stage.organiser.codeOf('recordAbstention', putLate)).toBe('not_in_electorate')
    expect(
      await person(0).codeOf('recordAbstention', { params: at(), body: { person: person(1).person } }),
    ).toBe('forbidden')
    await result()
    expect(await put(1)).toBe('step_wrong_state')
    const elsewhere = { params: room.at(0), body: { person: person(1).person } }
    expect(await room.stage.organiser.codeOf('recordAbstention', elsewhere)).toBe('step_kind_mismatch')
  })
})

describe('reopening', () => {
  const disagree = async () => {
    await answer(0, all(1))
    await answer(1, {
      levels: { [text(0)]: 1, [text(1)]: 8 },
      reasons: { [text(1)]: 'Nobody pays for it' },
    })
  }

  it('holds the next round on what was not agreed, and keeps the round before beside it', async () => {
    await deliberate()
    await disagree()
    await result()
    await move('reopen')
    expect(await answer(0, all(1))).toBe('option_unknown')
    await answer(0, { levels: { [text(1)]: 1 } })
    await answer(1, { levels: { [text(1)]: 6 } })
    const tally = await result()
    expect(outcomes(tally)).toEqual({ [text(1)]: 'mufakat_with_notes' })
    expect(tally.scale).toMatchObject({ at: { round: 2 } })
    const { tallies } = await room.stage.organiser.call('readSummary', { params: room.w() })
    expect(tallies.filter((one) => one.step === step).map(({ run }) => run)).toEqual([1, 2])
  })

  it('after the last round holds the vote that was declared, and no levels', async () => {
    await deliberate({ maxRounds: 1, fallback: 'majority_of_cast' })
    await disagree()
    await result()
    await move('reopen')
    expect(await answer(0, { levels: { [text(1)]: 1 } })).toBe('invalid_input')
    await answer(0, { levels: {}, votes: { [text(1)]: 'yes' } })
    await answer(1, { levels: {}, votes: { [text(1)]: 'no' } })
    expect(outcomes(await result())).toEqual({ [text(1)]: 'repeat' })
    await move('reopen')
    await answer(0, { levels: {}, votes: { [text(1)]: 'yes' } })
    await answer(2, { levels: {}, votes: { [text(1)]: 'yes' } })
    const tally = await result()
    expect([outcomes(tally), tally.method]).toEqual([{ [text(1)]: 'adopted' }, 'majority/1'])
  })

  it('never becomes a vote because a plan says so', async () => {
    await deliberate({ fallback: 'majority_of_cast', at: { round: 1, postponements: 0, vote: 1 } })
    expect(await answer(0, { levels: {}, votes: { [text(0)]: 'yes' } })).toBe('invalid_input')
    expect(await answer(0, all(1))).toBe('done')
  })
})

it('is told in the written summary: outcome, quorum, levels and reasons with the position they were given for', async () => {
  await deliberate()
  await answer(0, all(1))
  await answer(1, { levels: { [text(0)]: 1, [text(1)]: 8 }, reasons: { [text(1)]: 'Nobody pays for it' } })
  await result()
  const { text: written } = await room.stage.organiser.send('exportMarkdown', { params: room.w() })
  for (const told of ['1 person cannot accept it', 'Quorum met', 'Cannot accept', 'Nobody pays for it'])
    expect(written).toContain(told)
})
