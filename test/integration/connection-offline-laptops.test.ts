/**
 * Two laptops on a train: half an hour without network, a thousand edits each, one tab lost on the way. Every
 * single edit has to be found again: on the board, among the offers, among what was put back, or in the late tray.
 */
import { describe, expect, it } from 'vitest'
import { withText } from '../../shared/document/board-records.ts'
import { type LaneValue, parseLaneKey } from '../../shared/document/lanes.ts'
import { type ConnectedPerson, newDevice, until, untilBoard } from '../support/connected-person.ts'
import { cardId } from '../support/http-server.ts'
import { draw, openStagedPeople } from '../support/staged-people.ts'

const staged = openStagedPeople()

const halfAnHourMs = 30 * 60_000
const edits = 1_000
const backWithinMs = 10_000

/** What one edit left: the values by which it is found again; null for a lane that it removed. */
type Made = [key: string, value: LaneValue | null][]

/** One person's laptop, which counts what was made on it. */
class Laptop {
  readonly made: Made[] = []
  person: ConnectedPerson
  readonly #mark: string

  constructor(person: ConnectedPerson, mark: string) {
    this.person = person
    this.#mark = mark
  }

  write(card: string): void {
    this.#edit([[`${card}#text`, withText(`${this.#mark} wrote this, edit ${this.made.length}`)]])
  }

  move(card: string): void {
    const place = this.person.get(`${card}#place`) as LaneValue
    this.#edit([[`${card}#place`, { ...place, x: 100 + this.made.length, y: this.#mark.length }]])
  }

  remove(card: string): void {
    this.#edit([card, `${card}#place`, `${card}#text`].map((key) => [key, null]))
  }

  /** Its place is not asked for afterwards: it is moved. */
  draw(): string {
    const id = cardId()
    draw(this.person, id, `${this.#mark} drew this, edit ${this.made.length}`)
    this.#count([id, `${id}#text`].map((key) => [key, this.person.get(key) as LaneValue]))
    return id
  }

  #edit(lanes: Made): void {
    this.person.doc.transact(() => {
      for (const [key, value] of lanes) {
        if (value === null) this.person.remove(key)
        else this.person.put(key, value)
      }
    })
    this.#count(lanes)
  }

  #count(lanes: Made): void {
    this.made.push(lanes)
    this.person.device.skippedMs += halfAnHourMs / edits
  }
}

const same = (a: unknown, b: unknown): boolean => sorted(a) === sorted(b)
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )

type Places = { merged: number; offered: number; putBack: number; late: number; lost: string[] }

/** Where each edit of a laptop is now. `board`: as somebody reads it who was not there. */
function account(laptop: Laptop, board: ReadonlyMap<string, unknown>, late: readonly Made[]): Places {
  const { offers, refusals } = laptop.person.board
  const offered = valuesOf(offers.get().map(({ lanes }) => lanes))
  const putBack = valuesOf(refusals.get().map(({ lanes }) => lanes))
  const waiting = valuesOf(late.map((lanes) => lanes.map(([key, mine]) => ({ key, mine }))))
  const removals = new Set(offers.get().flatMap(({ id, removedBy }) => (removedBy === 'me' ? [id] : [])))
  const places: Places = { merged: 0, offered: 0, putBack: 0, late: 0, lost: [] }
  for (const lanes of laptop.made) {
    const isIn = (values: Map<string, unknown[]>) =>
      lanes.every(([key, mine]) => values.get(key)?.some((value) => same(value, mine)))
    const isOnBoard = lanes.every(([key, mine]) => same(board.get(key) ?? null, mine))
    const isRemovalOffered = removals.has(recordOf(lanes)) && lanes.some(([, mine]) => mine === null)
    if (isIn(waiting)) places.late += 1
    if (isOnBoard) places.merged += 1
    else if (isIn(offered) || isRemovalOffered) places.offered += 1
    else if (isIn(putBack)) places.putBack += 1
    else if (!isIn(waiting)) places.lost.push(JSON.stringify(lanes))
  }
  return places
}

const recordOf = (lanes: Made): string => parseLaneKey(lanes[0]?.[0] ?? '')?.record ?? ''

function valuesOf(all: readonly { key: string; mine: unknown }[][]): Map<string, unknown[]> {
  const values = new Map<string, unknown[]>()
  for (const { key, mine } of all.flat()) values.set(key, [...(values.get(key) ?? []), mine])
  return values
}

/** Both find the network in the same moment. Answers how long it took until nothing was unsaved. */
async function comeBack(laptops: readonly Laptop[]): Promise<number> {
  const startedAt = performance.now()
  for (const { person } of laptops) person.findNetwork()
  await Promise.all(laptops.map(({ person }) => person.isLive()))
  await Promise.all(laptops.map(({ person }) => person.isSaved()))
  return performance.now() - startedAt
}

/** The tab dies, and the next one finds the work of the first on the device, still without network. */
async function loseTab(laptop: Laptop, open: () => ConnectedPerson): Promise<void> {
  const { size } = new Map(Object.entries(laptop.person.lanes()))
  await laptop.person.kill()
  laptop.person = open()
  await untilBoard(laptop.person, () => Object.keys(laptop.person.lanes()).length === size)
}

async function readBoard(): Promise<ReadonlyMap<string, unknown>> {
  const reader = await staged.participate('Reader')
  return new Map(Object.entries(reader.lanes()))
}

describe('two laptops offline for half an hour', { timeout: 60_000 }, () => {
  it('C5 C10 F11 come back with a thousand edits each, and none is lost', async () => {
    const { seats } = await staged.stage.organiser.call('readSession')
    const device = newDevice()
    const ani = new Laptop(await staged.facilitate(device), 'Ani')
    const budi = new Laptop(await staged.facilitate(), 'Budi')
    const cards = Array.from({ length: 300 }, cardId)
    for (const card of cards) draw(ani.person, card, 'what was there before')
    await ani.person.isSaved()
    await untilBoard(budi.person, () => budi.person.get(`${cards.at(-1)}#text`) !== undefined)

    ani.person.loseNetwork()
    budi.person.loseNetwork()
    for (const card of cards.slice(0, 200)) ani.write(card)
    for (const card of cards.slice(100, 290)) ani.move(card)
    for (const card of cards.slice(290)) ani.remove(card)
    for (const card of cards.slice(100)) budi.write(card)
    for (const card of cards.slice(0, 200)) budi.move(card)
    const open = () => staged.connect(staged.stage.organiser, seats[0]?.person ?? '', 'facilitator', device)
    await loseTab(ani, open)
    for (const laptop of [ani, budi]) while (laptop.made.length < edits) laptop.move(laptop.draw())
    expect([ani.made.length, budi.made.length]).toEqual([edits, edits])

    expect(await comeBack([ani, budi])).toBeLessThan(backWithinMs)
    const board = await readBoard()
    for (const { person } of [ani, budi])
      await untilBoard(person, () => same(person.lanes(), Object.fromEntries(board)))
    const found = [ani, budi].map((laptop) => account(laptop, board, []))
    expect(found.flatMap(({ lost }) => lost)).toEqual([])
    const sum = (place: 'merged' | 'offered' | 'putBack') =>
      (found[0]?.[place] ?? 0) + (found[1]?.[place] ?? 0)
    expect(sum('merged') + sum('offered') + sum('putBack')).toBe(2 * edits)
    // 100 texts, 100 places, and 10 cards that one removed and the other wrote on.
    expect(sum('offered')).toBeGreaterThanOrEqual(200)
    expect(sum('offered')).toBeLessThanOrEqual(230)
    expect(sum('putBack')).toBe(0)
  })

  it('C5 C19 F11 whose step was closed meanwhile find all of it in the late tray, and keep it themselves', async () => {
    const { stage } = staged
    const params = { w: stage.workshop, s: stage.steps[0] ?? '' }
    await stage.organiser.call('moveStep', { params, body: { move: 'open' } })
    const laptops = [
      new Laptop(await staged.participate('Ani'), 'Ani'),
      new Laptop(await staged.participate('Budi'), 'Budi'),
    ]
    for (const { person } of laptops) {
      await until(person.session.workshop, (view) => view?.steps[0]?.progress.state === 'open')
      person.loseNetwork()
    }
    for (const laptop of laptops) while (laptop.made.length < edits) laptop.move(laptop.draw())
    await stage.organiser.call('moveStep', { params, body: { move: 'close' } })

    expect(await comeBack(laptops)).toBeLessThan(backWithinMs)
    const board = await readBoard()
    const { late } = await stage.organiser.call('listLate', { params: { w: stage.workshop } })
    const waiting = late.map(({ lanes }) => lanes as Made)
    for (const laptop of laptops) {
      const places = account(laptop, board, waiting)
      expect(places).toEqual({ merged: 0, offered: 0, putBack: edits, late: edits, lost: [] })
      const reasons = new Set(laptop.person.board.refusals.get().map(({ reason }) => reason))
      expect([...reasons]).toEqual(['too_late'])
    }
  })
})
