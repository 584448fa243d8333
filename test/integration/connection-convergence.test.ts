/**
 * Three people with four tabs who edit, lose their network, sleep, have their tabs killed and come back, while the
 * server stops saving, goes away and begins the board anew, in random order. In the end all boards are equal,
 * everything is saved, and each person's last word on a lane was on the board or lies in that person's offers.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ConnectedPerson, newDevice, untilBoard } from '../support/connected-person.ts'
import { board, openRelayRoom, workshop } from '../support/relay-room.ts'

const room = openRelayRoom()

/** The last two are tabs of one person. */
const who = fc.nat(3)
const key = fc.constantFrom('shape:a', 'shape:a#text', 'shape:b', 'shape:b#place', 'shape:c')
const deed = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('put' as const), who, key }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const), who, key }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('lose' as const), who }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('find' as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('kill' as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('sleep' as const), who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wake' as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cut' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('drain' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('epoch' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('fill disk' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('empty disk' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('settle' as const) }) },
)

test('C2 C5 random edits and disconnects converge, and nothing is lost unless offered', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 5, maxLength: 40 }), async (deeds) => {
      room.relay.docs.delete(board)
      const shared = newDevice()
      const devices = [newDevice(), newDevice(), shared, shared]
      const random = () => Math.random() * 0.004
      const people = devices.map((device) => room.open({ device, random }))
      await Promise.all(people.map((person) => person.isLive()))
      const written = new Set<string>()
      const everOnServer = new Set<string>()
      let stopLooking = recordValues(everOnServer)
      let stroke = 0
      for (const step of deeds) {
        const person = 'who' in step ? people[step.who] : undefined
        if (step.do === 'settle') await new Promise((resolve) => setImmediate(resolve))
        else if (step.do === 'cut') room.relay.cut()
        else if (step.do === 'drain') room.relay.drain(2)
        else if (step.do === 'fill disk') room.relay.setSaving(false)
        else if (step.do === 'empty disk') room.relay.setSaving(true)
        else if (step.do === 'epoch') {
          stopLooking()
          room.relay.beginEpoch(board)
          stopLooking = recordValues(everOnServer)
        } else if (!person) continue
        else if (step.do === 'lose') person.loseNetwork()
        else if (step.do === 'find') person.findNetwork()
        else if (step.do === 'sleep') person.sleep()
        else if (step.do === 'wake') person.wake()
        else if (step.do === 'kill') {
          await person.kill()
          const device = devices[step.who]
          if (device) people[step.who] = room.open({ device, random })
        } else if (step.do === 'remove') person.remove(step.key)
        else {
          const value = `${step.who}.${++stroke}`
          // Two strokes on one lane in the same instant are settled by Yjs; nobody was late.
          const isLive = person.session.status.get().state === 'live'
          const isContended = deeds.some(
            (other) => 'key' in other && other.key === step.key && other.who !== step.who,
          )
          if (!isLive || !isContended) written.add(value)
          person.put(step.key, { value })
        }
      }
      room.relay.setSaving(true)
      for (const person of people) {
        person.wake()
        person.findNetwork()
      }
      await Promise.all(people.map((person) => settled(person)))
      const server = Object.fromEntries([...room.relay.doc(board).getMap('records').entries()])
      for (const person of people) {
        await untilBoard(person, () => JSON.stringify(person.lanes()) === JSON.stringify(sorted(server)))
      }
      // Closing waits for the device, so that what lies there can be looked at.
      for (const person of people) {
        await person.close()
        expect(person.shelved(workshop).entries).toEqual([])
      }
      const offered = new Set(people.flatMap((person) => valuesOfOffers(person)))
      const superseded = supersededValues(deeds)
      for (const value of written) {
        expect(everOnServer.has(value) || offered.has(value) || superseded.has(value), value).toBe(true)
      }
      stopLooking()
      await room.relay.untilEmpty()
    }),
    { numRuns: 60, endOnFailure: true },
  )
})

async function settled(person: ConnectedPerson): Promise<void> {
  await person.isLive()
  await person.isSaved()
}

/** Every value that ever lay on the server. */
function recordValues(values: Set<string>): () => void {
  const records = room.relay.doc(board).getMap<{ value: string }>('records')
  const look = () => {
    for (const { value } of records.values()) values.add(value)
  }
  records.observe(look)
  return () => records.unobserve(look)
}

function valuesOfOffers(person: ConnectedPerson): string[] {
  const { offers } = person.shelved(workshop)
  return offers.flatMap(({ lanes }) => lanes.map(({ mine }) => String(mine?.value)))
}

type Deed = { do: string; who?: number; key?: string }

/** What the same person replaced or removed later: only the last word of each on a lane has to arrive. */
function supersededValues(deeds: readonly Deed[]): Set<string> {
  const last = new Map<string, string>()
  const superseded = new Set<string>()
  let stroke = 0
  for (const { do: what, who: person, key: lane } of deeds) {
    if (what !== 'put' && what !== 'remove') continue
    const place = `${personOf(person)} ${lane}`
    const before = last.get(place)
    if (before) superseded.add(before)
    if (what === 'put') last.set(place, `${person}.${++stroke}`)
    else last.delete(place)
  }
  return superseded
}

const personOf = (tab = 0): number => Math.min(tab, 2)

const sorted = (lanes: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(lanes).sort(([a], [b]) => (a < b ? -1 : 1)))
