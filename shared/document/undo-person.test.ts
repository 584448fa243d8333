import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boardPage, cardRecord, seedBoard, themeFrame } from './board-records.ts'
import type { LaneValue } from './lanes.ts'
import { type SignedChange, undoPerson } from './undo-person.ts'

const place = { x: 0, y: 0 }
const card = (id: string, text = 'x', parent = boardPage) => cardRecord({ id, text, parent, place })

/** A board and its journal, as people write on it one after the other. */
class Story {
  readonly now = new Map<string, LaneValue>(seedBoard())
  readonly rows: SignedChange[] = []
  clock = 0

  put(person: string | null, entries: Iterable<[string, LaneValue | null]>): void {
    this.clock += 1
    for (const [key, after] of entries) {
      this.rows.push({
        seq: this.rows.length,
        at: this.clock,
        person,
        key,
        before: this.now.get(key) ?? null,
        after,
      })
      if (after === null) this.now.delete(key)
      else this.now.set(key, after)
    }
  }

  remove(person: string, id: string): void {
    const keys = [...this.now.keys()].filter((key) => key === id || key.startsWith(`${id}#`))
    this.put(
      person,
      keys.map((key) => [key, null]),
    )
  }

  undo(person: string, since = 0) {
    const touched = new Set(this.rows.filter((row) => row.person === person).map(({ key }) => key))
    return undoPerson({
      now: this.now,
      rows: this.rows.filter(({ key }) => touched.has(key)),
      person,
      since,
      isRegion: () => false,
      mayReturn: () => true,
    })
  }

  /** The board after an undo. */
  after(person: string, since = 0): Map<string, LaneValue> {
    const lanes = new Map(this.now)
    for (const { key, value } of this.undo(person, since).changes)
      if (value === null) lanes.delete(key)
      else lanes.set(key, value)
    return lanes
  }
}

const moved = (x: number): LaneValue => ({ x, y: 0, rotation: 0, parentId: boardPage, index: 'a1' })
const words = (text: string): LaneValue =>
  Object.fromEntries(card('shape:w', text))['shape:w#text'] as LaneValue

describe('undoing a person', () => {
  it('H10 puts back each lane that nobody changed since, and leaves the others alone', () => {
    const story = new Story()
    story.put('sari', card('shape:a'))
    story.put('sari', card('shape:b'))
    const before = new Map(story.now)
    story.put('budi', [
      ['shape:a#place', moved(5)],
      ['shape:b#place', moved(6)],
    ])
    story.put('sari', [['shape:b#place', moved(7)]])
    const after = story.after('budi')
    expect(after.get('shape:a#place')).toEqual(before.get('shape:a#place'))
    expect(after.get('shape:b#place')).toEqual(moved(7))
    expect(story.undo('budi')).toMatchObject({ records: 1, kept: 1 })
  })

  it('H10 goes back to what others left between two of their changes', () => {
    const story = new Story()
    story.put('sari', card('shape:a'))
    story.put('budi', [['shape:a#place', moved(1)]])
    story.put('sari', [['shape:a#place', moved(2)]])
    story.put('budi', [['shape:a#place', moved(3)]])
    story.put('budi', [['shape:a#place', moved(4)]])
    expect(story.after('budi').get('shape:a#place')).toEqual(moved(2))
  })

  it('H10 leaves alone what was done before', () => {
    const story = new Story()
    story.put('sari', card('shape:a'))
    story.put('budi', [['shape:a#place', moved(1)]])
    const since = story.clock + 1
    story.put('budi', [['shape:a#text', words('spoilt')]])
    const after = story.after('budi', since)
    expect(after.get('shape:a#place')).toEqual(moved(1))
    expect(after.get('shape:a#text')).toEqual(words('x'))
  })

  it('H11 takes away what they made, unless others wrote words in it', () => {
    const story = new Story()
    story.put('budi', card('shape:mine'))
    story.put('budi', card('shape:shared'))
    story.put('budi', themeFrame({ id: 'shape:theme', title: 'T', parent: boardPage, place }))
    story.put('sari', card('shape:hers', 'x', 'shape:theme'))
    story.put('sari', [
      ['shape:mine#place', moved(9)],
      ['shape:shared#text', words('by Sari')],
    ])
    const after = story.after('budi')
    expect([after.has('shape:mine'), after.has('shape:shared'), after.has('shape:theme')]).toEqual([
      false,
      true,
      false,
    ])
    // What stood in the theme stands on the page now, not in nothing.
    expect(after.get('shape:hers#place')).toMatchObject({ parentId: boardPage })
    expect(story.undo('budi')).toMatchObject({ records: 2, kept: 1 })
  })

  it('H12 brings back what they removed', () => {
    const story = new Story()
    story.put('sari', card('shape:a', 'kept'))
    const before = new Map(story.now)
    story.remove('budi', 'shape:a')
    expect(story.after('budi')).toEqual(before)
  })

  it('H10 H11 H12 never touches a lane that somebody else changed last, nor leaves half a record', () => {
    const act = fc.record({
      by: fc.constantFrom('budi', 'sari', null),
      id: fc.constantFrom('shape:a', 'shape:b', 'shape:c'),
      what: fc.constantFrom('draw', 'move', 'type', 'remove'),
      x: fc.nat(50),
    })
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), fc.nat(20), (acts, since) => {
        const story = new Story()
        for (const { by, id, what, x } of acts) {
          const isThere = story.now.has(id)
          if (what === 'draw' && !isThere) story.put(by, card(id, `${x}`))
          else if (what === 'move' && isThere) story.put(by, [[`${id}#place`, moved(x)]])
          else if (what === 'type' && isThere) story.put(by, [[`${id}#text`, words(`${x}`)]])
          else if (what === 'remove' && isThere) story.remove(by ?? 'sari', id)
        }
        const after = story.after('budi', since)
        for (const [key, value] of story.now) {
          const last = story.rows.findLast((row) => row.key === key)
          const isTheirs = last?.person === 'budi' && last.at >= since
          const isGone = !after.has(key.split('#')[0] ?? key)
          if (!isTheirs && !isGone) expect(after.get(key)).toEqual(value)
        }
        for (const key of after.keys())
          if (key.startsWith('shape:')) expect(after.has(key.split('#')[0] ?? key), key).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
