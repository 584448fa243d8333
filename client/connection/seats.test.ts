import { describe, expect, it } from 'vitest'
import type { SeatNews } from '../../shared/wire/presence.ts'
import { Seats } from './seats.ts'

const ani = { person: 'a', name: 'Ani', group: 'residents', role: 'participant' }
const still = { selection: ['shape:a'], editing: 'shape:a', moving: ['shape:a', 'shape:b'] }

function heard(...batches: SeatNews[][]) {
  const seats = new Seats()
  const changes: number[][] = []
  seats.watch((changed) => changes.push([...changed]))
  for (const batch of batches) seats.hear(batch)
  return { seats, changes }
}

describe('who is where', () => {
  it('C11 keeps what news leave out', () => {
    const { seats, changes } = heard(
      [
        {
          seat: 3,
          user: ani,
          cursor: { x: 1, y: 2 },
          still,
          moving: [
            { x: 5, y: 6 },
            { x: 7, y: 8 },
          ],
        },
      ],
      [{ seat: 3, cursor: { x: 9, y: 9 } }],
      [
        {
          seat: 3,
          moving: [
            { x: 50, y: 60 },
            { x: 70, y: 80 },
          ],
        },
      ],
    )
    expect(seats.seats().get(3)).toEqual({
      user: ani,
      cursor: { x: 9, y: 9 },
      viewport: null,
      selection: ['shape:a'],
      editing: 'shape:a',
      moving: [
        { id: 'shape:a', x: 50, y: 60 },
        { id: 'shape:b', x: 70, y: 80 },
      ],
    })
    expect(changes).toEqual([[3], [3], [3]])
  })

  it('C11 leaves out the own seat, whichever comes first, the seat or its number', () => {
    const { seats } = heard([{ seat: 3, user: ani }], [{ seat: 4, user: ani }])
    seats.sit(4)
    seats.hear([{ seat: 4, user: ani, cursor: { x: 1, y: 1 } }])
    expect([...seats.seats().keys()]).toEqual([3])
  })

  it('C11 shows nobody whom the server did not name', () => {
    const { seats, changes } = heard([{ seat: 5, cursor: { x: 1, y: 1 } }])
    expect(seats.seats().size).toBe(0)
    expect(changes).toEqual([])
  })

  it('C11 forgets who has gone, and everybody when the connection is lost', () => {
    const { seats, changes } = heard(
      [
        { seat: 1, user: ani },
        { seat: 2, user: ani },
      ],
      [{ seat: 1, gone: true }],
    )
    seats.empty()
    expect(seats.seats().size).toBe(0)
    expect(changes).toEqual([[1, 2], [1], [2]])
  })

  it('C11 reads what is none of the known forms with care', () => {
    const strange = { selection: 'all', editing: undefined, moving: [3, 'shape:a'] } as never
    const { seats } = heard([
      { seat: 1, user: { ...ani, role: 'king' }, still: strange, moving: [{ x: 1, y: 1 }] },
    ])
    expect(seats.seats().get(1)).toMatchObject({
      user: { role: 'participant' },
      selection: [],
      editing: null,
      moving: [{ id: 'shape:a', x: 1, y: 1 }],
    })
  })
})
