/** Values of the step contract that decide who sees a card, and when. */
import { describe, expect, it } from 'vitest'
import { cardId, joinAs } from '../support/http-server.ts'
import { stepRoom } from '../support/step-room.ts'

const room = stepRoom()
const { w, watch, addStep, openStep } = room

describe('seal: facilitators_only', () => {
  it('keeps a card from everybody but facilitators and its author, also after the step has been revealed', async () => {
    const budi = await joinAs(room.server, room.stage)
    const sari = await joinAs(room.server, room.stage, { name: 'Sari' })
    const s = await addStep({ seal: 'facilitators_only' })
    await openStep(s)
    const [board, view] = [watch('board'), watch('workshop')]
    const id = cardId()
    const sent = { params: { ...w(), s }, body: { id, text: 'Rahasia keluarga' } }
    expect((await budi.call('addCard', sent)).card.state).toBe('sealed')
    await view.until(() => view.workshop()?.counts.get(s)?.sealed === 1)
    await room.stage.organiser.call('moveStep', { params: { ...w(), s }, body: { move: 'reveal' } })
    await view.until(
      () => view.workshop()?.steps.find((step) => step.id === s)?.progress.state === 'revealed',
    )
    const told = Buffer.concat([board.bytes(), view.bytes()])
    expect(told.includes('Rahasia')).toBe(false)
    expect((await sari.send('readSummary', { params: w() })).text).not.toContain('Rahasia')
    expect(await sari.codeOf('listModeration', { params: w() })).toBe('forbidden')
    expect((await room.stage.organiser.send('listModeration', { params: w() })).text).toContain('Rahasia')
    expect((await budi.call('readMe', { params: w() })).cards).toMatchObject([{ id, state: 'sealed' }])
  })
})

describe('moderation: post', () => {
  it('shows a card at once, and a facilitator may hide it and show it again', async () => {
    const budi = await joinAs(room.server, room.stage)
    const s = await addStep({ moderation: 'post' })
    await openStep(s)
    const board = watch('board')
    const c = cardId()
    const sent = { params: { ...w(), s }, body: { id: c, text: 'Off topic' } }
    expect((await budi.call('addCard', sent)).card.state).toBe('visible')
    await board.until(() => board.board().cards.length === 1)
    expect(await budi.codeOf('hideCard', { params: { ...w(), c } })).toBe('forbidden')
    await room.stage.organiser.call('hideCard', { params: { ...w(), c } })
    await board.until(() => board.board().cards.length === 0)
    expect((await budi.call('readMe', { params: w() })).cards).toMatchObject([{ state: 'hidden' }])
    await room.stage.organiser.call('showCard', { params: { ...w(), c } })
    await board.until(() => board.board().cards.length === 1)
  })
})

describe('limits', () => {
  it('per group hold for all its members together', async () => {
    const [budi, sari, ana] = [
      await joinAs(room.server, room.stage),
      await joinAs(room.server, room.stage, { name: 'Sari' }),
      await joinAs(room.server, room.stage, { name: 'Ana', group: 'academics' }),
    ]
    const s = await addStep({ limits: { perPerson: null, perGroup: 2, maxChars: 40 } })
    await openStep(s)
    const add = (who: typeof budi) =>
      who.codeOf('addCard', { params: { ...w(), s }, body: { id: cardId(), text: 'A road' } })
    await Promise.all([add(budi), add(sari)])
    expect(await add(sari)).toBe('card_limit_group')
    expect(await add(ana)).not.toBe('card_limit_group')
  })
})
