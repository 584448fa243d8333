import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Pause } from '../../shared/domain/order.ts'
import { limits } from '../../shared/wire/limits.ts'
import { type LiveWorkshop, openLiveWorkshop } from '../../test/support/live-workshop.ts'
import {
  clusterFrame,
  collectFrame,
  drawCard,
  drawTheme,
  erase,
  move,
  retype,
} from '../../test/support/ws-cards.ts'
import { clusterStep, collectStep, type PersonName, people, workshop } from '../../test/support/ws-venue.ts'
import { LateTray } from './late-tray.ts'

const reasonsOf = ({ refused }: { refused: { reason: string }[] }) => refused.map(({ reason }) => reason)

const lock = (live: LiveWorkshop, target: string, locked = true) =>
  live.change((change) =>
    locked
      ? change.public.set('lock', target, { target, by: 'fia', at: 1 })
      : change.public.delete('lock', target),
  )

const setState = (live: LiveWorkshop, state: 'open' | 'closed' | 'draft', step = clusterStep()) =>
  live.change((change) =>
    change.public.set('step', step.id, { ...step, progress: { ...step.progress, state } }),
  )

/** So many themes of the facilitator, which every participant may name. */
async function themes(live: LiveWorkshop, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, (_, at) => `shape:theme-${at}`)
  await live.edit('fia', (records) => {
    for (const id of ids) drawTheme(records, id, 'Tema')
  })
  return ids
}

const rename = (ids: readonly string[], name: string) => (records: Y.Map<unknown>) => {
  for (const id of ids) {
    const base = records.get(id) as { props: object }
    records.set(id, { ...base, props: { ...base.props, name } })
  }
}

const nameOf = (live: LiveWorkshop, id: string): unknown =>
  (live.lanes[id] as { props: { name: string } }).props.name

const pauseOf = (live: LiveWorkshop, person: PersonName): Pause | undefined =>
  live.state.public.records.get(`pause:${person}`) as Pause | undefined

describe('locks', () => {
  it('G12 T19 keep participants from a card, whatever it is: its words, its place, its being there', async () => {
    const live = await openLiveWorkshop()
    await live.edit('budi', (records) => drawCard(records, 'shape:one'))
    await lock(live, 'shape:one')
    const before = live.lanes
    for (const change of [
      (records: Y.Map<unknown>) => retype(records, 'shape:one', 'baru'),
      (records: Y.Map<unknown>) => move(records, 'shape:one', { x: 99 }),
      (records: Y.Map<unknown>) => erase(records, 'shape:one'),
    ])
      expect(reasonsOf(await live.edit('budi', change))).toEqual(['locked'])
    expect(live.lanes).toEqual(before)
    expect((await live.edit('fia', (records) => move(records, 'shape:one', { x: 99 }))).refused).toEqual([])
    await lock(live, 'shape:one', false)
    expect((await live.edit('budi', (records) => retype(records, 'shape:one', 'baru'))).refused).toEqual([])
  })

  it('G12 T19 keep from a frame, from all that is inside, and from going in or out', async () => {
    const live = await openLiveWorkshop()
    await themes(live, 1)
    await live.edit('fia', (records) => {
      drawCard(records, 'shape:in', 'x', 'shape:theme-0')
      drawCard(records, 'shape:out', 'x', clusterFrame)
    })
    await lock(live, 'shape:theme-0')
    const tries = [
      (records: Y.Map<unknown>) => rename(['shape:theme-0'], 'baru')(records),
      (records: Y.Map<unknown>) => move(records, 'shape:in', { parentId: clusterFrame }),
      (records: Y.Map<unknown>) => move(records, 'shape:out', { parentId: 'shape:theme-0' }),
    ]
    for (const change of tries) expect(reasonsOf(await live.edit('budi', change))).toEqual(['locked'])
  })

  it('G12 keep what stands around something locked from being removed', async () => {
    const live = await openLiveWorkshop()
    await live.edit('budi', (records) => drawTheme(records, 'shape:mine', 'Tema'))
    await live.edit('fia', (records) => drawCard(records, 'shape:in', 'x', 'shape:mine'))
    await lock(live, 'shape:in')
    expect(reasonsOf(await live.edit('budi', (records) => erase(records, 'shape:mine')))).toEqual(['locked'])
  })

  it('G12 T19 of the whole board keep every participant from it, and no facilitator', async () => {
    const live = await openLiveWorkshop()
    await lock(live, 'board')
    expect(reasonsOf(await live.edit('budi', (records) => drawCard(records, 'shape:a')))).toEqual(['locked'])
    expect((await live.edit('fia', (records) => drawCard(records, 'shape:b'))).refused).toEqual([])
  })
})

describe('words typed on the board', () => {
  it('G13 are no longer than their step allows, and may become shorter', async () => {
    const limited = (maxChars: number) =>
      collectStep({ limits: { perPerson: null, perGroup: null, maxChars } })
    const live = await openLiveWorkshop([limited(20), clusterStep()])
    expect(
      reasonsOf(await live.edit('budi', (records) => drawCard(records, 'shape:long', 'x'.repeat(21)))),
    ).toEqual(['text_too_long'])
    expect(live.lanes).not.toHaveProperty(['shape:long'])
    await live.edit('budi', (records) => drawCard(records, 'shape:one', '🙂'.repeat(20)))
    const longer = await live.edit('budi', (records) => {
      retype(records, 'shape:one', 'x'.repeat(21))
      move(records, 'shape:one', { x: 5 })
    })
    expect(longer.refused).toEqual([{ keys: ['shape:one#text'], reason: 'text_too_long' }])
    expect(live.lanes['shape:one#place']).toMatchObject({ x: 5 })
    await live.change((change) => change.public.set('step', 'step-one', limited(10)))
    expect(
      (await live.edit('budi', (records) => retype(records, 'shape:one', 'x'.repeat(15)))).refused,
    ).toEqual([])
  })
})

describe('client ids', () => {
  it('G4 T16 T17 are 256 for one person, and never those of another', async () => {
    const live = await openLiveWorkshop()
    const own = Array.from({ length: limits.clientIdsPerPerson }, (_, at) => 100_000 + at)
    const updates = own.map((client) =>
      live.update((records) => drawTheme(records, `shape:t${client}`, 'x'), client),
    )
    await live.take(updates.map((update) => ({ by: 'budi', update })))
    expect([...live.state.clientsOf('budi')]).toHaveLength(limits.clientIdsPerPerson)
    const draw = (records: Y.Map<unknown>) => drawCard(records, 'shape:more')
    await expect(live.edit('budi', draw, 200_000)).rejects.toThrow('too many client ids for one person')
    await expect(live.edit('sari', draw, 100_000)).rejects.toThrow('a client id of somebody else')
    expect((await live.edit('budi', draw, 100_000)).refused).toEqual([])
    await live.reload()
    expect([...live.state.clientsOf('budi')]).toHaveLength(limits.clientIdsPerPerson)
  })
})

describe('what comes too late', () => {
  it('G14 waits in the tray, whole and under the run it was made for, and is put back', async () => {
    const live = await openLiveWorkshop()
    await live.edit('budi', (records) => drawCard(records, 'shape:one', 'Halo'))
    const made = live.update((records) => drawCard(records, 'shape:two', 'Terlambat'))
    const changed = live.update((records) => retype(records, 'shape:one', 'Halo lagi'))
    await setState(live, 'closed', collectStep())
    const before = live.lanes
    const verdicts = await live.take([
      { by: 'budi', update: made },
      { by: 'budi', update: changed },
    ])
    expect(verdicts.flatMap(reasonsOf)).toEqual(['too_late', 'too_late'])
    expect(live.lanes).toEqual(before)
    const tray = await live.storage.read('lateWork', { workshop })
    expect(tray).toMatchObject([
      {
        record: 'shape:two',
        person: 'budi',
        group: 'residents',
        step: 'step-one',
        run: 1,
        reason: 'too_late',
      },
      { record: 'shape:one', lanes: [['shape:one#text', expect.anything()]] },
    ])
    expect(tray[0]?.lanes.map(([key]) => key).sort()).toEqual([
      'shape:two',
      'shape:two#place',
      'shape:two#text',
    ])
  })

  it('G14 adds up to one row for each record, also after the room was left', async () => {
    const live = await openLiveWorkshop()
    await live.edit('budi', (records) => drawCard(records, 'shape:one', 'Halo'))
    await setState(live, 'closed', collectStep())
    await live.edit('budi', (records) => retype(records, 'shape:one', 'Halo lagi'))
    await live.reload()
    await live.edit('budi', (records) => move(records, 'shape:one', { x: 3 }))
    const tray = await live.storage.read('lateWork', { workshop })
    expect(tray.map(({ lanes }) => lanes.map(([key]) => key))).toEqual([
      ['shape:one#text', 'shape:one#place'],
    ])
  })

  it('G14 is only what would have been allowed in time', async () => {
    const live = await openLiveWorkshop()
    await live.edit('sari', (records) => drawCard(records, 'shape:hers'))
    await setState(live, 'closed', collectStep())
    const tries: [(records: Y.Map<unknown>) => void, string][] = [
      [(records) => retype(records, 'shape:hers', 'bukan'), 'not_allowed'],
      [(records) => drawCard(records, 'shape:x', 'y'.repeat(300)), 'text_too_long'],
      [(records) => drawCard(records, 'shape:y', 'x', 'page:board'), 'not_allowed'],
      [
        (records) => {
          drawCard(records, 'shape:z')
          records.set('shape:z', { ...(records.get('shape:z') as object), opacity: 9 })
        },
        'invalid_record',
      ],
    ]
    for (const [change, reason] of tries) expect(reasonsOf(await live.edit('budi', change))).toEqual([reason])
    await setState(live, 'draft', collectStep({ progress: { ...collectStep().progress, run: 0 } }))
    expect(reasonsOf(await live.edit('budi', (records) => drawCard(records, 'shape:early')))).toEqual([
      'not_allowed',
    ])
    expect(await live.storage.read('lateWork', { workshop })).toEqual([])
  })

  it('G14 fills neither disk nor memory: what one person has no room for is refused', () => {
    const piece = (at: number, text: string, person = 'budi') => ({
      step: null,
      run: 1,
      person,
      group: 'residents',
      at: 1,
      reason: 'too_late' as const,
      record: `shape:c${at}`,
      lanes: [[`shape:c${at}`, { text }]] as [string, { text: string }][],
    })
    const tray = new LateTray(workshop, [])
    const kept = Array.from({ length: 4_000 }, (_, at) => tray.keep(piece(at, 'x'))).filter(Boolean)
    expect(kept).toHaveLength(3_000)
    expect([tray.keep(piece(7, 'longer')), tray.keep(piece(7, 'x', 'sari'))]).toEqual([true, true])
    const heavy = Array.from({ length: 40 }, (_, at) => tray.keep(piece(at, 'x'.repeat(100_000), 'sari')))
    expect(heavy.filter(Boolean)).toHaveLength(20)
    const [first] = tray.takeRows()
    if (first && 'put' in first && first.table === 'lateWork')
      tray.follow({ table: 'lateWork', remove: { id: first.put.id } })
    expect(tray.keep(piece(3_500, 'x'))).toBe(true)
  })
})

describe('a mass change', () => {
  it('G15 T18 is put back beyond fifty records of others, and pauses who does it', async () => {
    const live = await openLiveWorkshop()
    const ids = await themes(live, 60)
    await live.edit('budi', rename(ids.slice(0, 30), 'milik saya'))
    live.clock += 1_000
    const verdict = await live.edit('budi', rename(ids.slice(30), 'milik saya'))
    expect(verdict.refused.map(({ keys, reason }) => [keys.length, reason])).toEqual([[10, 'paused']])
    expect(ids.filter((id) => nameOf(live, id) === 'milik saya')).toHaveLength(limits.massChangeRecords)
    expect(pauseOf(live, 'budi')).toMatchObject({
      person: 'budi',
      at: live.clock,
      since: live.clock - 1_000,
      records: 60,
    })
    expect(await live.storage.read('actions', { workshop })).toMatchObject([
      { action: 'person_paused', person: 'budi' },
    ])
  })

  it('G15 T18 does not happen by moving, over a longer time, on what one made oneself, or by a facilitator', async () => {
    const live = await openLiveWorkshop()
    const ids = await themes(live, 60)
    await live.edit('budi', (records) => {
      for (const id of ids) move(records, id, { x: 7 })
    })
    for (const half of [ids.slice(0, 40), ids.slice(20)]) {
      live.clock += limits.massChangeMs
      expect((await live.edit('budi', rename(half, 'pelan'))).refused).toEqual([])
    }
    await live.edit('sari', (records) => {
      for (const id of ids) drawTheme(records, `${id}-own`, 'Tema')
    })
    expect(
      (
        await live.edit(
          'sari',
          rename(
            ids.map((id) => `${id}-own`),
            'baru',
          ),
        )
      ).refused,
    ).toEqual([])
    expect((await live.edit('fia', rename(ids, 'baru'))).refused).toEqual([])
    expect([pauseOf(live, 'budi'), pauseOf(live, 'sari'), pauseOf(live, 'fia')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('G15 T18 is one as well where nothing of it is allowed: putting it back costs everybody', async () => {
    const live = await openLiveWorkshop()
    await live.edit('fia', (records) => {
      for (let at = 0; at < 60; at += 1) drawCard(records, `shape:c${at}`, 'x', collectFrame)
    })
    const before = live.lanes
    const wipe = (records: Y.Map<unknown>) => {
      for (let at = 0; at < 60; at += 1) erase(records, `shape:c${at}`)
    }
    expect(reasonsOf(await live.edit('budi', wipe))).toEqual(['not_allowed'])
    expect(pauseOf(live, 'budi')).toMatchObject({ records: 60 })
    expect(await live.edit('budi', wipe)).toMatchObject({ isStrike: true, refused: [{ reason: 'paused' }] })
    expect(live.lanes).toEqual(before)
  })

  it('G16 of somebody who joined just now is late work: it waits, and pauses nobody', async () => {
    const live = await openLiveWorkshop()
    const ids = await themes(live, 60)
    live.isLateWork = true
    const verdict = await live.edit('budi', rename(ids, 'dari rumah'))
    expect(reasonsOf(verdict)).toEqual(['held'])
    expect(ids.filter((id) => nameOf(live, id) !== 'Tema')).toEqual([])
    expect(pauseOf(live, 'budi')).toBeUndefined()
    const tray = await live.storage.read('lateWork', { workshop })
    expect([tray.length, tray[0]?.reason]).toEqual([60, 'held'])
  })

  it('G17 keeps everything that a paused person sends from the board, until the pause ends', async () => {
    const live = await openLiveWorkshop()
    await live.change((change) =>
      change.public.set('pause', 'budi', { person: 'budi', at: 1, since: 1, records: 51 }),
    )
    const before = live.lanes
    const draw = (records: Y.Map<unknown>) => drawCard(records, 'shape:one')
    expect(reasonsOf(await live.edit('budi', draw))).toEqual(['paused'])
    expect(live.lanes).toEqual(before)
    expect((await live.edit('sari', (records) => drawCard(records, 'shape:hers'))).refused).toEqual([])
    await live.change((change) => change.public.delete('pause', 'budi'))
    expect((await live.edit('budi', draw)).refused).toEqual([])
  })

  it('G17 lets a paused sender’s copy converge with everybody’s', async () => {
    const live = await openLiveWorkshop()
    await live.edit('budi', (records) => drawCard(records, 'shape:one'))
    await live.change((change) =>
      change.public.set('pause', 'budi', { person: 'budi', at: 1, since: 1, records: 51 }),
    )
    const copy = live.replica()
    const known = Y.encodeStateVector(copy)
    move(copy.getMap('records'), 'shape:one', { x: 400 })
    await live.take([{ by: people.budi, update: Y.encodeStateAsUpdate(copy, known) }])
    Y.applyUpdate(copy, live.state.board.encode())
    expect(copy.getMap('records').toJSON()).toEqual(live.lanes)
    expect(live.lanes['shape:one#place']).not.toMatchObject({ x: 400 })
  })
})
