import { expect, it } from 'vitest'
import { watchSilence } from './silence-watch.ts'

/** Time that passes when it is told to. */
function openTime() {
  let now = 0
  const timers = new Set<{ at: number; run: () => void }>()
  return {
    now: () => now,
    after: (ms: number, run: () => void) => {
      const timer = { at: now + ms, run }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    pass(ms: number) {
      const end = now + ms
      for (;;) {
        const next = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
        if (!next) break
        timers.delete(next)
        now = next.at
        next.run()
      }
      now = end
    },
    get waiting() {
      return timers.size
    },
  }
}

it('C12 F12 a connection that says nothing is given up after 30 s, and not before', () => {
  const time = openTime()
  let heardAt = 0
  let givenUpAt: number | null = null
  watchSilence(
    time,
    () => heardAt,
    () => {
      givenUpAt = time.now()
    },
  )
  for (let beat = 0; beat < 10; beat += 1) {
    time.pass(15_000)
    heardAt = time.now()
  }
  expect(givenUpAt).toBeNull()
  time.pass(29_999)
  expect(givenUpAt).toBeNull()
  time.pass(60_000)
  expect(givenUpAt).toBe(heardAt + 30_000)
  expect(time.waiting).toBe(0)
})

it('C12 a watch that is stopped says nothing', () => {
  const time = openTime()
  let isGivenUp = false
  const stop = watchSilence(
    time,
    () => 0,
    () => {
      isGivenUp = true
    },
  )
  stop()
  time.pass(100_000)
  expect(isGivenUp).toBe(false)
})
