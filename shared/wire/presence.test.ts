import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import {
  encodeSeatNews,
  maxMoving,
  type PresenceNews,
  readNews,
  type SeatNews,
  writeNews,
} from './presence.ts'

const still = { selection: ['shape:a'], editing: null, moving: ['shape:a'] }
const user = { person: 'p1', name: 'Bu Sari', group: 'residents', role: 'participant' }

const throughBytes = (news: PresenceNews & Partial<SeatNews>) =>
  readNews(decoding.createDecoder(encoding.encode((encoder) => writeNews(encoder, news))))

test.each<PresenceNews & Partial<SeatNews>>([
  {},
  { cursor: { x: -12, y: 3_400 } },
  { cursor: null, viewport: null },
  { viewport: { x: -1, y: 2, w: 1366, h: 768 } },
  { moving: [{ x: 1, y: -2 }], still },
  { user },
  { gone: true },
])('what is written is read again: %j', (news) => {
  expect(throughBytes(news)).toEqual(news)
})

test('a cursor of one seat takes few bytes', () => {
  expect(encodeSeatNews({ seat: 300, cursor: { x: 4_000, y: -2_500 } }).length).toBeLessThanOrEqual(7)
})

test('places that are none become places', () => {
  expect(throughBytes({ cursor: { x: Number.NaN, y: 1e12 } })).toEqual({ cursor: { x: 0, y: 1_000_000 } })
})

test('more shapes under a hand than there may be are refused', () => {
  const bytes = encoding.encode((encoder) => {
    encoding.writeUint8(encoder, 16)
    encoding.writeVarUint(encoder, maxMoving + 1)
  })
  expect(() => readNews(decoding.createDecoder(bytes))).toThrow(RangeError)
})
