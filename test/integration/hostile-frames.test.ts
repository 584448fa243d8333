/** What one guest may send: by name, by chance, and through real sockets. Long form: `npm run prove`. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  comesTrue,
  honestEdit,
  lanesOf,
  newcomerProblem,
  openStage,
  type Sitting,
  type Stage,
} from '../harness/hostile/attack.ts'
import { campaign } from '../harness/hostile/campaign.ts'
import { hostileUpdates } from '../harness/hostile/corpus.ts'
import { drawCard } from '../support/ws-cards.ts'
import { connect, openClient } from '../support/ws-client.ts'
import { openVenue, workshop } from '../support/ws-venue.ts'

const cases = Number(process.env.HOSTILE_FRAMES ?? 4_000)
const seed = Number(process.env.HOSTILE_SEED ?? 20_261_122)

describe('one hostile update', () => {
  let stage: Stage
  let honest: Sitting
  let own = 1_000
  beforeAll(async () => {
    stage = await openStage(seed)
    honest = stage.sit('fia')
    await comesTrue(honest.sawSync)
    honestEdit(honest, (records) => drawCard(records, 'shape:honest'))
  })
  afterAll(() => stage.close())

  it.each(hostileUpdates.map((hostile) => [hostile.name, hostile] as const))(
    'T14 T15 T17 changes nothing, and is met as it should: %s',
    async (_name, { make, outcome }) => {
      const guest = stage.sit('budi')
      await comesTrue(guest.sawSync)
      const before = await lanesOf(stage.rooms)
      own += 10_000
      for (const update of make({ doc: guest.doc, own, victim: honest.doc.clientID }))
        guest.sendUpdate(update)
      expect(await lanesOf(stage.rooms)).toEqual(before)
      const met = guest.ended() ?? (guest.refusals() > 0 ? 'refused' : 'harmless')
      expect(met).toBe(outcome === 'malformed' ? 'malformed_frame' : outcome)
      guest.leave()
      expect(await newcomerProblem(stage)).toBeNull()
      expect(stage.errors).toEqual([])
    },
  )
})

it(`T14 ${cases} frames by chance stop nobody and change nothing for a newcomer (seed ${seed})`, async () => {
  const result = await campaign({ seed, frames: cases })
  expect(result.problems).toEqual([])
  expect(result.ended.malformed_frame).toBeGreaterThan(cases / 20)
  expect(result.refused).toBeGreaterThan(cases / 100)
  // Promised are 100 ms on a quiet machine; the tests of everything else may run beside this one.
  expect(result.p99).toBeLessThan(250)
}, 120_000)

it('T14 the same through real sockets, one after the other, leaves the server as it was', async () => {
  const venue = await openVenue()
  const honest = await connect(venue.url, 'fia')
  honest.edit((records) => drawCard(records, 'shape:honest'))
  await honest.until(() => honest.saved.at(-1)?.frames === honest.sentUpdates())
  const before = honest.records.toJSON()
  let own = 1_000
  for (const { make, outcome } of hostileUpdates) {
    const guest = await connect(venue.url, 'budi')
    own += 10_000
    for (const update of make({ doc: guest.doc, own, victim: honest.doc.clientID })) guest.sendUpdate(update)
    if (outcome === 'malformed') expect((await guest.closed).code).toBe(4400)
    else if (outcome === 'refused') await guest.until(() => guest.refused.length > 0)
    guest.socket.terminate()
  }
  const fresh = openClient(venue.url, 'sari')
  await fresh.until(() => fresh.isSynced)
  expect(fresh.records.toJSON()).toEqual(before)
  expect(await venue.rooms.look(workshop, ({ board }) => [...board.entries()].length)).toBe(
    Object.keys(before).length,
  )
  await honest.close()
  await fresh.close()
  await venue.close()
}, 60_000)
