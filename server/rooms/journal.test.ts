import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LiveWorkshop, openLiveWorkshop } from '../../test/support/live-workshop.ts'
import { clusterFrame, drawCard, drawTheme, erase, move, retype } from '../../test/support/ws-cards.ts'
import { type PersonName, workshop } from '../../test/support/ws-venue.ts'
import { oneRowMs, rebuiltLanes } from './journal.ts'

const rows = async (live: LiveWorkshop, key: string) =>
  (await live.storage.read('journal', { workshop, key })).sort((a, b) => a.seq - b.seq)

const rebuilt = async (live: LiveWorkshop) => Object.fromEntries(await rebuiltLanes(live.storage, workshop))

const step = fc.record({
  by: fc.constantFrom<PersonName>('fia', 'budi', 'sari'),
  also: fc.constantFrom<PersonName | null>('fia', 'budi', null),
  card: fc.constantFrom('shape:a', 'shape:b', 'shape:c', 'shape:d'),
  what: fc.constantFrom('draw', 'theme', 'into', 'move', 'type', 'erase', 'spoil', 'lock', 'command', 'rest'),
  pause: fc.nat(9_000),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

async function act(live: LiveWorkshop, { by, also, card, what, pause }: Step): Promise<void> {
  live.clock += pause
  if (what === 'rest') return live.reload()
  if (what === 'command')
    return live.change((change) => change.board.set(`${card}#place`, { x: pause, y: 1 }))
  if (what === 'lock')
    return live.change((change) => change.public.set('lock', card, { target: card, by: 'fia', at: 1 }))
  const update = live.update((records) => {
    const isThere = records.has(card)
    if (what === 'draw' && !isThere) drawCard(records, card)
    else if (what === 'theme' && !isThere) drawTheme(records, card, 'Tema')
    else if (what === 'into' && isThere)
      move(records, card, { parentId: records.has('shape:a') ? 'shape:a' : clusterFrame })
    else if (what === 'move' && isThere) move(records, card, { x: pause })
    else if (what === 'type' && isThere) retype(records, card, `kata ${pause}`)
    else if (what === 'erase') erase(records, card)
    else if (what === 'spoil') records.set(`${card}#origin`, { author: by })
  })
  // Several people in one batch: the second one's frame was made before the first one's was seen.
  const second = also && live.update((records) => records.has(card) && move(records, card, { x: 7 }))
  await live.take([{ by, update }, ...(also && second ? [{ by: also, update: second }] : [])])
}

describe('the journal', () => {
  it('H1 folds to the board as it is, whatever people, commands and repairs did to it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const live = await openLiveWorkshop()
        for (const one of steps) await act(live, one)
        expect(await rebuilt(live)).toEqual(live.lanes)
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('H2 says whose a change is, also of what follows from it, and null for the server itself', async () => {
    const live = await openLiveWorkshop()
    await live.edit('budi', (records) => drawCard(records, 'shape:one'))
    await live.change((change) => change.board.set('shape:one#fields', { a: 1 }))
    await live.change((change) => {
      change.sign('sari')
      change.board.set('shape:one#place', { ...(change.board.get('shape:one#place') as object), x: 3 })
    })
    const people = async (key: string) => (await rows(live, key)).map(({ person }) => person)
    expect(await people('shape:one')).toEqual(['budi'])
    expect(await people('shape:one#origin')).toEqual(['budi'])
    expect(await people('shape:one#fields')).toEqual([null])
    expect(await people('shape:one#place')).toEqual(['budi', 'sari'])
  })

  it('H2 counts it to who removed a theme that its cards now stand elsewhere', async () => {
    const live = await openLiveWorkshop()
    await live.edit('fia', (records) => {
      drawTheme(records, 'shape:theme', 'Tema')
      drawCard(records, 'shape:one', 'x', 'shape:theme')
    })
    live.clock += oneRowMs
    await live.edit('fia', (records) => erase(records, 'shape:theme'))
    expect((await rows(live, 'shape:one#place')).map(({ person }) => person)).toEqual(['fia', 'fia'])
    expect(live.lanes['shape:one#place']).toMatchObject({ parentId: clusterFrame })
  })

  it('H3 writes one row for what one person does to one lane within ten seconds', async () => {
    const live = await openLiveWorkshop()
    await live.edit('budi', (records) => drawCard(records, 'shape:one', 'a'))
    for (const text of ['ab', 'abc', 'abcd']) {
      live.clock += 2_000
      await live.edit('budi', (records) => retype(records, 'shape:one', text), 7_700)
    }
    const [first, ...more] = await rows(live, 'shape:one#text')
    expect([first?.before, more]).toEqual([null, []])
    expect(JSON.stringify(first?.after)).toContain('abcd')
    live.clock += oneRowMs
    await live.edit('budi', (records) => retype(records, 'shape:one', 'later'), 7_700)
    expect(await rows(live, 'shape:one#text')).toHaveLength(2)
  })

  it('H3 begins another row as soon as somebody else has changed the lane', async () => {
    const live = await openLiveWorkshop()
    await live.edit('budi', (records) => drawCard(records, 'shape:one', 'a'))
    await live.edit('fia', (records) => move(records, 'shape:one', { x: 1 }))
    await live.edit('budi', (records) => move(records, 'shape:one', { x: 2 }))
    expect((await rows(live, 'shape:one#place')).map(({ person }) => person)).toEqual(['budi', 'fia', 'budi'])
  })

  it('H1 begins with all that stands on a board that is older than its journal', async () => {
    const live = await openLiveWorkshop()
    await live.edit('budi', (records) => drawCard(records, 'shape:one'))
    await live.storage.commit([{ table: 'journal', remove: { workshop } }])
    await live.reload()
    expect(await rebuilt(live)).toEqual(live.lanes)
  })

  it('H4 keeps no word of a card that its author took off the board', async () => {
    const live = await openLiveWorkshop()
    await live.edit('budi', (records) => drawCard(records, 'shape:one', 'Rahasia'))
    await live.edit('budi', (records) => drawCard(records, 'shape:two', 'Milik bersama'))
    await live.edit('budi', (records) => erase(records, 'shape:one'))
    await live.edit('fia', (records) => erase(records, 'shape:two'))
    await live.reload()
    await live.storage.commit(await live.state.erasures(live.storage))
    const left = JSON.stringify(await live.storage.read('journal', { workshop }))
    expect(left).not.toContain('Rahasia')
    // What somebody else removed can still be brought back.
    expect(left).toContain('Milik bersama')
    expect(await rebuilt(live)).toEqual(live.lanes)
  })
})
