/**
 * The server in a simulation: the real rooms on virtual time, a watched disk, lines with faults. It can be
 * killed, stopped and started again. Whatever it says is compared with the disk at the moment it is said.
 */
import * as decoding from 'lib0/decoding'
import type { Socket } from '../../client/connection/surroundings.ts'
import type { Subject } from '../../server/permissions/subject.ts'
import { syncTypes } from '../../server/relay/encode-frames.ts'
import { type OpenRooms, openRooms } from '../../server/rooms/open-rooms.ts'
import type { DocumentName } from '../../shared/document/document-name.ts'
import { messageTypes } from '../../shared/wire/frames.ts'
import { seededBytes } from '../support/seeded-random.ts'
import { clusterStep, collectStep, seedWorkshop, workshop } from '../support/ws-venue.ts'
import type { Faults } from './frame-proxy.ts'
import { openSimulatedLine, type SimulatedLine } from './simulated-line.ts'
import type { VirtualTime } from './virtual-time.ts'
import { openWatchedDisk, type WatchedDisk } from './watched-disk.ts'

export type SimulatedServerOptions = { time: VirtualTime; random: () => number; seed: number }

type Process = { rooms: OpenRooms; unplug(): void; lines: Set<SimulatedLine> }

export class SimulatedServer {
  readonly disk: WatchedDisk
  readonly subjects = new Map<string, Subject | null>()
  /** What was said and is not so: empty, or the run has failed. */
  readonly broken: string[] = []
  faults: Faults
  readonly #options: SimulatedServerOptions
  #process: Process | null = null

  constructor(options: SimulatedServerOptions, faults: Faults) {
    this.#options = options
    this.faults = faults
    this.disk = openWatchedDisk(options.time, options.random)
  }

  get isUp(): boolean {
    return this.#process !== null
  }

  get rooms(): OpenRooms {
    if (!this.#process) throw new Error('the server is down')
    return this.#process.rooms
  }

  start(): void {
    if (this.#process) return
    const { storage, unplug } = this.disk.plug()
    const note = (detail: object, message: string) => this.#noteLog(detail, message)
    const rooms = openRooms({
      storage,
      time: this.#options.time,
      random: seededBytes(this.#options.seed),
      log: { info: () => {}, warn: () => {}, error: note },
      limits: { idleMs: 15_000 },
    })
    this.#process = { rooms, unplug, lines: new Set() }
  }

  seed(): Promise<void> {
    return this.rooms.create(workshop, (change) => {
      seedWorkshop(change, [collectStep(), clusterStep()])
      for (const subject of this.subjects.values())
        if (subject)
          change.public.set('person', subject.person, {
            id: subject.person,
            name: subject.person,
            group: subject.group,
            role: subject.role,
            language: 'id',
            joinedAt: 1,
            gone: 'no',
          })
    })
  }

  /** The process dies without a word. */
  kill(): void {
    const process = this.#process
    if (!process) return
    this.#process = null
    process.unplug()
    for (const line of process.lines) line.cut()
  }

  async stop(): Promise<void> {
    const process = this.#process
    if (!process) return
    this.#process = null
    await process.rooms.close()
    process.unplug()
    for (const line of process.lines) line.cut()
  }

  lines(person?: string): SimulatedLine[] {
    const all = [...(this.#process?.lines ?? [])].filter((line) => !line.isOver())
    return person === undefined ? all : all.filter((line) => this.#people.get(line) === person)
  }

  readonly #people = new WeakMap<SimulatedLine, string>()

  /** `/sync/<document>?person=<id>`, as the door for sockets reads it. */
  connect(path: string): Socket {
    const url = new URL(path, 'http://simulated')
    const document = decodeURIComponent(url.pathname.replace('/sync/', '')) as DocumentName
    const person = url.searchParams.get('person') ?? ''
    const process = this.#process
    const watch = new LineWatch(document, this.disk, (problem) => this.broken.push(`${person}: ${problem}`))
    const line = openSimulatedLine({
      time: this.#options.time,
      random: this.#options.random,
      faults: this.faults,
      onOpen: (opened) => {
        const subject = this.subjects.get(person) ?? null
        if (!process || process !== this.#process) line.cut()
        else if (!subject) opened.close(4401, 'not_signed_in')
        else process.rooms.accept(opened, document, subject, async () => this.subjects.get(person) ?? null)
      },
      onSent: (frame) => watch.sent(frame),
      onReceived: (frame) => watch.received(frame),
    })
    this.#people.set(line, person)
    process?.lines.add(line)
    return line.socket
  }

  #noteLog(detail: object, message: string): void {
    const { error } = detail as { error?: unknown }
    const isExpected =
      this.disk.isFailing || !this.isUp || (error as { code?: string })?.code === 'not_saving'
    if (!isExpected) this.broken.push(`${message}: ${error instanceof Error ? error.stack : String(error)}`)
  }
}

/** One line as the disk sees it: what is shown is on it, what is called saved is on it. */
class LineWatch {
  readonly #document: string
  readonly #disk: WatchedDisk
  readonly #report: (problem: string) => void
  readonly #updates: Uint8Array[] = []
  #checked = 0
  #wasRefused = false

  constructor(document: string, disk: WatchedDisk, report: (problem: string) => void) {
    this.#document = document
    this.#disk = disk
    this.#report = report
  }

  received(frame: Uint8Array): void {
    const update = updateIn(frame)
    if (update) this.#updates.push(update)
  }

  sent(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    const update = updateIn(frame)
    if (update) {
      const lacking = this.#disk.lacks(this.#document, update)
      if (lacking) this.#report(`was shown what is not on the disk: ${lacking} of ${this.#document}`)
    }
    if (type === messageTypes.refused) this.#wasRefused = true
    if (type === messageTypes.saved) this.#checkSaved(JSON.parse(decoding.readVarString(decoder)).frames)
  }

  #checkSaved(frames: number): void {
    for (; this.#checked < frames; this.#checked += 1) {
      const update = this.#updates[this.#checked]
      if (!update) {
        this.#report(`${frames} frames were called saved, which were never sent`)
        return
      }
      const lacking = this.#disk.lacks(this.#document, update)
      if (lacking && !this.#wasRefused) this.#report(`was told saved what is not on the disk: ${lacking}`)
    }
  }
}

/** The update in a sync frame; null in any other, and in one that is cut short. */
function updateIn(frame: Uint8Array): Uint8Array | null {
  try {
    const decoder = decoding.createDecoder(frame)
    if (decoding.readVarUint(decoder) !== messageTypes.sync) return null
    const kind = decoding.readVarUint(decoder)
    if (kind !== syncTypes.step2 && kind !== syncTypes.update) return null
    return decoding.readVarUint8Array(decoder)
  } catch {
    return null
  }
}
