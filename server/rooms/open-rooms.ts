/** All rooms of this process: opened when somebody needs one, forgotten some time after the last one left. */
import type { WebSocket } from 'ws'
import {
  boardName,
  type DocumentName,
  parseDocumentName,
  workshopName,
} from '../../shared/document/document-name.ts'
import { AppError } from '../../shared/errors.ts'
import type { RandomBytes } from '../../shared/ids.ts'
import { limits as defaultLimits } from '../../shared/wire/limits.ts'
import type { Subject } from '../permissions/subject.ts'
import { Connection } from '../relay/connection.ts'
import { serveFrame } from '../relay/serve-guest.ts'
import type { Storage, Write } from '../storage/storage.ts'
import { type TableName, tables } from '../storage/tables.ts'
import { blankWorkshop, loadWorkshop } from './load-workshop.ts'
import { Room } from './room.ts'
import type { RoomLog } from './room-log.ts'
import type { Rooms } from './workshop-change.ts'
import type { WorkshopState } from './workshop-state.ts'

export type RoomLimits = {
  /** How long an empty room stays in memory: longer than a reload of a page takes. */
  idleMs: number
  /** How long withdrawn words may stay in the log. */
  eraseWithinMs: number
  heartbeatMs: number
  maxSendBufferBytes: number
  connectionsPerPerson: number
  peoplePerBoard: number
}

export type RoomsOptions = {
  storage: Storage
  now: () => number
  random: RandomBytes
  log: RoomLog
  limits?: Partial<RoomLimits>
}

export type OpenRooms = Rooms & {
  /**
   * Takes a socket whose subject is known. `judgeAgain` is asked when rights change, and once more when the room
   * is ready; null sends the person away. Without it the subject stays as it is.
   */
  accept(
    socket: WebSocket,
    document: DocumentName,
    subject: Subject,
    judgeAgain?: () => Promise<Subject | null>,
  ): void
  /** Does the storage take writes? After a failure it is tried, so that a healthy one is not left alone for ever. */
  isSaving(): Promise<boolean>
  /** Rooms in memory and open connections, for `/readyz` and metrics. */
  census(): { rooms: number; connections: number }
  close(): Promise<void>
}

export function openRooms(options: RoomsOptions): OpenRooms {
  const registry = new RoomRegistry(options)
  return {
    change: (workshop, command) => registry.withRoom(workshop, (room) => room.change(command)),
    look: (workshop, reader) => registry.withRoom(workshop, (room) => room.look(reader)),
    create: (workshop, command) => registry.create(workshop, (room) => room.change(command)),
    destroy: (workshop) => registry.destroy(workshop),
    present: (workshop) => registry.present(workshop),
    accept: (socket, document, subject, judgeAgain) => registry.accept(socket, document, subject, judgeAgain),
    isSaving: () => registry.isSaving(),
    census: () => registry.census(),
    close: () => registry.close(),
  }
}

/** Invariant: a workshop has one room at a time; while one is being closed, who needs it waits. */
class RoomRegistry {
  readonly #options: RoomsOptions
  readonly #limits: RoomLimits
  readonly #rooms = new Map<string, Promise<Room | null>>()
  readonly #closing = new Map<string, Promise<void>>()
  readonly #idle = new Map<string, ReturnType<typeof setTimeout>>()
  readonly #connections = new Set<Connection>()
  readonly #heartbeat: ReturnType<typeof setInterval>
  #isClosed = false
  #didSave = true

  constructor(options: RoomsOptions) {
    this.#options = options
    this.#limits = { ...defaultLimits, idleMs: 15_000, eraseWithinMs: 120_000, ...options.limits }
    this.#heartbeat = setInterval(() => this.#beat(), this.#limits.heartbeatMs)
  }

  async withRoom<T>(workshop: string, use: (room: Room) => Promise<T>): Promise<T> {
    const room = await this.#open(workshop)
    if (!room) throw new AppError('not_found')
    return use(room)
  }

  async create<T>(workshop: string, use: (room: Room) => Promise<T>): Promise<T> {
    if (this.#rooms.has(workshop) || (await loadWorkshop(workshop, this.#options.storage)))
      throw new Error(`the workshop ${workshop} exists already`)
    const opening = blankWorkshop(workshop, this.#options.storage).then((state) => this.#start(state))
    this.#rooms.set(workshop, opening)
    const room = await opening
    try {
      return await use(room)
    } catch (error) {
      this.#forget(workshop, opening)
      await room.close('workshop_ended')
      throw error
    }
  }

  async destroy(workshop: string): Promise<void> {
    await this.#closing.get(workshop)
    await this.#whileClosed(workshop, async () => {
      const room = await this.#rooms.get(workshop)?.catch(() => null)
      this.#rooms.delete(workshop)
      await room?.close('workshop_ended')
      await this.#options.storage.commit(forgetting(workshop))
      await this.#options.storage.scrub()
    })
  }

  async present(workshop: string): Promise<Set<string>> {
    const room = await this.#rooms.get(workshop)?.catch(() => null)
    return room?.present() ?? new Set()
  }

  accept(
    socket: WebSocket,
    document: DocumentName,
    subject: Subject,
    judgeAgain?: () => Promise<Subject | null>,
  ): void {
    const place = parseDocumentName(document)
    const { maxSendBufferBytes } = this.#limits
    const connection: Connection = new Connection({
      socket,
      document: place?.kind ?? 'board',
      subject,
      judgeAgain: judgeAgain ?? (async () => connection.subject),
      maxSendBufferBytes,
    })
    this.#connections.add(connection)
    socket.once('close', () => this.#connections.delete(connection))
    if (this.#isClosed) connection.close('going_away')
    else if (place?.workshop !== subject.workshop) connection.close('unknown_document')
    else void this.#seat(connection, subject.workshop)
  }

  async isSaving(): Promise<boolean> {
    if (this.#didSave) return true
    const probe: Write = { table: 'facts', put: { name: 'last_probe', value: String(this.#options.now()) } }
    this.#didSave = await this.#options.storage.commit([probe]).then(
      () => true,
      () => false,
    )
    return this.#didSave
  }

  census(): { rooms: number; connections: number } {
    return { rooms: this.#rooms.size, connections: this.#connections.size }
  }

  async close(): Promise<void> {
    this.#isClosed = true
    clearInterval(this.#heartbeat)
    for (const timer of this.#idle.values()) clearTimeout(timer)
    await Promise.all(this.#closing.values())
    const rooms = await Promise.all([...this.#rooms.values()].map((room) => room.catch(() => null)))
    this.#rooms.clear()
    await Promise.all(rooms.map((room) => room?.close('going_away')))
    for (const connection of this.#connections) connection.close('going_away')
  }

  // ── opening ─────────────────────────────────────────────────────────────────────────────────────

  async #open(workshop: string): Promise<Room | null> {
    while (this.#closing.has(workshop)) await this.#closing.get(workshop)
    const known = this.#rooms.get(workshop)
    if (known) return known
    if (this.#isClosed) throw new AppError('not_saving')
    const opening = loadWorkshop(workshop, this.#options.storage).then((state) => state && this.#start(state))
    this.#rooms.set(workshop, opening)
    const room = await opening.catch((error: unknown) => {
      this.#forget(workshop, opening)
      throw error
    })
    if (!room) this.#forget(workshop, opening)
    return room
  }

  #start(state: WorkshopState): Room {
    const { storage, now, random, log } = this.#options
    const room: Room = new Room({
      state,
      storage,
      now,
      random,
      log,
      eraseWithinMs: this.#limits.eraseWithinMs,
      onCommit: (worked) => {
        this.#didSave = worked
      },
      onDead: () => this.#rooms.delete(state.workshop),
      onEmpty: () => this.#retireLater(state.workshop, room),
    })
    // Whoever asked for it may be gone by now.
    this.#retireLater(state.workshop, room)
    return room
  }

  #forget(workshop: string, opening: Promise<Room | null>): void {
    if (this.#rooms.get(workshop) === opening) this.#rooms.delete(workshop)
  }

  async #seat(connection: Connection, workshop: string): Promise<void> {
    try {
      const room = await this.#open(workshop)
      if (!room) return connection.close('unknown_document')
      if (connection.isGone || !this.#makeRoom(room, connection)) return
      const { now } = this.#options
      void room.enter(connection)
      connection.start({
        onFrame: (frame) => serveFrame(frame, room, connection, now),
        onLeft: () => room.leave(connection),
      })
    } catch (error) {
      const isNotSaving = error instanceof AppError && error.code === 'not_saving'
      this.#options.log.error({ error, workshop }, 'a workshop could not be opened')
      connection.close(isNotSaving ? 'not_saving' : 'cannot_open')
    }
  }

  /** The oldest of too many connections of one person goes: it is most likely a line that died unheard. */
  #makeRoom(room: Room, connection: Connection): boolean {
    const { person } = connection.subject
    const own = room.guests.filter(
      (guest) => guest.subject.person === person && guest.document === connection.document && !guest.isCut,
    )
    const isNewPerson = !room.present().has(person)
    if (isNewPerson && room.present().size >= this.#limits.peoplePerBoard) {
      connection.close('too_many_connections')
      return false
    }
    if (own.length >= this.#limits.connectionsPerPerson) own[0]?.close('too_many_connections')
    return true
  }

  // ── closing ─────────────────────────────────────────────────────────────────────────────────────

  #retireLater(workshop: string, room: Room): void {
    clearTimeout(this.#idle.get(workshop))
    if (this.#isClosed) return
    const timer = setTimeout(() => {
      this.#idle.delete(workshop)
      if (room.isEmpty && !this.#closing.has(workshop)) void this.#retire(workshop, room)
    }, this.#limits.idleMs)
    this.#idle.set(workshop, timer)
  }

  #retire(workshop: string, room: Room): Promise<void> {
    return this.#whileClosed(workshop, async () => {
      if (!(await room.rest()) || (await this.#rooms.get(workshop)) !== room) return
      this.#rooms.delete(workshop)
      await room.close('going_away')
    })
  }

  #whileClosed(workshop: string, run: () => Promise<void>): Promise<void> {
    const closing = run().finally(() => this.#closing.delete(workshop))
    this.#closing.set(workshop, closing)
    return closing
  }

  #beat(): void {
    for (const connection of this.#connections) connection.beat()
  }
}

/** Every row of every table that belongs to a workshop, and both documents. */
function forgetting(workshop: string): Write[] {
  const owned = (Object.keys(tables) as TableName[]).filter((table) => 'workshop' in tables[table].columns)
  return [
    { document: boardName(workshop), forget: true },
    { document: workshopName(workshop), forget: true },
    ...owned.map((table) => ({ table, remove: { workshop } }) as Write),
    { table: 'workshops', remove: { id: workshop } },
  ]
}
