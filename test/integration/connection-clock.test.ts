import { expect, test } from 'vitest'
import { openRelayRoom } from '../support/relay-room.ts'

const room = openRelayRoom()

test('C20 F10 screens whose own clocks are hours apart agree with the server within 200 ms', async () => {
  const errors = [0, -5 * 3_600_000, 7 * 3_600_000, 90_000]
  const people = await Promise.all(errors.map((clockError) => room.join({ clockError })))
  for (const person of people) expect(Math.abs(person.session.serverNow() - Date.now())).toBeLessThan(200)
})
