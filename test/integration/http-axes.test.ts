import { describe, expect, it } from 'vitest'
import { standingOn } from '../../shared/document/axes-field.ts'
import { drawnAxes } from '../../shared/steps/cluster/axes.ts'
import type { Axes } from '../../shared/steps/cluster/settings.ts'
import { cardId, joinAs } from '../support/http-server.ts'
import { collectPlan, stepRoom } from '../support/step-room.ts'

const room = stepRoom()
const { w, at, move, watch, addStep, openStep } = room
type Person = Awaited<ReturnType<typeof joinAs>>

const effort = { name: 'Effort', low: 'little', high: 'much' }
const two: Axes = {
  type: 'two',
  across: effort,
  up: { name: 'Effect', low: 'small', high: 'large' },
  quarters: ['Do now', 'Plan', 'Fill in', 'Leave'],
}

/** Cards of the first step, and an open cluster step after it. */
async function clustered(budi: Person, axes: Axes, texts: string[]): Promise<{ s: string; cards: string[] }> {
  await move(0, 'open')
  const cards = texts.map(() => cardId())
  for (const [place, text] of texts.entries())
    await budi.call('addCard', { params: at(0), body: { id: cards[place] ?? '', text } })
  const s = await addStep({
    source: { step: room.stage.steps[0] ?? '', items: 'cards' },
    settings: { kind: 'cluster', axes },
  })
  await openStep(s)
  return { s, cards }
}

describe('axes', () => {
  it('take a card or theme by choice, where dragging it on the board means the same', async () => {
    const budi = await joinAs(room.server, room.stage)
    const { s, cards } = await clustered(budi, two, ['Clean the drain', 'Build a dam'])
    const [drain = '', dam = ''] = cards
    const params = { ...w(), s }
    const { theme } = await budi.call('addTheme', { params, body: { title: 'Water' } })
    const put = (item: string, cell: number | null) =>
      budi.codeOf('placeOnAxes', { params, body: { item, cell } })
    expect([await put(drain, 0), await put(dam, 1), await put(theme, 3)]).toEqual(['done', 'done', 'done'])
    const { positions, steps, themes } = await budi.call('readSummary', { params: w() })
    expect(positions.map(({ item, cell }) => [item, cell]).sort()).toEqual(
      [
        [drain, 0],
        [dam, 1],
        [theme, 3],
      ].sort(),
    )
    expect(themes).toHaveLength(1)
    const step = steps.find(({ id }) => id === s)
    const axes = step && drawnAxes(step)
    const board = watch('board')
    await board.until(() => board.board().cards.length === 2)
    const onBoard = board.board().cards.find(({ id }) => id === dam)
    expect(axes && onBoard && standingOn(axes, onBoard)?.cell).toBe(1)

    expect(await put(dam, null)).toBe('done')
    expect((await budi.call('readSummary', { params: w() })).positions.map(({ item }) => item)).not.toContain(
      dam,
    )
    const text = (await budi.send('exportMarkdown', { params: w() })).text
    expect(text).toContain('| **Do now** (')
    expect(text).toContain('Clean the drain |')
  })

  it('keep what stands on them where it is when a theme there grows', async () => {
    const budi = await joinAs(room.server, room.stage)
    const texts = Array.from({ length: 5 }, (_, number) =>
      `Card ${number} ${'with many words '.repeat(14)}`.slice(0, 230),
    )
    const { s, cards } = await clustered(budi, two, texts)
    const params = { ...w(), s }
    const { theme } = await budi.call('addTheme', { params, body: { title: 'Above' } })
    const { theme: below } = await budi.call('addTheme', { params, body: { title: 'Below' } })
    await budi.call('placeOnAxes', { params, body: { item: theme, cell: 0 } })
    await budi.call('placeOnAxes', { params, body: { item: below, cell: 2 } })
    const before = (await budi.call('readSummary', { params: w() })).positions
    for (const c of cards) await budi.call('placeCard', { params: { ...w(), c }, body: { theme } })
    expect((await budi.call('readSummary', { params: w() })).positions).toEqual(before)
  })

  it('are refused where there are none, to people it is not for, and off their end', async () => {
    const budi = await joinAs(room.server, room.stage)
    const { s, cards } = await clustered(budi, { type: 'one', across: effort }, ['One'])
    const [item = ''] = cards
    const put = (step: string, cell: number | null, who = budi, what = item) =>
      who.codeOf('placeOnAxes', { params: { ...w(), s: step }, body: { item: what, cell } })
    expect(await put(s, 4)).toBe('done')
    expect(await put(s, 5)).toBe('invalid_input')
    expect(await put(s, 0, budi, 'shape:none')).toBe('card_unknown')
    expect(await put(s, 0, budi, `shape:step-${s}`)).toBe('card_unknown')
    expect(await put(room.stage.steps[1] ?? '', 0)).toBe('step_wrong_state')
    await move(1, 'open')
    expect(await put(room.stage.steps[1] ?? '', 0)).toBe('axes_missing')
    await room.stage.organiser.call('moveStep', { params: { ...w(), s }, body: { move: 'close' } })
    expect(await put(s, 0)).toBe('step_wrong_state')
  })
})

describe('fixed categories', () => {
  const axes: Axes = { type: 'categories', names: ['Roads', 'Health', 'School'] }

  it('stand as themes once the step opens, once, and only facilitators can change them', async () => {
    const budi = await joinAs(room.server, room.stage)
    const { s, cards } = await clustered(budi, axes, ['The bridge floods'])
    const view = watch('workshop')
    const titles = () =>
      view
        .workshop()
        ?.themes.map(({ title }) => title)
        .sort()
    await view.until(() => titles()?.length === 3)
    expect(titles()).toEqual(['Health', 'Roads', 'School'])
    const t = view.workshop()?.themes.find(({ title }) => title === 'Roads')?.id ?? ''
    const params = { ...w(), t }
    expect(
      await budi.codeOf('placeCard', { params: { ...w(), c: cards[0] ?? '' }, body: { theme: t } }),
    ).toBe('done')
    expect(await budi.codeOf('renameTheme', { params, body: { title: 'X' } })).toBe('themes_fixed')
    expect(await budi.codeOf('addTheme', { params: { ...w(), s }, body: { title: 'X' } })).toBe(
      'themes_fixed',
    )
    expect(await budi.codeOf('mergeThemes', { params, body: { into: 'shape:x' } })).toBe('themes_fixed')
    await room.stage.organiser.call('renameTheme', { params, body: { title: 'Roads and bridges' } })
    for (const name of ['close', 'reopen'] as const)
      await room.stage.organiser.call('moveStep', { params: { ...w(), s }, body: { move: name } })
    await view.until(() => titles()?.includes('Roads and bridges') === true)
    expect(titles()).toHaveLength(3)
  })

  it('must be different from each other', async () => {
    const body = collectPlan({
      source: { step: room.stage.steps[0] ?? '', items: 'cards' },
      settings: { kind: 'cluster', axes: { type: 'categories', names: ['Roads', 'roads'] } },
    })
    expect(await room.stage.organiser.codeOf('addStep', { params: w(), body })).toBe('invalid_input')
  })
})

describe('themes', () => {
  it('are merged and split, and keep where they come from', async () => {
    const budi = await joinAs(room.server, room.stage)
    const { s, cards } = await clustered(budi, { type: 'none' }, ['One', 'Two', 'Three'])
    const params = { ...w(), s }
    const add = async (title: string) => (await budi.call('addTheme', { params, body: { title } })).theme
    const [water, roads] = [await add('Water'), await add('Roads')]
    for (const [place, c] of cards.entries())
      await budi.call('placeCard', { params: { ...w(), c }, body: { theme: place === 0 ? water : roads } })
    await budi.call('mergeThemes', { params: { ...w(), t: water }, body: { into: roads } })
    const after = await budi.call('readSummary', { params: w() })
    expect(after.themes.map(({ id }) => id)).toEqual([roads])
    expect(after.themes[0]?.cards.slice().sort()).toEqual(cards.slice().sort())
    expect(after.themes[0]?.from).toMatchObject([{ item: water, how: 'merged', by: budi.person }])

    const { theme: own } = await budi.call('splitTheme', {
      params: { ...w(), t: roads },
      body: { title: 'Water again', cards: cards.slice(0, 1) },
    })
    const last = await budi.call('readSummary', { params: w() })
    expect(last.themes.find(({ id }) => id === own)).toMatchObject({
      title: 'Water again',
      cards: cards.slice(0, 1),
      from: [{ item: roads, how: 'split', by: budi.person }],
    })
    expect(last.themes.find(({ id }) => id === roads)?.cards).toHaveLength(2)
  })

  it('are not merged into themselves, split by cards of others, or taken from a step that works on them', async () => {
    const budi = await joinAs(room.server, room.stage)
    const { s, cards } = await clustered(budi, { type: 'none' }, ['One', 'Two'])
    const params = { ...w(), s }
    const add = async (title: string) => (await budi.call('addTheme', { params, body: { title } })).theme
    const [water, roads] = [await add('Water'), await add('Roads')]
    await budi.call('placeCard', { params: { ...w(), c: cards[0] ?? '' }, body: { theme: water } })
    const merge = (t: string, into: string) =>
      budi.codeOf('mergeThemes', { params: { ...w(), t }, body: { into } })
    expect(await merge(water, water)).toBe('theme_unknown')
    expect(await merge(water, 'shape:none')).toBe('theme_unknown')
    const split = { title: 'New', cards: [cards[1] ?? ''] }
    expect(await budi.codeOf('splitTheme', { params: { ...w(), t: water }, body: split })).toBe(
      'card_unknown',
    )
    const replies = await addStep({
      source: { step: s, items: 'themes' },
      settings: { kind: 'collect', replyTo: { kinds: ['me_too'] } },
    })
    await openStep(replies)
    expect(await merge(water, roads)).toBe('theme_in_use')
  })

  it('T19 keep a card that is locked where it stands, until a facilitator merges them', async () => {
    const budi = await joinAs(room.server, room.stage)
    const { s, cards } = await clustered(budi, { type: 'none' }, ['One'])
    const [card = ''] = cards
    const params = { ...w(), s }
    const add = async (title: string) => (await budi.call('addTheme', { params, body: { title } })).theme
    const [water, roads] = [await add('Water'), await add('Roads')]
    await budi.call('placeCard', { params: { ...w(), c: card }, body: { theme: water } })
    const { organiser } = room.stage
    await organiser.call('setLock', { params: w(), body: { target: card, locked: true } })
    const request = { params: { ...w(), t: water }, body: { into: roads } }
    expect(await budi.codeOf('mergeThemes', request)).toBe('locked')
    expect(await organiser.codeOf('mergeThemes', request)).toBe('done')
  })
})
