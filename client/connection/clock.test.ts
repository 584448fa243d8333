import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ServerClock } from './clock.ts'

describe('the clock of the server', () => {
  test('C20 is the own clock until the server has answered', () => {
    expect(new ServerClock(() => 500).serverNow()).toBe(500)
  })

  test('C20 is never wrong by more than half of the fastest round trip', () => {
    const delay = fc.nat(2_000)
    fc.assert(
      fc.property(
        fc.integer({ min: -3_600_000, max: 3_600_000 }),
        fc.array(fc.tuple(delay, delay), { minLength: 1, maxLength: 20 }),
        (offset, trips) => {
          let now = 1_000_000
          const clock = new ServerClock(() => now)
          for (const [there, back] of trips) {
            const sentAt = now
            now += there + back
            clock.answer(sentAt, sentAt + there + offset)
            now += 30_000
          }
          const fastest = Math.min(...trips.slice(-8).map(([there, back]) => there + back))
          return Math.abs(clock.offset() - offset) <= fastest / 2 + 1e-6
        },
      ),
    )
  })

  test('C20 is measured anew after the device slept', () => {
    let now = 0
    const clock = new ServerClock(() => now)
    const ask = (offset: number, roundTrip: number) => {
      const sentAt = now
      now += roundTrip
      clock.answer(sentAt, sentAt + roundTrip / 2 + offset)
    }
    ask(1_000, 4)
    ask(61_000, 40)
    expect(clock.offset()).toBe(61_000)
  })

  test('C20 does not believe an answer from the future or without a time', () => {
    const clock = new ServerClock(() => 100)
    clock.answer(200, 5_000)
    clock.answer(50, Number.NaN)
    expect(clock.offset()).toBe(0)
  })
})
