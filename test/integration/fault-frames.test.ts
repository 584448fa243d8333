/** Real sockets with a faulty line between them. On simulated time: `simulation.test.ts`. */
import { afterEach, expect, it } from 'vitest'
import { recordsOf } from '../../shared/document/workshop-document.ts'
import { noFaults } from '../harness/frame-proxy.ts'
import { openWsProxy, type WsProxy } from '../harness/ws-proxy.ts'
import { ConnectedPerson, untilBoard } from '../support/connected-person.ts'
import { seededNumbers } from '../support/seeded-random.ts'
import { drawCard, move } from '../support/ws-cards.ts'
import { openVenue, type PersonName, people, type TestVenue, workshop } from '../support/ws-venue.ts'

const ends: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

async function room(): Promise<{
  venue: TestVenue
  proxy: WsProxy
  join(name: PersonName): ConnectedPerson
}> {
  const venue = await openVenue()
  ends.push(() => venue.close())
  const proxy = await openWsProxy({
    target: () => venue.url.replace('/sync', ''),
    random: seededNumbers(17),
    up: noFaults,
    down: noFaults,
  })
  ends.push(() => proxy.close())
  return {
    venue,
    proxy,
    join(name) {
      const person = new ConnectedPerson({
        address: () => proxy.url,
        workshop,
        person: name,
        role: people[name].role,
        headers: () => ({ cookie: `person=${name}` }),
      })
      ends.push(() => person.close())
      return person
    },
  }
}

const draw = (person: ConnectedPerson, id: string) =>
  person.doc.transact(() => drawCard(recordsOf(person.doc), id))
const equal = (a: ConnectedPerson, b: ConnectedPerson) =>
  JSON.stringify(a.lanes()) === JSON.stringify(b.lanes())

it('F17 frames that come twice and in another order make no difference in the end', async () => {
  const { proxy, join } = await room()
  proxy.setFaults(noFaults, { ...noFaults, delayMs: [0, 4], duplicate: 0.3, reorder: 0.3 })
  const [fia, budi] = [join('fia'), join('budi')]
  await Promise.all([fia.isLive(), budi.isLive()])
  for (let at = 0; at < 40; at += 1) {
    draw(at % 2 ? fia : budi, `shape:c${at}`)
    if (at > 4) move(recordsOf(fia.doc), `shape:c${at - 4}`, { x: at })
  }
  await Promise.all([fia.isSaved(), budi.isSaved()])
  await untilBoard(budi, () => budi.get('shape:c39') !== undefined && equal(fia, budi))
  expect(budi.doc.store.pendingStructs).toBeNull()
})

it('F17 frames that lose their end are not taken: the line is closed, and everything arrives by the next one', async () => {
  const { proxy, join } = await room()
  const [fia, sari] = [join('fia'), join('sari')]
  await Promise.all([fia.isLive(), sari.isLive()])
  proxy.setFaults({ ...noFaults, truncate: 1 }, noFaults)
  proxy.cutAll()
  draw(fia, 'shape:one')
  proxy.setFaults(noFaults, noFaults)
  await untilBoard(sari, () => sari.get('shape:one') !== undefined)
  await fia.isSaved()
  await untilBoard(sari, () => equal(fia, sari))
})
