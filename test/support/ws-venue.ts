/**
 * A real server for tests of the relay: sockets on port 0, SQLite in a temporary folder, one workshop with a
 * facilitator, two participants and a viewer. Who connects is told by the cookie `person`.
 */
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Subject } from '../../server/permissions/subject.ts'
import { acceptUpgrades } from '../../server/relay/accept-upgrade.ts'
import type { Pressure } from '../../server/rooms/memory-pressure.ts'
import { type OpenRooms, openRooms, type RoomLimits } from '../../server/rooms/open-rooms.ts'
import type { WorkshopChange } from '../../server/rooms/workshop-change.ts'
import { openSqlite } from '../../server/storage/sqlite/open-sqlite.ts'
import type { Storage } from '../../server/storage/storage.ts'
import { seedBoard, stepFrame } from '../../shared/document/board-records.ts'
import type { Role } from '../../shared/domain/person.ts'
import type { Step } from '../../shared/steps/step.ts'
import { seededBytes } from './seeded-random.ts'
import { makeTempFolder } from './temp-folder.ts'

export const workshop = 'w000000000000001'
export const board = `board:${workshop}` as const
export const publicDocument = `workshop:${workshop}` as const

const person = (id: string, role: Role, group: string): Subject => ({
  workshop,
  person: id,
  role,
  group,
  organiser: false,
})

export const people = {
  fia: person('fia', 'facilitator', 'local-government'),
  budi: person('budi', 'participant', 'residents'),
  sari: person('sari', 'participant', 'business'),
  layar: person('layar', 'viewer', 'undisclosed'),
}
export type PersonName = keyof typeof people

export function collectStep(change: Partial<Step> = {}): Step {
  return {
    id: 'step-one',
    title: 'Cerita',
    prompt: '',
    minutes: 10,
    who: { roles: ['participant', 'facilitator'], groups: null },
    seal: 'open',
    names: 'named',
    limits: { perPerson: null, perGroup: null, maxChars: 280 },
    moderation: 'none',
    done: 'facilitator',
    source: null,
    settings: { kind: 'collect' },
    progress: {
      order: 0,
      state: 'open',
      run: 1,
      openedAt: 1,
      endsAt: null,
      closedAt: null,
      frame: 'shape:step-step-one',
      sourceIds: [],
    },
    ...change,
  }
}

export function clusterStep(): Step {
  const collect = collectStep()
  return {
    ...collect,
    id: 'step-two',
    settings: { kind: 'cluster' },
    progress: { ...collect.progress, order: 1, frame: 'shape:step-step-two' },
  }
}

/** Steps with their regions, and the people: what a command would have written. */
export function seedWorkshop(change: WorkshopChange, steps: readonly Step[]): void {
  for (const [key, value] of seedBoard()) change.board.set(key, value)
  for (const step of steps) {
    const { frame, order } = step.progress
    for (const [key, value] of stepFrame({ frame, title: step.title, order })) change.board.set(key, value)
    change.public.set('step', step.id, step)
  }
  for (const { person: id, role, group } of Object.values(people))
    change.public.set('person', id, {
      id,
      name: id.toUpperCase(),
      group,
      role,
      language: 'id',
      joinedAt: 1,
      gone: 'no',
    })
}

export type VenueOptions = {
  folder?: string
  steps?: readonly Step[]
  limits?: Partial<RoomLimits>
  memoryPressure?: () => Pressure
  /** Stands between rooms and disk: delays or fails commits. */
  wrap?: (storage: Storage) => Storage
}

export type TestVenue = {
  url: string
  rooms: OpenRooms
  storage: Storage
  server: Server
  /** Changes what the session says about somebody; null: nobody any more. */
  subjects: Map<string, Subject | null>
  warnings: string[]
  close(): Promise<void>
}

export async function openVenue(options: VenueOptions = {}): Promise<TestVenue> {
  const folder = options.folder ? null : makeTempFolder()
  const disk = await openSqlite({ folder: options.folder ?? folder?.path ?? '' })
  const storage = options.wrap?.(disk) ?? disk
  const warnings: string[] = []
  const note = (_detail: object, message: string) => {
    warnings.push(message)
  }
  const rooms = openRooms({
    storage,
    random: seededBytes(1),
    ...(options.memoryPressure ? { memoryPressure: options.memoryPressure } : {}),
    log: { info: () => {}, warn: note, error: note },
    limits: { idleMs: 20, ...options.limits },
  })
  const subjects = new Map<string, Subject | null>(Object.entries(people))
  const server = createServer()
  const stop = acceptUpgrades({
    server,
    rooms,
    originAllowed: ({ headers }) => headers.origin === undefined || headers.origin === 'http://here.test',
    subjectOf: async (request) => subjects.get(cookiePerson(request)) ?? null,
  })
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const isKnown = (await disk.readDocument(publicDocument)).length > 0
  if (!isKnown)
    await rooms.create(workshop, (change) =>
      seedWorkshop(change, options.steps ?? [collectStep(), clusterStep()]),
    )
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/sync`,
    rooms,
    storage,
    server,
    subjects,
    warnings,
    async close() {
      stop()
      await rooms.close()
      await allClosed(sockets)
      await new Promise((resolve) => server.close(resolve))
      await disk.close()
      folder?.remove()
      const left = rooms.census()
      if (left.rooms + left.connections > 0) throw new Error(`leaked: ${JSON.stringify(left)}`)
    },
  }
}

const allClosed = async (sockets: ReadonlySet<Socket>): Promise<void> => {
  await Promise.all([...sockets].map((socket) => new Promise((resolve) => socket.once('close', resolve))))
}

const cookiePerson = ({ headers }: IncomingMessage): string =>
  /person=(\w+)/.exec(headers.cookie ?? '')?.[1] ?? ''
