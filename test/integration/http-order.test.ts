/** Order on a board: locks, pauses, and work that came too late. */
import { describe, expect, it } from 'vitest'
import { drawingRoom, settled } from '../support/drawing-room.ts'
import { cardId, joinAs } from '../support/http-server.ts'
import { drawCard, drawTheme, erase, move } from '../support/ws-cards.ts'

const room = drawingRoom()
const { w, at, region, draw, write, words } = room
const moveStep = room.move
const watch = (document: 'board' | 'workshop' = 'board') => room.watch(document)

describe('order on the board', () => {
  it('H13 T19 keeps commands from what is locked, and never from taking one’s own words back', async () => {
    const budi = await joinAs(room.server, room.stage)
    await moveStep(0, 'open')
    const c = await write(budi, 'Jembatan')
    const lock = (target: string, locked = true) =>
      room.stage.organiser.call('setLock', { params: w(), body: { target, locked } })
    await lock(c)
    const edit = { params: { ...w(), c }, body: { text: 'Lain' } }
    expect(await budi.codeOf('editCard', edit)).toBe('locked')
    await lock(c, false)
    expect(await budi.codeOf('editCard', edit)).toBe('done')
    await lock('board')
    const add = { params: at(0), body: { id: cardId(), text: 'Baru' } }
    expect([await budi.codeOf('addCard', add), await budi.codeOf('editCard', edit)]).toEqual([
      'locked',
      'locked',
    ])
    expect(await room.stage.organiser.codeOf('addCard', add)).toBe('done')
    expect(await budi.codeOf('withdrawCard', { params: { ...w(), c } })).toBe('done')
    expect(
      await room.stage.organiser.codeOf('setLock', {
        params: w(),
        body: { target: 'shape:none', locked: true },
      }),
    ).toBe('card_unknown')
    const view = watch('workshop')
    await view.until(() => view.workshop()?.locks.has('board') === true)
  })

  it('H13 keeps theming from what is locked', async () => {
    const budi = await joinAs(room.server, room.stage)
    await moveStep(0, 'open')
    const c = await write(budi, 'Jembatan')
    await moveStep(1, 'open')
    const { theme } = await budi.call('addTheme', { params: at(1), body: { title: 'Akses' } })
    const t = { params: { ...w(), t: theme }, body: { title: 'Jalan' } }
    const place = { params: { ...w(), c }, body: { theme } }
    await room.stage.organiser.call('setLock', { params: w(), body: { target: theme, locked: true } })
    expect([await budi.codeOf('renameTheme', t), await budi.codeOf('placeCard', place)]).toEqual([
      'locked',
      'locked',
    ])
    await room.stage.organiser.call('setLock', { params: w(), body: { target: region(1), locked: true } })
    expect(await budi.codeOf('addTheme', { params: at(1), body: { title: 'Lain' } })).toBe('locked')
    expect(await room.stage.organiser.codeOf('placeCard', place)).toBe('done')
  })

  it('H14 T18 lets a paused person go on when a facilitator says so', async () => {
    const budi = await joinAs(room.server, room.stage)
    await moveStep(0, 'open')
    const [line, his] = [await draw(room.stage.organiser.cookie), await draw(budi.cookie)]
    line.edit((records) => {
      for (let i = 0; i < 60; i += 1) drawCard(records, `shape:c${i}`, 'x', region(0))
    })
    await settled(line)
    await his.until(() => his.records.has('shape:c59'))
    his.edit((records) => {
      for (let i = 0; i < 60; i += 1) erase(records, `shape:c${i}`)
    })
    await settled(his)
    const view = watch('workshop')
    await view.until(() => view.workshop()?.pauses.get(budi.person)?.records === 60)
    const add = { params: at(0), body: { id: cardId(), text: 'Baru' } }
    expect(await budi.codeOf('addCard', add)).toBe('paused')
    his.edit((records) => drawCard(records, 'shape:his', 'Baru', region(0)))
    await settled(his)
    expect(his.refused.map(({ reason }) => reason)).toEqual(['not_allowed', 'paused'])
    await room.stage.organiser.call('resumePerson', { params: { ...w(), p: budi.person } })
    expect(await budi.codeOf('addCard', add)).toBe('done')
    his.edit((records) => drawCard(records, 'shape:again', 'Baru', region(0)))
    await settled(his)
    expect(his.refused).toHaveLength(2)
    await view.until(() => view.workshop()?.pauses.size === 0)
    await Promise.all([line.close(), his.close()])
  })
})

describe('late work', () => {
  it('H15 of a large piece waits together, and is let in together', async () => {
    const budi = await joinAs(room.server, room.stage)
    await moveStep(1, 'open')
    const [line, his] = [await draw(room.stage.organiser.cookie), await draw(budi.cookie)]
    line.edit((records) => {
      for (let i = 0; i < 60; i += 1) drawTheme(records, `shape:t${i}`, 'Tema', region(1))
    })
    await settled(line)
    await his.until(() => his.records.has('shape:t59'))
    his.edit((records) => {
      for (let i = 0; i < 60; i += 1) {
        const base = records.get(`shape:t${i}`) as { props: object }
        records.set(`shape:t${i}`, { ...base, props: { ...base.props, name: 'Dari rumah' } })
      }
    })
    await settled(his)
    expect(his.refused.map(({ reason }) => reason)).toEqual(['held'])
    const { late } = await room.stage.organiser.call('listLate', { params: w() })
    expect([late.length, late[0]?.text, late[0]?.person]).toEqual([60, 'Dari rumah', budi.person])
    const admit = { params: w(), body: { ids: late.map(({ id }) => id), verdict: 'admit' as const } }
    expect(await room.stage.organiser.call('judgeLate', admit)).toEqual({ admitted: 60 })
    await his.until(() => JSON.stringify(his.records.get('shape:t59')).includes('rumah'))
    expect((await room.stage.organiser.call('listLate', { params: w() })).late).toEqual([])
    await Promise.all([line.close(), his.close()])
  })

  it('H15 is let in as its author’s, for the run it was made for; or dismissed', async () => {
    const budi = await joinAs(room.server, room.stage)
    await moveStep(0, 'open')
    const line = await draw(budi.cookie)
    await moveStep(0, 'close')
    line.edit((records) => drawCard(records, 'shape:late-one', 'Terlambat', region(0)))
    line.edit((records) => drawCard(records, 'shape:late-two', 'Juga', region(0)))
    await settled(line)
    expect(line.refused.map(({ reason }) => reason)).toEqual(['too_late', 'too_late'])
    await moveStep(0, 'reopen')
    const { late } = await room.stage.organiser.call('listLate', { params: w() })
    const idOf = (record: string) => late.flatMap((one) => (one.record === record ? [one.id] : []))
    const judge = (record: string, verdict: 'admit' | 'dismiss') =>
      room.stage.organiser.call('judgeLate', { params: w(), body: { ids: idOf(record), verdict } })
    expect(await judge('shape:late-one', 'admit')).toEqual({ admitted: 1 })
    expect(await judge('shape:late-two', 'dismiss')).toEqual({ admitted: 0 })
    expect(await words()).toEqual(['Terlambat'])
    const { cards } = await budi.call('readMe', { params: w() })
    expect(cards).toMatchObject([{ text: 'Terlambat', run: 1, step: room.stage.steps[0] }])
    const { changes } = await budi.call('listChanges', { params: { ...w(), c: 'shape:late-one' } })
    expect(changes[0]).toMatchObject({ what: 'made', person: budi.person })
    await line.close()
  })

  it('H15 is let in no more where what it changes was withdrawn', async () => {
    const budi = await joinAs(room.server, room.stage)
    await moveStep(0, 'open')
    const c = await write(budi, 'Jembatan')
    const line = await draw(budi.cookie)
    await line.until(() => line.records.has(c))
    await moveStep(0, 'close')
    line.edit((records) => move(records, c, { x: 400 }))
    await settled(line)
    const { late } = await room.stage.organiser.call('listLate', { params: w() })
    expect(late).toHaveLength(1)
    await budi.call('withdrawCard', { params: { ...w(), c } })
    expect((await room.stage.organiser.call('listLate', { params: w() })).late).toEqual([])
    const body = { ids: late.map(({ id }) => id), verdict: 'admit' as const }
    expect(await room.stage.organiser.call('judgeLate', { params: w(), body })).toEqual({ admitted: 0 })
    await line.close()
  })
})
