import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBoard } from './board-document.ts'
import { BoardReader } from './board-reader.ts'
import { cardRecord, stepFrame, themeFrame } from './board-records.ts'

const ids = ['shape:a', 'shape:b', 'shape:c']
const lanes = ['', '#place', '#text', '#origin']

/** Puts one lane of a card or theme, or takes it away. */
const change = fc.record({
  id: fc.constantFrom(...ids),
  lane: fc.constantFrom(...lanes),
  kind: fc.constantFrom('card', 'theme', 'gone'),
  x: fc.nat(500),
  parent: fc.constantFrom('shape:step', ...ids),
})
type Change = { id: string; lane: string; kind: string; x: number; parent: string }

function laneOf({ id, lane, kind, x, parent }: Change): unknown {
  const place = { x, y: 0 }
  const record =
    kind === 'card'
      ? cardRecord({ id, text: `kata ${x}`, parent, place })
      : themeFrame({ id, title: `tema ${x}`, parent, place })
  return new Map<string, unknown>([...record, [`${id}#origin`, { author: 'ana' }]]).get(`${id}${lane}`)
}

describe('a board that is read again and again', () => {
  it('V15 reads as if it were read whole, whatever changed', () => {
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 6 }), { maxLength: 12 }), (rounds) => {
        const records = new Map<string, unknown>(stepFrame({ frame: 'shape:step', title: 'A', order: 0 }))
        const reader = new BoardReader()
        expect(reader.read(null, records).frames).toEqual(readBoard(records).frames)
        for (const round of rounds) {
          for (const one of round) {
            const value = one.kind === 'gone' ? undefined : laneOf(one)
            if (value === undefined) records.delete(`${one.id}${one.lane}`)
            else records.set(`${one.id}${one.lane}`, value)
          }
          const view = reader.read(
            round.map(({ id, lane }) => `${id}${lane}`),
            records,
          )
          const whole = readBoard(records)
          expect(view.cards).toEqual(whole.cards)
          expect(view.frames).toEqual(whole.frames)
          for (const id of ids) expect(view.stepOf(id)).toBe(whole.stepOf(id))
        }
      }),
    )
  })
})
