/**
 * The whole system in one process, by a seed: real rooms, real client connections, simulated time, lines and
 * disk. People edit, drag, delete, lose their network, have tabs killed; lines break, die, double and reorder
 * frames; the server is killed, stopped, cannot write; roles and steps change. In the end everybody comes back
 * and all documents are equal. The same seed is the same run.
 */
import { readWorkshop } from '../../shared/document/workshop-document.ts'
import type { Role } from '../../shared/domain/person.ts'
import { seededNumbers } from '../support/seeded-random.ts'
import { workshop } from '../support/ws-venue.ts'
import { noFaults } from './frame-proxy.ts'
import { deeds } from './simulated-deeds.ts'
import { SimulatedPerson } from './simulated-person.ts'
import { SimulatedServer } from './simulated-server.ts'
import { type Deed, passing, type World } from './simulated-world.ts'
import { VirtualTime } from './virtual-time.ts'

export type SimulationOptions = {
  seed: number
  steps?: number
  people?: number
  trace?: (line: string) => void
}
export type SimulationResult = {
  seed: number
  /** Empty: everybody saw the same, and nothing that was shown or called saved was missing on the disk. */
  problems: string[]
  virtualMs: number
  deeds: Record<string, number>
}

/** Everybody is back within this. */
const comeBackMs = 180_000

export async function simulate(options: SimulationOptions): Promise<SimulationResult> {
  const { seed, steps = 200, trace = () => {} } = options
  const random = seededNumbers(seed)
  const world = openWorld(random, seed, options.people ?? 4 + Math.floor(random() * 5))
  const { time, server } = world
  const counts: Record<string, number> = {}
  server.start()
  await passing(time, server.seed())
  for (const person of world.people) person.openTab()
  await time.pass(2_000)
  for (let step = 0; step < steps && server.broken.length === 0; step += 1) {
    const deed = chooseDeed(random)
    counts[deed.name] = (counts[deed.name] ?? 0) + 1
    const said = await deed.run(world)
    trace(`${step} ${Math.round(time.monotonic())} ${deed.name} ${said ?? ''}`)
    await time.pass(random() < 0.7 ? random() * 120 : random() * 1_500)
  }
  const problems = [...server.broken, ...(await bringTogether(world))]
  for (const person of world.people) await passing(time, person.killTab())
  await passing(time, server.stop())
  return { seed, problems, virtualMs: time.monotonic(), deeds: counts }
}

function openWorld(random: () => number, seed: number, size: number): World {
  const time = new VirtualTime()
  const server = new SimulatedServer({ time, random, seed }, { ...noFaults, delayMs: [1, 25] })
  const people = Array.from({ length: size }, (_, at) => {
    const role: Role = at === 0 ? 'facilitator' : at === 3 ? 'viewer' : 'participant'
    const person = `person${at}`
    server.subjects.set(person, { workshop, person, role, group: 'residents', organiser: false })
    return new SimulatedPerson({ person, role, time, random, connect: (path) => server.connect(path) })
  })
  return {
    time,
    random,
    pick: (list) => list[Math.floor(random() * list.length)] as (typeof list)[number],
    server,
    people,
    made: new Map(),
    count: 0,
  }
}

function chooseDeed(random: () => number): Deed {
  let left = random() * deeds.reduce((sum, { weight }) => sum + weight, 0)
  for (const deed of deeds) {
    left -= deed.weight
    if (left < 0) return deed
  }
  return deeds[0] as Deed
}

/** Everything works again, and everybody is there: what is not equal now? */
async function bringTogether(world: World): Promise<string[]> {
  const { time, server, people } = world
  server.disk.setFailing(false)
  server.faults = { ...noFaults, delayMs: [1, 10] }
  for (const line of server.lines()) line.cut()
  server.start()
  for (const person of people) {
    person.openTab()
    person.findNetwork()
  }
  const isTogether = () => people.every((person) => person.isSettled)
  if (!(await time.passUntil(isTogether, comeBackMs, 100))) return notBack(people)
  await time.pass(1_000)
  return [...(await differences(world)), ...lostCards(world), ...server.broken]
}

const notBack = (people: readonly SimulatedPerson[]): string[] =>
  people
    .filter((person) => !person.isSettled)
    .map(({ person, session }) => {
      const { status, saved } = session
      return `${person} did not come back: ${JSON.stringify(status.get())} ${JSON.stringify(saved.get())}`
    })

async function differences({ time, server, people }: World): Promise<string[]> {
  const boardOf = server.rooms.look(workshop, ({ board }) => Object.fromEntries(board.entries()))
  const board = inOrder(await passing(time, boardOf))
  const disk = inOrder(await server.disk.lanes(`board:${workshop}`))
  const shared = inOrder(
    readWorkshop(Object.entries(await server.disk.lanes(`workshop:${workshop}`))) as never,
  )
  const problems = disk === board ? [] : [`the disk differs from the room: ${firstDifference(disk, board)}`]
  for (const { person, records, doc, session } of people) {
    const own = inOrder(records.toJSON())
    if (own !== board) problems.push(`the board of ${person} differs: ${firstDifference(own, board)}`)
    if (doc.store.pendingStructs || doc.store.pendingDs) problems.push(`${person} waits for something`)
    if (inOrder(session.workshop.get() as never) !== shared)
      problems.push(`the workshop of ${person} differs`)
  }
  return problems
}

/** A card that somebody made is or was on the disk, or lies with its maker: never silently gone. */
function lostCards({ made, server }: World): string[] {
  return [...made]
    .filter(([id, { isRemoved }]) => !isRemoved && !server.disk.everKept.has(id))
    .filter(([id, { person }]) => {
      const { offers, refusals, entries } = person.shelved()
      const kept = [...offers, ...refusals].flatMap(({ lanes }) => lanes.map(({ key }) => key))
      const unsent = person.role === 'viewer' ? entries.flatMap(({ puts }) => puts.map(({ key }) => key)) : []
      return ![...kept, ...unsent].some((key) => key === id)
    })
    .map(([id, { person }]) => `${id} of ${person.person} is gone without a word`)
}

function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, part) => {
    if (part instanceof Map) return Object.fromEntries([...part].sort(byKey))
    return part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(byKey))
      : part
  })
}

const byKey = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1)

function firstDifference(a: string, b: string): string {
  const [mine, theirs] = [JSON.parse(a), JSON.parse(b)] as Record<string, unknown>[]
  const keys = new Set([...Object.keys(mine ?? {}), ...Object.keys(theirs ?? {})])
  for (const key of keys) {
    const [one, other] = [JSON.stringify(mine?.[key]), JSON.stringify(theirs?.[key])]
    if (one !== other) return `${key}: ${one?.slice(0, 160)} / ${other?.slice(0, 160)}`
  }
  return 'nothing'
}
