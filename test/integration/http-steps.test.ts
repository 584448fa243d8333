import { describe, expect, it } from 'vitest'
import { cardId, joinAs } from '../support/http-server.ts'
import { stepRoom } from '../support/step-room.ts'

const room = stepRoom()
const { w, at, move, watch, addStep, openStep } = room

describe('cards', () => {
  it('are refused in words where the step does not take them', async () => {
    const budi = await joinAs(room.server, room.stage)
    const s = await addStep({ who: { roles: ['participant'], groups: ['academics'] } })
    const add = (step: string, text = 'A road') =>
      budi.codeOf('addCard', { params: { ...w(), s: step }, body: { id: cardId(), text } })
    expect(await add(s)).toBe('step_wrong_state')
    await openStep(s)
    expect(await add(s)).toBe('step_not_for_you')
    expect(await add(room.stage.steps[1] ?? '')).toBe('step_kind_mismatch')
    await move(0, 'open')
    expect(await add(room.stage.steps[0] ?? '', ' \n ')).toBe('card_text_empty')
    const long = await budi.send('addCard', { params: at(0), body: { id: cardId(), text: 'x'.repeat(241) } })
    expect(long.body.error).toMatchObject({ code: 'card_text_too_long', params: { max: 240 } })
  })

  it('stay within the limit per person, sending again changes nothing, and others may not touch them', async () => {
    const [budi, sari] = [
      await joinAs(room.server, room.stage),
      await joinAs(room.server, room.stage, { name: 'Sari' }),
    ]
    const s = await addStep({})
    await openStep(s)
    const first = { id: cardId(), text: 'The bridge floods' }
    const params = { ...w(), s }
    await budi.call('addCard', { params, body: first })
    expect((await budi.call('addCard', { params, body: first })).card.text).toBe(first.text)
    await budi.call('addCard', { params, body: { id: cardId(), text: 'Second' } })
    const third = await budi.send('addCard', { params, body: { id: cardId(), text: 'Third' } })
    expect(third.body.error).toMatchObject({ code: 'card_limit_person', params: { max: 2 } })
    const c = { ...w(), c: first.id }
    expect(await sari.codeOf('editCard', { params: c, body: { text: 'Mine now' } })).toBe('card_not_yours')
    expect(await sari.codeOf('withdrawCard', { params: c })).toBe('card_not_yours')
    expect(
      (await budi.call('editCard', { params: c, body: { text: 'The bridge floods each June' } })).card.text,
    ).toContain('June')
    await budi.call('withdrawCard', { params: c })
    await budi.call('addCard', { params, body: { id: cardId(), text: 'Third' } })
    expect((await budi.call('readMe', { params: w() })).cards.map(({ text }) => text)).toEqual([
      'Second',
      'Third',
    ])
  })

  it('land in free places of the region with the origin the names policy allows', async () => {
    const budi = await joinAs(room.server, room.stage)
    const board = watch('board')
    for (const names of ['named', 'group_only', 'anonymous'] as const) {
      const s = await addStep({ names })
      await openStep(s)
      for (const text of ['one', 'two'])
        await budi.call('addCard', {
          params: { ...w(), s },
          body: { id: cardId(), text: `${names} ${text}` },
        })
      await board.until(() => board.board().cards.filter(({ text }) => text.startsWith(names)).length === 2)
      const cards = board.board().cards.filter(({ text }) => text.startsWith(names))
      expect(new Set(cards.map(({ place }) => `${place.x},${place.y}`)).size).toBe(2)
      const isNamed = names === 'named'
      for (const { origin, parent } of cards) {
        expect(parent).toBe(`shape:step-${s}`)
        expect(origin).toMatchObject({
          author: isNamed ? budi.person : null,
          at: isNamed ? room.server.clock.now : null,
          group: names === 'anonymous' ? null : 'residents',
        })
      }
    }
  })

  it('that are sealed are on no wire and in no document until the reveal', async () => {
    const budi = await joinAs(room.server, room.stage)
    const s = await addStep({ seal: 'sealed_until_reveal', names: 'anonymous' })
    await openStep(s)
    const [board, view] = [watch('board'), watch('workshop')]
    await budi.call('addCard', { params: { ...w(), s }, body: { id: cardId(), text: 'Pegunungan rahasia' } })
    await view.until(() => view.workshop()?.counts.get(s)?.sealed === 1)
    expect(Buffer.concat([board.bytes(), view.bytes()]).includes('rahasia')).toBe(false)
    expect((await room.stage.organiser.send('listModeration', { params: w() })).text).not.toContain('rahasia')
    expect((await room.stage.organiser.send('exportJson', { params: w() })).text).not.toContain('rahasia')
    await room.stage.organiser.call('moveStep', { params: { ...w(), s }, body: { move: 'reveal' } })
    await board.until(() => board.board().cards.some(({ text }) => text === 'Pegunungan rahasia'))
    expect(board.board().cards[0]?.origin).toMatchObject({ author: null, group: null, at: null })
    await view.until(() => view.workshop()?.counts.get(s)?.sealed === 0)
  })

  it('that wait for a facilitator appear when let through, and never when not', async () => {
    const budi = await joinAs(room.server, room.stage)
    const s = await addStep({ moderation: 'pre', names: 'anonymous' })
    await openStep(s)
    const [good, bad] = [cardId(), cardId()]
    await budi.call('addCard', { params: { ...w(), s }, body: { id: good, text: 'Kind words' } })
    await budi.call('addCard', { params: { ...w(), s }, body: { id: bad, text: 'Rude words' } })
    const { waiting } = await room.stage.organiser.call('listModeration', { params: w() })
    expect(waiting.map(({ group, at: time }) => [group, time])).toEqual([
      [null, null],
      [null, null],
    ])
    const board = watch('board')
    const judge = (c: string, verdict: 'accept' | 'reject') =>
      room.stage.organiser.call('moderateCard', { params: { ...w(), c }, body: { verdict } })
    await judge(bad, 'reject')
    await judge(good, 'accept')
    await board.until(() => board.board().cards.length === 1)
    expect(board.board().cards[0]?.text).toBe('Kind words')
    expect(board.bytes().includes('Rude')).toBe(false)
    expect((await budi.call('readMe', { params: w() })).cards.map(({ state }) => state).sort()).toEqual([
      'rejected',
      'visible',
    ])
    // Changed words are read again.
    await budi.call('editCard', { params: { ...w(), c: good }, body: { text: 'Other words' } })
    await board.until(() => board.board().cards.length === 0)
  })

  it('are hidden and shown again by facilitators', async () => {
    const budi = await joinAs(room.server, room.stage)
    await move(0, 'open')
    const c = cardId()
    await budi.call('addCard', { params: at(0), body: { id: c, text: 'Off topic' } })
    const board = watch('board')
    await room.stage.organiser.call('hideCard', { params: { ...w(), c } })
    await board.until(() => board.board().cards.length === 0)
    expect((await room.stage.organiser.call('listModeration', { params: w() })).hidden).toMatchObject([
      { card: c, text: 'Off topic' },
    ])
    await room.stage.organiser.call('showCard', { params: { ...w(), c } })
    await board.until(() => board.board().cards.length === 1)
    expect(board.board().cards[0]).toMatchObject({ text: 'Off topic', origin: { author: budi.person } })
  })
})

describe('themes', () => {
  it('gather the source cards on the left, and are named and filled by command', async () => {
    const budi = await joinAs(room.server, room.stage)
    await move(0, 'open')
    const c = cardId()
    await budi.call('addCard', { params: at(0), body: { id: c, text: 'The bridge floods' } })
    await move(1, 'open')
    const board = watch('board')
    const region = `shape:step-${room.stage.steps[1]}`
    await board.until(() => board.board().cards[0]?.parent === region)
    expect(board.board().cards[0]?.place.x).toBeLessThan(960)
    const { theme } = await budi.call('addTheme', { params: at(1), body: { title: 'Water' } })
    await budi.call('placeCard', { params: { ...w(), c }, body: { theme } })
    await budi.call('renameTheme', { params: { ...w(), t: theme }, body: { title: 'Water and roads' } })
    const view = watch('workshop')
    await view.until(() => view.workshop()?.themes[0]?.title === 'Water and roads')
    expect(view.workshop()?.themes[0]).toMatchObject({ cards: [c], voices: { people: 1, groups: 1 } })
    await budi.call('placeCard', { params: { ...w(), c }, body: { theme: null } })
    await view.until(() => view.workshop()?.counts.get(room.stage.steps[1] ?? '')?.unplaced.length === 1)
    expect(await budi.codeOf('placeCard', { params: { ...w(), c }, body: { theme: 'shape:none' } })).toBe(
      'theme_unknown',
    )
    await move(1, 'close')
    expect(await budi.codeOf('addTheme', { params: at(1), body: { title: 'Late' } })).toBe('step_wrong_state')
  })
})

describe('commitments', () => {
  it('K1 are accepted by their owner, or by a facilitator who says who witnessed it', async () => {
    const [budi, sari] = [
      await joinAs(room.server, room.stage),
      await joinAs(room.server, room.stage, { name: 'Sari' }),
    ]
    await move(3, 'open')
    const draft = {
      title: 'Clear the drains',
      owner: { name: 'Budi', organisation: 'RT 05', group: 'residents', person: budi.person },
      due: '2026-12-31',
      source: [],
    }
    const { commitment: c } = await sari.call('addCommitment', { params: at(3), body: draft })
    const answer = (who: typeof sari, witness?: string) =>
      who.codeOf('answerCommitment', {
        params: { ...w(), c },
        body: { answer: 'accept', ...(witness ? { witness } : {}) },
      })
    expect(await answer(sari)).toBe('commitment_not_yours')
    expect(await answer(room.stage.organiser as typeof sari)).toBe('commitment_not_yours')
    expect(await answer(budi)).toBe('done')
    expect(await sari.codeOf('editCommitment', { params: { ...w(), c }, body: { title: 'Other' } })).toBe(
      'commitment_not_yours',
    )
    await budi.call('editCommitment', { params: { ...w(), c }, body: { title: 'Clear all drains' } })
    expect(await answer(room.stage.organiser as typeof sari, 'Said aloud before all')).toBe('done')
    const { commitments } = await room.stage.organiser.call('readSummary', { params: w() })
    expect(commitments[0]).toMatchObject({
      title: 'Clear all drains',
      status: 'accepted',
      acceptance: { how: 'witness' },
    })
    const flawed = (flaw: object) =>
      sari.codeOf('addCommitment', { params: at(3), body: { ...draft, ...flaw } })
    expect(await flawed({ due: '2026-02-30' })).toBe('commitment_date_invalid')
    expect(await flawed({ due: '2020-01-01' })).toBe('commitment_date_invalid')
    expect(await flawed({ owner: { ...draft.owner, organisation: '' } })).toBe('commitment_owner_missing')
    expect(await flawed({ owner: { ...draft.owner, group: 'martians' } })).toBe('group_unknown')
  })
})

describe('a brief', () => {
  it('counts its readers by group, each once', async () => {
    const budi = await joinAs(room.server, room.stage)
    const s = await addStep({ settings: { kind: 'brief', body: 'Read me', mustRead: true } })
    await openStep(s)
    const params = { ...w(), s }
    await budi.call('markRead', { params })
    await budi.call('markRead', { params })
    const view = watch('workshop')
    await view.until(() => view.workshop()?.counts.get(s)?.read.residents === 1)
    expect((await budi.call('readMe', { params: w() })).read).toEqual([s])
  })
})
