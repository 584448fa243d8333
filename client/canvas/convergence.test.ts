// @vitest-environment node
import fc from 'fast-check'
import { createTLStore, type TLNoteShape, type TLShape, type TLShapeId, type TLStore } from 'tldraw'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { cardRecord, seedBoard, stepFrame, themeFrame } from '../../shared/document/board-records.ts'
import { boardSchema } from '../../shared/document/board-schema.ts'
import { textLane } from '../../shared/document/card-size.ts'
import { repairs } from '../../shared/document/repairs.ts'
import { toRichText } from '../../shared/document/rich-text.ts'
import { recordsOf } from '../../shared/document/workshop-document.ts'
import { type Binding, bindStore } from './bind-store.ts'
import { BoardContext, type BoardFacts } from './board-context.ts'
import { boardShapes } from './board-shapes.ts'
import { LaneUndo } from './undo.ts'

const facts: BoardFacts = {
  me: { person: 'ana', role: 'facilitator', group: 'residents' },
  steps: [],
  groups: [],
  people: [],
  readOnly: false,
  locks: new Map(),
  text: (key) => key,
  language: 'en',
}

/** Frames and time that pass when the test says so. */
class Pace {
  #waiting: (() => void)[] = []
  readonly later = (run: () => void) => {
    this.#waiting.push(run)
    return () => {
      this.#waiting = this.#waiting.filter((one) => one !== run)
    }
  }
  readonly clock = { now: () => 0, after: (_: number, run: () => void) => this.later(run) }
  pass(): void {
    for (const run of this.#waiting.splice(0)) run()
  }
}

/** One person: a store bound to a document of their own. */
class Replica {
  readonly doc = new Y.Doc()
  readonly pace = new Pace()
  readonly store: TLStore
  readonly binding: Binding
  readonly undo: LaneUndo
  mark = 0

  constructor(client: number, start: Uint8Array) {
    this.doc.clientID = client
    Y.applyUpdate(this.doc, start, 'network')
    const context = new BoardContext(facts)
    this.store = createTLStore(boardShapes(context))
    this.undo = new LaneUndo(() => String(this.mark))
    this.binding = bindStore(this.store, this.doc, {
      context,
      clock: this.pace.clock,
      frame: this.pace.later,
      onEdits: (edits) => this.undo.record(edits),
    })
  }

  note(id: string): TLNoteShape | undefined {
    return this.store.get(id as TLShapeId) as TLNoteShape | undefined
  }

  change(id: string, change: (shape: TLNoteShape) => TLNoteShape): void {
    this.mark += 1
    const shape = this.note(id)
    if (shape) this.store.put([change(shape)])
  }

  move(id: string, x: number, parentId?: string): void {
    this.change(id, (shape) => ({
      ...shape,
      x,
      parentId: (parentId ?? shape.parentId) as TLShape['parentId'],
    }))
  }

  write(id: string, words: string): void {
    const lane = textLane(toRichText(words))
    this.change(id, (shape) => ({ ...shape, props: { ...shape.props, ...lane } as TLNoteShape['props'] }))
  }

  paint(id: string, color: 'red' | 'blue'): void {
    this.change(id, (shape) => ({ ...shape, props: { ...shape.props, color } }))
  }

  remove(...ids: string[]): void {
    this.mark += 1
    this.store.remove(ids as TLShapeId[])
  }

  settle(): void {
    this.binding.settle()
    this.pace.pass()
  }

  shapes(): unknown[] {
    return this.store
      .allRecords()
      .filter((record) => record.typeName === 'shape')
      .sort((a, b) => (a.id < b.id ? -1 : 1))
  }
}

const cards = ['shape:c0', 'shape:c1', 'shape:c2']

function startState(): Uint8Array {
  const doc = new Y.Doc()
  const lanes = [
    ...seedBoard(),
    ...stepFrame({ frame: 'shape:step', title: 'A', order: 0 }),
    ...themeFrame({ id: 'shape:theme', title: 'T', parent: 'shape:step', place: { x: 1_000, y: 100 } }),
    ...cards.flatMap((id, at) =>
      cardRecord({ id, text: 'Air', parent: 'shape:step', place: { x: at * 224, y: 100 } }),
    ),
  ]
  for (const [key, value] of lanes) recordsOf(doc).set(key, value)
  return Y.encodeStateAsUpdate(doc)
}

/** A server that repairs, and people who reach it when they do. */
class Room {
  readonly server = new Y.Doc()
  readonly people: Replica[]
  readonly #seen = new Map<string, unknown>()

  constructor(count: number) {
    const start = startState()
    this.server.clientID = 1
    Y.applyUpdate(this.server, start)
    this.people = Array.from({ length: count }, (_, at) => new Replica(at + 2, start))
    this.#remember()
  }

  person(at: number): Replica {
    const one = this.people[at]
    if (!one) throw new Error(`nobody at ${at}`)
    return one
  }

  /** Both ways between one person and the server. */
  sync({ doc, binding, pace }: Replica): void {
    binding.pending.write()
    Y.applyUpdate(this.server, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(this.server)))
    this.#repair()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.server, Y.encodeStateVector(doc)), 'network')
    pace.pass()
  }

  settle(): void {
    for (let round = 0; round < 3; round += 1) for (const one of this.people) this.sync(one)
    for (const one of this.people) one.settle()
  }

  #repair(): void {
    const records = recordsOf(this.server)
    for (const { key, value } of repairs(records.entries(), (lane) => this.#seen.get(lane)))
      if (value === null) records.delete(key)
      else records.set(key, value)
    this.#remember()
  }

  #remember(): void {
    for (const [key, value] of recordsOf(this.server).entries()) this.#seen.set(key, value)
  }
}

type Step = { who: number; what: string; card: number; value: number }

const steps = fc.array(
  fc.record({
    who: fc.nat(2),
    what: fc.constantFrom(
      'move',
      'write',
      'paint',
      'remove',
      'group',
      'ungroup',
      'dropTheme',
      'undo',
      'redo',
      'sync',
    ),
    card: fc.nat(2),
    value: fc.nat(1_000),
  }),
  { maxLength: 40 },
)

function act(room: Room, { who, what, card, value }: Step): unknown {
  const one = room.person(who)
  const id = cards[card] ?? 'shape:c0'
  switch (what) {
    case 'move':
      return one.move(id, value)
    case 'write':
      return one.write(id, `kata ${value}`)
    case 'paint':
      return one.paint(id, value % 2 ? 'red' : 'blue')
    case 'remove':
      return one.remove(id)
    case 'group':
      return one.store.get('shape:theme' as TLShapeId) ? one.move(id, value, 'shape:theme') : undefined
    case 'ungroup':
      return one.move(id, value, 'shape:step')
    case 'dropTheme': {
      const inside = cards.filter((child) => one.note(child)?.parentId === 'shape:theme')
      return one.remove('shape:theme', ...inside)
    }
    case 'undo':
    case 'redo':
      return one.binding.show(one.undo[what](one.doc, one.binding))
    default:
      return room.sync(one)
  }
}

describe('people on one board', () => {
  it('V13 end with the same canvas whatever they do and whenever they meet', () => {
    fc.assert(
      fc.property(steps, (todo) => {
        const room = new Room(3)
        for (const step of todo) act(room, step)
        room.settle()
        const [first, ...others] = room.people.map((one) => one.shapes())
        for (const other of others) expect(other).toEqual(first)
        expect(repairs(recordsOf(room.server).entries())).toEqual([])
      }),
      { numRuns: 150 },
    )
  }, 60_000)

  it('a move and an edit of one card at the same time both survive', () => {
    const room = new Room(2)
    room.person(0).move('shape:c0', 777)
    room.person(1).write('shape:c0', 'Baru')
    room.settle()
    for (const one of room.people) {
      expect(one.note('shape:c0')?.x).toBe(777)
      expect(JSON.stringify(one.note('shape:c0')?.props.richText)).toContain('Baru')
    }
  })

  it('a recolouring and a move survive together', () => {
    const room = new Room(2)
    room.person(0).paint('shape:c0', 'red')
    room.person(1).move('shape:c0', 5)
    room.settle()
    expect(room.person(0).note('shape:c0')).toMatchObject({ x: 5, props: { color: 'red' } })
  })

  it('V14 undoing a move leaves another person’s words and another person’s deletion', () => {
    const room = new Room(2)
    room.person(0).move('shape:c0', 777)
    room.person(0).move('shape:c1', 888)
    room.settle()
    room.person(1).write('shape:c0', 'Baru')
    room.person(1).remove('shape:c1')
    room.settle()
    const one = room.person(0)
    one.binding.show(one.undo.undo(one.doc, one.binding))
    one.binding.show(one.undo.undo(one.doc, one.binding))
    room.settle()
    expect(room.person(1).note('shape:c0')).toMatchObject({ x: 0 })
    expect(JSON.stringify(room.person(1).note('shape:c0')?.props.richText)).toContain('Baru')
    expect(room.person(0).note('shape:c1')).toBeUndefined()
  })

  it('a deletion wins over a recolouring at the same time', () => {
    const room = new Room(2)
    room.person(0).remove('shape:c0')
    room.person(1).paint('shape:c0', 'red')
    room.settle()
    expect(room.person(0).note('shape:c0')).toBeUndefined()
    expect(room.person(1).note('shape:c0')).toBeUndefined()
    expect([...recordsOf(room.server).keys()].filter((key) => key.startsWith('shape:c0'))).toEqual([])
  })

  it.each([[[0, 1]], [[1, 0]]])(
    'a card moved into a frame while that is deleted stands where it was seen, order %j',
    (order) => {
      const room = new Room(2)
      room.person(0).remove('shape:theme')
      room.person(1).move('shape:c0', 30, 'shape:theme')
      for (const at of order) room.sync(room.person(at))
      room.settle()
      for (const one of room.people)
        expect(one.note('shape:c0')).toMatchObject({ parentId: 'shape:step', x: 1_030, y: 200 })
    },
  )

  it('V3 while a card is dragged it is written twice a second, and at the end', () => {
    const one = new Replica(9, startState())
    let updates = 0
    one.doc.on('update', () => {
      updates += 1
    })
    for (let x = 0; x < 100; x += 1) one.move('shape:c0', x)
    expect(updates).toBe(1)
    one.settle()
    expect(updates).toBe(2)
    expect(recordsOf(one.doc).get('shape:c0#place')).toMatchObject({ x: 99 })
  })

  it('V3 a stroke that grows is written twice a second, and a card that enters a frame at once', () => {
    const one = new Replica(9, startState())
    let updates = 0
    one.doc.on('update', () => {
      updates += 1
    })
    for (let at = 0; at < 50; at += 1) one.paint('shape:c0', at % 2 ? 'red' : 'blue')
    expect(updates).toBe(1)
    one.move('shape:c0', 5, 'shape:theme')
    expect(updates).toBe(2)
    expect(recordsOf(one.doc).get('shape:c0#place')).toMatchObject({ parentId: 'shape:theme' })
  })

  it('a remote recolouring does not throw back a card that is being dragged', () => {
    const room = new Room(2)
    const one = room.person(0)
    one.move('shape:c0', 1)
    one.move('shape:c0', 2)
    room.person(1).paint('shape:c0', 'red')
    room.person(1).settle()
    Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(room.person(1).doc), 'network')
    one.pace.pass()
    expect(one.note('shape:c0')).toMatchObject({ x: 2, props: { color: 'red' } })
  })

  it('a fresh document takes over what was not written yet', () => {
    const one = new Replica(9, startState())
    one.move('shape:c0', 1)
    one.move('shape:c0', 2)
    const left = one.binding.dispose()
    const fresh = new Y.Doc()
    Y.applyUpdate(fresh, startState())
    recordsOf(fresh).delete('shape:c1')
    const context = new BoardContext(facts)
    const binding = bindStore(one.store, fresh, {
      context,
      left,
      clock: one.pace.clock,
      frame: one.pace.later,
    })
    binding.settle()
    expect(recordsOf(fresh).get('shape:c0#place')).toMatchObject({ x: 2 })
    expect(one.note('shape:c0')?.x).toBe(2)
    expect(one.note('shape:c1')).toBeUndefined()
  })

  it('the schema that the server seeds is the canvas’s own', () => {
    expect(createTLStore(boardShapes(new BoardContext(facts))).schema.serialize()).toEqual(boardSchema)
  })
})
