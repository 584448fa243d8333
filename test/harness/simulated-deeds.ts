/** What may happen in a simulation, and how often. Each says what it did, for the trace. */
import { laneKey } from '../../shared/document/lanes.ts'
import type { Role } from '../../shared/domain/person.ts'
import { clusterFrame, collectFrame, drawCard, drawTheme, erase, move, retype } from '../support/ws-cards.ts'
import { workshop } from '../support/ws-venue.ts'
import type { SimulatedPerson } from './simulated-person.ts'
import { troubles } from './simulated-troubles.ts'
import { type Deed, passing, type World } from './simulated-world.ts'

/** Those whose tab is open and offers tools; what they do is done on what they see. */
const atWork = ({ people }: World): SimulatedPerson[] =>
  people.filter(({ isOpen, role }) => isOpen && role !== 'viewer')

function onBoard(world: World, act: (person: SimulatedPerson) => string | undefined): string | undefined {
  const open = atWork(world)
  const person = open.length > 0 ? world.pick(open) : undefined
  return person && `${person.person} ${act(person) ?? '-'}`
}

const shapesSeen = (person: SimulatedPerson, prefix: string): string[] =>
  [...person.records.keys()].filter((key) => key.startsWith(prefix) && !key.includes('#')).sort()

function onCard(world: World, act: (person: SimulatedPerson, id: string) => void): string | undefined {
  return onBoard(world, (person) => {
    const cards = shapesSeen(person, 'shape:card')
    if (cards.length === 0) return undefined
    const id = world.pick(cards)
    act(person, id)
    return id
  })
}

const spot = (world: World): number => Math.floor(world.random() * 1_000)

const drawing: Deed[] = [
  {
    name: 'draw',
    weight: 30,
    run: (world) =>
      onBoard(world, (person) => {
        world.count += 1
        const id = `shape:card${world.count}`
        person.edit((records) => drawCard(records, id, `kartu ${world.count}`))
        world.made.set(id, { person, isRemoved: false })
        return id
      }),
  },
  {
    name: 'move',
    weight: 30,
    run: (world) =>
      onCard(world, (person, id) => person.edit((records) => move(records, id, { x: spot(world) }))),
  },
  {
    name: 'retype',
    weight: 25,
    run: (world) =>
      onCard(world, (person, id) => person.edit((records) => retype(records, id, `kata ${spot(world)}`))),
  },
  {
    name: 'recolour',
    weight: 12,
    run: (world) =>
      onCard(world, (person, id) =>
        person.edit((records) => {
          const base = records.get(id) as { props?: object }
          records.set(id, { ...base, props: { ...base.props, color: world.pick(['red', 'blue', 'white']) } })
        }),
      ),
  },
  {
    name: 'drag',
    weight: 10,
    run: async (world) => {
      const open = atWork(world)
      const person = open.length > 0 ? world.pick(open) : undefined
      const cards = person ? shapesSeen(person, 'shape:card') : []
      if (!person || cards.length === 0) return undefined
      const id = world.pick(cards)
      for (let stop = 0; stop < 4 && person.isOpen; stop += 1) {
        if (person.records.has(laneKey(id, 'place')))
          person.edit((records) => move(records, id, { x: spot(world) }))
        await world.time.pass(500)
      }
      return `${person.person} ${id}`
    },
  },
  {
    name: 'erase',
    weight: 9,
    run: (world) =>
      onCard(world, (person, id) => {
        person.edit((records) => erase(records, id))
        const card = world.made.get(id)
        if (card) card.isRemoved = true
      }),
  },
  {
    name: 'theme',
    weight: 5,
    run: (world) =>
      onBoard(world, (person) => {
        world.count += 1
        const id = `shape:theme${world.count}`
        person.edit((records) => drawTheme(records, id, `tema ${world.count}`))
        return id
      }),
  },
  {
    name: 'gather',
    weight: 14,
    run: (world) =>
      onCard(world, (person, id) => {
        const parents = [collectFrame, clusterFrame, ...shapesSeen(person, 'shape:theme')]
        const parentId = world.pick(parents)
        person.edit((records) => move(records, id, { x: spot(world), parentId }))
      }),
  },
  {
    name: 'nest',
    weight: 3,
    run: (world) =>
      onBoard(world, (person) => {
        const themes = shapesSeen(person, 'shape:theme')
        if (themes.length < 2) return undefined
        const [a, b] = [world.pick(themes), world.pick(themes)]
        if (a !== b) person.edit((records) => move(records, a, { parentId: b }))
        return `${a} into ${b}`
      }),
  },
  {
    name: 'unstack',
    weight: 3,
    run: (world) =>
      onBoard(world, (person) => {
        const themes = shapesSeen(person, 'shape:theme')
        if (themes.length === 0) return undefined
        const id = world.pick(themes)
        person.edit((records) => erase(records, id))
        return id
      }),
  },
]

/** A command of a facilitator; refused where the server is down or cannot write, as over HTTP. */
async function command(
  world: World,
  run: Parameters<World['server']['rooms']['change']>[1],
): Promise<string> {
  if (!world.server.isUp) return 'down'
  return passing(world.time, world.server.rooms.change(workshop, run)).then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  )
}

const steering: Deed[] = [
  {
    name: 'step',
    weight: 5,
    run: (world) =>
      command(world, (change) => {
        const step = world.pick(change.public.all('step'))
        const state = world.random() < 0.6 ? 'open' : 'closed'
        change.public.set('step', step.id, { ...step, progress: { ...step.progress, state } })
        change.reauthorise('everybody')
      }),
  },
  {
    name: 'role',
    weight: 4,
    run: async (world) => {
      const person = world.pick(world.people.slice(1))
      const subject = world.server.subjects.get(person.person)
      if (!subject) return undefined
      const role = world.pick<Role>(['facilitator', 'participant', 'participant', 'viewer'])
      world.server.subjects.set(person.person, { ...subject, role })
      const said = await command(world, (change) => {
        const lane = change.public.get('person', person.person)
        if (lane) change.public.set('person', person.person, { ...lane, role })
        change.reauthorise(person.person)
      })
      // Pages are opened anew with another role, as the client does when its own person lane changes.
      if (person.isOpen && person.role !== role) {
        await passing(world.time, person.killTab())
        person.role = role
        person.openTab()
      }
      person.role = role
      return `${person.person} ${role} ${said}`
    },
  },
  {
    name: 'command-card',
    weight: 4,
    run: (world) =>
      command(world, (change) => {
        const keys = [...change.board.entries()].map(([key]) => key)
        const places = keys.filter((key) => key.startsWith('shape:card') && key.endsWith('#place')).sort()
        if (places.length === 0) return
        const key = world.pick(places)
        change.board.set(key, { ...(change.board.get(key) as object), y: Math.floor(world.random() * 900) })
      }),
  },
  {
    name: 'epoch',
    weight: 2,
    run: async (world) => {
      if (!world.server.isUp) return 'down'
      return passing(world.time, world.server.rooms.beginEpoch(workshop)).then(
        () => 'done',
        (error: { code?: string }) => error.code ?? String(error),
      )
    },
  },
  {
    name: 'erase-disk',
    weight: 1,
    run: (world) => command(world, (change) => change.erase()),
  },
  {
    name: 'wait',
    weight: 2,
    run: async (world) => {
      await world.time.pass(5_000 + world.random() * 40_000)
      return undefined
    },
  },
]

export const deeds: readonly Deed[] = [...drawing, ...troubles, ...steering]
