import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { afterEvent, type Life, type LifeEvent, lifeTable, retryDelayMs } from './life.ts'

const waitingAfter = (life: Life, now: number, random = () => 0.5) =>
  afterEvent(life, { type: 'lost' }, now, random)

describe('coming back', () => {
  test('C12 the first try is within a second', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (random) => {
        const delay = retryDelayMs(0, () => random)
        return delay >= 0 && delay <= 1_000
      }),
    )
  })

  test('C12 every try is between now and twice as long as the one before, at most half a minute', () => {
    fc.assert(
      fc.property(
        fc.nat(1_000),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (attempt, random) => {
          const delay = retryDelayMs(attempt, () => random)
          return delay >= 0 && delay <= Math.min(30_000, 1_000 * 2 ** attempt)
        },
      ),
    )
  })

  test('C12 a connection that held begins anew, one that broke at once does not', () => {
    const held: Life = { name: 'live', attempt: 6, since: 0 }
    expect(waitingAfter(held, 60_000)).toEqual({ name: 'waiting', attempt: 1, retryAt: 60_500 })
    expect(waitingAfter(held, 10)).toEqual({ name: 'waiting', attempt: 7, retryAt: 10 + 15_000 })
  })

  test('C12 a network that is back shortens a long wait to a second', () => {
    const long: Life = { name: 'waiting', attempt: 9, retryAt: 30_000 }
    expect(afterEvent(long, { type: 'networkBack' }, 100, () => 1)).toEqual({
      name: 'waiting',
      attempt: 1,
      retryAt: 1_100,
    })
  })
})

test('an ended connection stays ended whatever happens, until it is stopped', () => {
  const events = Object.keys(lifeTable.ended) as LifeEvent['type'][]
  for (const type of events.filter((name) => name !== 'stop')) expect(lifeTable.ended[type]).toBeNull()
})

test('attempts rise until a sync succeeds', () => {
  let life: Life = { name: 'connecting', attempt: 0 }
  for (let n = 1; n <= 3; n += 1) {
    life = waitingAfter(life, 0) ?? life
    expect(life).toMatchObject({ name: 'waiting', attempt: n })
    life = afterEvent(life, { type: 'due' }, 0, () => 0) ?? life
  }
  expect(life).toEqual({ name: 'connecting', attempt: 3 })
})
