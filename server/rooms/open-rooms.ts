/** All rooms of this process: opened when somebody needs one, forgotten some time after the last one left. */
import {
  boardName,
  type DocumentName,
  parseDocumentName,
  workshopName,
} from '../../shared/document/document-name.ts'
import { AppError } from '../../shared/errors.ts'
import type { RandomBytes } from '../../shared/ids.ts'
import { limits as defaultLimits } from '../../shared/wire/limits.ts'
import { type Measures, openMeasures } from '../observability/measures.ts'
import type { Subject } from '../permissions/subject.ts'
import { Connection } from '../relay/connection.ts'
import { healthFrame } from '../relay/encode-frames.ts'
import type { Line } from '../relay/line.ts'
import { serveFrame } from '../relay/serve-guest.ts'
import type { Storage, Write } from '../storage/storage.ts'
import { type TableName, tables } from '../storage/tables.ts'
import { realTime, type Time } from '../time.ts'
import { BreakCount } from './break-count.ts'
import { blankWorkshop, loadWorkshop } from './load-workshop.ts'
import { heapPressure, type Pressure } from './memory-pressure.ts'
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
  random: RandomBytes
  log: RoomLog
  time?: Time
  measures?: Measures
  /** Looked at once a second. */
  memoryPressure?: () => Pressure
  limits?: Partial<RoomLimits>
}

export type OpenRooms = Rooms & {
  /**
   * Takes a line whose subject is known. `judgeAgain` is asked when rights change, and once more when the room
   * is ready; null sends the person away. Without it the subject stays as it is.
   */
  accept(
    line: Line,
    document: DocumentName,
    subject: Subject,
    judgeAgain?: () => Promise<Subject | null>,
  ): void
  /** Does the storage take writes? */
  isSaving(): boolean
  /** The board goes on as a new document, wherever it is open. */
  beginEpoch(workshop: string): Promise<void>
  /** Rooms in memory and open connections, for `/readyz` and metrics. */
  census(): { rooms: number; connections: number; people: number }
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
    accept: (line, document, subject, judgeAgain) => registry.accept(line, document, subject, judgeAgain),
    isSaving: () => registry.isSaving,
    beginEpoch: (workshop) => registry.withRoom(workshop, (room) => room.beginEpoch()),
    census: () => registry.census(),
    close: () => registry.close(),
  }
}

const pressureMs = 1_000

/** Invariant: a workshop has one room at a time; while one is being closed, who needs it waits. */
class RoomRegistry {
  readonly #options: RoomsOptions & { time: Time; measures: Measures }
  readonly #limits: RoomLimits
  readonly #rooms = new Map<string, Promise<Room | null>>()
  readonly #closing = new Map<string, Promise<void>>()
  readonly #idle = new Map<string, () => void>()
  readonly #connections = new Set<Connection>()
  readonly #stopWatching: () => void
  readonly #breaks: BreakCount
  #stopBeating: () => void
  #stopLooking: () => void
  #isClosed = false
  #isSaving = true
  #pressure: Pressure = 'none'

  constructor(options: RoomsOptions) {
    const { time = realTime, measures = openMeasures() } = options
    this.#options = { ...options, time, measures }
    this.#breaks = new BreakCount(time.monotonic)
    this.#limits = { ...defaultLimits, idleMs: 15_000, eraseWithinMs: 120_000, ...options.limits }
    this.#stopBeating = time.after(this.#limits.heartbeatMs, () => this.#beat())
    this.#stopLooking = time.after(pressureMs, () => this.#lookAtMemory())
    this.#stopWatching = options.storage.watchHealth((isSaving) => this.#healthChanged(isSaving))
  }

  async withRoom<T>(workshop: string, use: (room: Room) => Promise<T>): Promise<T> {
    const room = await this.#open(workshop)
    if (!room) throw new AppError('not_found')
    return use(room)
  }

  async create<T>(workshop: string, use: (room: Room) => Promise<T>): Promise<T> {
    if (
      this.#rooms.has(workshop) ||
      (await loadWorkshop(workshop, this.#options.storage, this.#options.time.now()))
    )
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
    line: Line,
    document: DocumentName,
    subject: Subject,
    judgeAgain?: () => Promise<Subject | null>,
  ): void {
    const place = parseDocumentName(document)
    const { maxSendBufferBytes } = this.#limits
    const connection: Connection = new Connection({
      line,
      document: place?.kind ?? 'board',
      subject,
      judgeAgain: judgeAgain ?? (async () => connection.subject),
      maxSendBufferBytes,
      time: this.#options.time,
      measures: this.#options.measures,
    })
    this.#connections.add(connection)
    line.onceClosed(() => this.#connections.delete(connection))
    if (this.#isClosed || this.#pressure === 'turn_newcomers_away') connection.close('going_away')
    else if (place?.workshop !== subject.workshop) connection.close('unknown_document')
    else void this.#seat(connection, subject.workshop)
  }

  get isSaving(): boolean {
    return this.#isSaving
  }

  census(): { rooms: number; connections: number; people: number } {
    const people = new Set(
      [...this.#connections].map(({ subject }) => `${subject.workshop} ${subject.person}`),
    )
    return { rooms: this.#rooms.size, connections: this.#connections.size, people: people.size }
  }

  async close(): Promise<void> {
    this.#isClosed = true
    this.#stopBeating()
    this.#stopWatching()
    this.#stopLooking()
    for (const stop of this.#idle.values()) stop()
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
    const opening = loadWorkshop(workshop, this.#options.storage, this.#options.time.now()).then(
      (state) => state && this.#start(state),
    )
    this.#rooms.set(workshop, opening)
    const room = await opening.catch((error: unknown) => {
      this.#forget(workshop, opening)
      throw error
    })
    if (!room) this.#forget(workshop, opening)
    return room
  }

  #start(state: WorkshopState): Room {
    const { storage, time, random, log, measures } = this.#options
    const { workshop } = state
    const room: Room = new Room({
      state,
      storage,
      time,
      random,
      log,
      measures,
      eraseWithinMs: this.#limits.eraseWithinMs,
      isShort: () => this.#pressure !== 'none',
      isSaving: () => this.#isSaving && !this.#breaks.isTooMany(workshop),
      onDead: (broke) => {
        this.#rooms.delete(workshop)
        if (broke) this.#breaks.note(workshop)
      },
      onEmpty: () => this.#retireLater(workshop, room),
    })
    // Whoever asked for it may be gone by now.
    this.#retireLater(workshop, room)
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
      const { now } = this.#options.time
      void room.enter(connection)
      connection.start({
        onFrame: (frame) => serveFrame(frame, room, connection, now),
        onCaughtUp: () => room.catchUp(connection),
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
    const present = room.present()
    if (!present.has(person) && present.size >= this.#limits.peoplePerBoard) {
      connection.close('too_many_connections')
      return false
    }
    if (own.length >= this.#limits.connectionsPerPerson) own[0]?.close('too_many_connections')
    return true
  }

  // ── closing ─────────────────────────────────────────────────────────────────────────────────────

  #retireLater(workshop: string, room: Room): void {
    this.#idle.get(workshop)?.()
    if (this.#isClosed) return
    const stop = this.#options.time.after(this.#limits.idleMs, () => {
      this.#idle.delete(workshop)
      if (room.isEmpty && !this.#closing.has(workshop)) void this.#retire(workshop, room)
    })
    this.#idle.set(workshop, stop)
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
    this.#stopBeating = this.#options.time.after(this.#limits.heartbeatMs, () => this.#beat())
  }

  #lookAtMemory(): void {
    const { memoryPressure = heapPressure, time, log } = this.#options
    const pressure = memoryPressure()
    if (pressure !== this.#pressure) log.warn({ pressure }, 'memory runs short, or does no more')
    this.#pressure = pressure
    this.#stopLooking = time.after(pressureMs, () => this.#lookAtMemory())
  }

  /** On every screen within a moment, also where nobody writes. */
  #healthChanged(isSaving: boolean): void {
    if (isSaving === this.#isSaving) return
    this.#isSaving = isSaving
    const frame = healthFrame({ saving: isSaving })
    for (const connection of this.#connections) if (connection.isOurs) connection.send(frame)
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
