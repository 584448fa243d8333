import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isServerClient, nextEpoch, serverClientOf } from './epochs.ts'

test('R15 the next epoch is later, and the server writes it under another id of its own', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (epoch, now) => {
      const next = nextEpoch(epoch, now)
      expect(next).toBeGreaterThan(epoch)
      expect(next).toBeGreaterThanOrEqual(now)
      expect(serverClientOf(next)).not.toBe(serverClientOf(epoch))
      expect(isServerClient(serverClientOf(next))).toBe(true)
    }),
  )
})

test('R15 a board that never began anew is written under the first id', () => {
  expect(serverClientOf(0)).toBe(1)
})
