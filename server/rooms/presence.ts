/**
 * Who is there and what they point at. One seat per connection, under the client id that it first used;
 * identity is written by the server, and only known fields pass.
 */
import type { LaneValue } from '../../shared/document/lanes.ts'
import { limits } from '../../shared/wire/limits.ts'
import { encodeSeat, presenceFrame } from '../relay/encode-frames.ts'
import type { PresenceEntry } from '../relay/read-frame.ts'
import type { Guest } from './guest.ts'

/** What others see of a person; the name comes from the workshop document. */
export type PresentUser = { person: string; name: string; group: string; role: string }

export type PresenceOptions = {
  now: () => number
  userOf(guest: Guest): PresentUser
  /** In steps that take commands only, nobody is shown as editing. */
  mayShowEditing(shape: string): boolean
  /** Ids under which somebody else writes are no seats of theirs. */
  mayUseClient(guest: Guest, client: number): boolean
  guests(): Iterable<Guest>
}

type Seat = { client: number; state: LaneValue }

/** Cursors move at most so often on other screens: 25 times a second. */
const batchMs = 40
const maxSelection = 50
const maxIdChars = 100

/**
 * Invariants: a client id has one seat at most; what is shown of a seat has a clock that only rises, also over
 * restarts (it follows the time), so that no client takes it for old news.
 */
export class Presence {
  readonly #options: PresenceOptions
  readonly #seats = new Map<Guest, Seat>()
  readonly #holders = new Map<number, Guest>()
  readonly #asking = new Set<Guest>()
  readonly #changed = new Map<number, object | null>()
  readonly #clocks = new Map<number, number>()
  #timer: ReturnType<typeof setTimeout> | null = null

  constructor(options: PresenceOptions) {
    this.#options = options
  }

  /** Takes the entry of the sender's own seat, and leaves out what it passes on of others. */
  hear(guest: Guest, entries: readonly PresenceEntry[]): void {
    for (const { client, state } of entries) {
      if (state.length > limits.maxPresenceBytes || !this.#mayBeTheirs(guest, client)) continue
      const said = parse(state)
      if (said === undefined || !this.#sit(guest, client, said === null)) continue
      if (said === null) this.leave(guest)
      else this.#show(guest, client, said)
    }
  }

  /** Gone at once, not when a timer of theirs runs out. */
  leave(guest: Guest): void {
    const seat = this.#seats.get(guest)
    if (!seat) return
    this.#seats.delete(guest)
    this.#holders.delete(seat.client)
    this.#change(seat.client, null)
  }

  /** Who sits under this client id now: nobody else may write under it. */
  holderOf(client: number): string | undefined {
    return this.#holders.get(client)?.subject.person
  }

  /** Everybody else's seats: for somebody who just came, or asked. */
  whole(asking: Guest): Uint8Array {
    const others = [...this.#seats].filter(([guest]) => guest !== asking)
    return presenceFrame(
      others.map(([guest, { client, state }]) =>
        encodeSeat({
          client,
          clock: this.#clocks.get(client) ?? 0,
          state: { ...state, user: this.#options.userOf(guest) },
        }),
      ),
    )
  }

  /** Tells everything to who asks, with the next news. */
  ask(guest: Guest): void {
    this.#asking.add(guest)
    this.#timer ??= setTimeout(() => this.#tell(), batchMs)
  }

  /** Names or roles of these people changed: says their identity again. */
  refresh(people: ReadonlySet<string>): void {
    for (const [guest, { client, state }] of this.#seats)
      if (people.has(guest.subject.person))
        this.#change(client, { ...state, user: this.#options.userOf(guest) })
  }

  close(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    this.#seats.clear()
    this.#holders.clear()
    this.#asking.clear()
  }

  /** Asked before anything is parsed: one frame may pass on what was heard of hundreds. */
  #mayBeTheirs(guest: Guest, client: number): boolean {
    const own = this.#seats.get(guest)
    return own ? own.client === client : this.#options.mayUseClient(guest, client)
  }

  /** A seat is taken once and kept; the same person may take it over from a connection that is dying. */
  #sit(guest: Guest, client: number, isLeaving: boolean): boolean {
    const own = this.#seats.get(guest)
    if (own || isLeaving) return own?.client === client
    const holder = this.#holders.get(client)
    if (holder && holder.subject.person !== guest.subject.person) return false
    if (holder) this.#seats.delete(holder)
    this.#holders.set(client, guest)
    return true
  }

  #show(guest: Guest, client: number, said: Record<string, unknown>): void {
    const state = guest.document === 'board' ? allowed(said, this.#options.mayShowEditing) : {}
    this.#seats.set(guest, { client, state })
    this.#change(client, { ...state, user: this.#options.userOf(guest) })
  }

  #change(client: number, state: object | null): void {
    this.#changed.set(client, state)
    this.#timer ??= setTimeout(() => this.#tell(), batchMs)
  }

  /** A client's own seat is left out of what it gets: it would overwrite its newer state. */
  #tell(): void {
    this.#timer = null
    for (const guest of this.#asking) guest.sendPresence(this.whole(guest))
    this.#asking.clear()
    if (this.#changed.size === 0) return
    const seats = new Map([...this.#changed].map(([client, state]) => [client, this.#encode(client, state)]))
    this.#changed.clear()
    const frame = presenceFrame([...seats.values()])
    for (const guest of this.#options.guests()) {
      const own = this.#seats.get(guest)?.client
      if (own === undefined || !seats.has(own)) guest.sendPresence(frame)
      else if (seats.size > 1)
        guest.sendPresence(
          presenceFrame([...seats].flatMap(([client, seat]) => (client === own ? [] : [seat]))),
        )
    }
  }

  #encode(client: number, state: object | null): Uint8Array {
    const clock = Math.max((this.#clocks.get(client) ?? 0) + 1, this.#options.now())
    this.#clocks.set(client, clock)
    return encodeSeat({ client, clock, state })
  }
}

/** Undefined where it is no object. */
function parse(text: string): Record<string, unknown> | null | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, unknown> | null)
      : undefined
  } catch {
    return undefined
  }
}

function allowed(said: Record<string, unknown>, mayShowEditing: (shape: string) => boolean): LaneValue {
  const { cursor, selection, editing, viewport } = said
  const shape = isId(editing) && mayShowEditing(editing) ? editing : null
  return {
    cursor: numbers(cursor, ['x', 'y']),
    selection: Array.isArray(selection) ? selection.filter(isId).slice(0, maxSelection) : [],
    editing: shape,
    viewport: numbers(viewport, ['x', 'y', 'w', 'h']),
  }
}

const isId = (value: unknown): value is string => typeof value === 'string' && value.length <= maxIdChars

/** An object of exactly these finite numbers, or null. */
function numbers(value: unknown, names: readonly string[]): LaneValue | null {
  const given = (value ?? {}) as Record<string, unknown>
  const pairs = names.map((name) => [name, given[name]] as const)
  return pairs.every(([, number]) => Number.isFinite(number))
    ? (Object.fromEntries(pairs) as LaneValue)
    : null
}
