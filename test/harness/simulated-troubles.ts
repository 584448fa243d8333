/** What may break in a simulation: networks, lines, tabs, the server, its disk. */
import { noFaults } from './frame-proxy.ts'
import type { SimulatedPerson } from './simulated-person.ts'
import { type Deed, passing, type World } from './simulated-world.ts'

const anybody = (world: World): SimulatedPerson => world.pick(world.people)

export const troubles: readonly Deed[] = [
  {
    name: 'offline',
    weight: 7,
    run: (world) => {
      const person = anybody(world)
      if (world.random() < 0.5) for (const line of world.server.lines(person.person)) line.die()
      person.loseNetwork()
      return person.person
    },
  },
  {
    name: 'online',
    weight: 12,
    run: (world) => {
      const away = world.people.filter(({ isOnline }) => !isOnline)
      if (away.length === 0) return undefined
      const person = world.pick(away)
      person.findNetwork()
      return person.person
    },
  },
  {
    name: 'cut',
    weight: 4,
    run: (world) => {
      const lines = world.server.lines()
      if (lines.length > 0) world.pick(lines).cut()
      return undefined
    },
  },
  {
    name: 'half-open',
    weight: 2,
    run: async (world) => {
      const lines = world.server.lines()
      if (lines.length > 0) world.pick(lines).die()
      if (world.random() < 0.5) await world.time.pass(45_000)
      return undefined
    },
  },
  {
    name: 'weather',
    weight: 6,
    run: (world) => {
      const faults = world.pick([
        { ...noFaults, delayMs: [1, 25] as const },
        { ...noFaults, delayMs: [20, 400] as const },
        { ...noFaults, delayMs: [1, 60] as const, bytesPerSecond: 20_000 },
      ])
      world.server.faults = faults
      for (const line of world.server.lines()) {
        line.up.faults = faults
        line.down.faults = faults
      }
      return JSON.stringify(faults)
    },
  },
  {
    name: 'garble',
    weight: 3,
    run: (world) => {
      const lines = world.server.lines()
      if (lines.length === 0) return undefined
      const line = world.pick(lines)
      const what = world.pick(['duplicate', 'reorder', 'truncate'] as const)
      const way = what === 'truncate' ? 'up' : 'down'
      line[way].faults = { ...line[way].faults, [what]: 0.3 }
      return `${what} ${way}`
    },
  },
  {
    name: 'kill-tab',
    weight: 3,
    run: async (world) => {
      const person = anybody(world)
      await passing(world.time, person.killTab())
      return person.person
    },
  },
  {
    name: 'open-tab',
    weight: 6,
    run: (world) => {
      for (const person of world.people) if (world.random() < 0.7) person.openTab()
      return undefined
    },
  },
  {
    name: 'kill-server',
    weight: 2,
    run: async (world) => {
      world.server.kill()
      await world.time.pass(world.random() * 3_000)
      world.server.start()
      return undefined
    },
  },
  {
    name: 'restart-server',
    weight: 1.5,
    run: async (world) => {
      await passing(world.time, world.server.stop())
      await world.time.pass(world.random() * 2_000)
      world.server.start()
      return undefined
    },
  },
  {
    name: 'full-disk',
    weight: 1.5,
    run: async (world) => {
      world.server.disk.setFailing(true)
      await world.time.pass(200 + world.random() * 4_000)
      world.server.disk.setFailing(false)
      return undefined
    },
  },
]
