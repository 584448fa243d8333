/** One person with a device on virtual time: the real client connection, without a browser or a network. */
import type * as Y from 'yjs'
import type { Shelved } from '../../client/connection/kept-storage.ts'
import { MemoryStorages } from '../../client/connection/memory-storage.ts'
import { type OpenedSession, openSession } from '../../client/connection/open-session.ts'
import { MemoryPictures } from '../../client/connection/pictures.ts'
import type { BoardSide, WorkshopSession } from '../../client/connection/session.ts'
import type { Socket } from '../../client/connection/surroundings.ts'
import type { Time } from '../../server/time.ts'
import { recordsOf } from '../../shared/document/workshop-document.ts'
import type { Role } from '../../shared/domain/person.ts'
import { workshop } from '../support/ws-venue.ts'

export type SimulatedPersonOptions = {
  person: string
  role: Role
  time: Time
  random: () => number
  connect(path: string): Socket
}

type Tab = { opened: OpenedSession; timers: Set<() => void>; isKilled: boolean }

export class SimulatedPerson {
  readonly person: string
  role: Role
  isOnline = true
  readonly #options: SimulatedPersonOptions
  readonly #storages = new MemoryStorages()
  readonly #pictures = new MemoryPictures()
  readonly #network = new Set<(change: 'lost' | 'back') => void>()
  #tab: Tab | null = null

  constructor(options: SimulatedPersonOptions) {
    this.#options = options
    this.person = options.person
    this.role = options.role
  }

  get isOpen(): boolean {
    return this.#tab !== null
  }

  get session(): WorkshopSession {
    if (!this.#tab) throw new Error(`${this.person} has no tab open`)
    return this.#tab.opened.session
  }

  get board(): BoardSide {
    const { board } = this.session
    if (!board) throw new Error('opened without a board')
    return board
  }

  get doc(): Y.Doc {
    return this.board.document.doc
  }

  get records(): Y.Map<unknown> {
    return recordsOf(this.doc)
  }

  edit(change: (records: Y.Map<unknown>) => void): void {
    const { doc } = this
    doc.transact(() => change(recordsOf(doc)), 'hand')
  }

  /** Who may only look keeps what was made before on the device, and sends nothing. */
  get isSettled(): boolean {
    const { status, saved } = this.session
    return status.get().state === 'live' && (saved.get() === 'saved' || this.role === 'viewer')
  }

  openTab(): void {
    if (this.#tab) return
    const tab: Tab = { timers: new Set(), isKilled: false, opened: undefined as never }
    const { role, person } = this
    tab.opened = openSession({ workshop, person, role, needsBoard: true }, this.#surroundings(tab))
    this.#tab = tab
  }

  /** No goodbye; what the device has written stays. */
  async killTab(): Promise<void> {
    const tab = this.#tab
    if (!tab) return
    this.#tab = null
    tab.isKilled = true
    await tab.opened.close()
  }

  loseNetwork(): void {
    this.isOnline = false
    for (const listener of this.#network) listener('lost')
  }

  findNetwork(): void {
    this.isOnline = true
    for (const listener of this.#network) listener('back')
  }

  /** What lies on the device for the board. */
  shelved(): Shelved {
    return this.#storages.look(`rembuk/board:${workshop}/${this.person}`)
  }

  #surroundings(tab: Tab) {
    const { time, random, connect } = this.#options
    return {
      openSocket: (path: string) => (this.isOnline && !tab.isKilled ? connect(path) : deadSocket(time)),
      now: time.now,
      random,
      after: time.after,
      nextFrame: (run: () => void) => time.after(16, run),
      network: {
        watch: (listener: (change: 'lost' | 'back') => void) => {
          this.#network.add(listener)
          return () => this.#network.delete(listener)
        },
      },
      storages: this.#storages,
      pictures: this.#pictures,
    }
  }
}

/** An address that nobody answers. */
function deadSocket(time: Time): Socket {
  let stop = () => {}
  const socket: Socket = {
    binaryType: '',
    onopen: null,
    onmessage: null,
    onclose: null,
    onerror: null,
    readyState: 0,
    send: () => {},
    close: () => stop(),
  }
  stop = time.after(1, () => socket.onclose?.({ code: 1006 }))
  return socket
}
