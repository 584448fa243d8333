/**
 * Who is there and what they point at. One seat per connection, with a number; identity is written by the
 * server, and only known fields pass. What changes within a tick leaves as one batch, encoded once: in bytes by
 * seat for our clients, as awareness (y-protocols) for unmodified ones, who sit under a client id.
 *
 * Invariants: a client id has one seat at most; what stock clients are shown of a seat has a clock that only
 * rises, also over restarts (it follows the time), so that no client takes it for old news.
 */
import * as encoding from 'lib0/encoding'
import { messageTypes } from '../../shared/wire/frames.ts'
import { limits } from '../../shared/wire/limits.ts'
import { type PresenceNews, type PresentUser, type SeatNews, writeNews } from '../../shared/wire/presence.ts'
import { encodeSeat, presenceFrame } from '../relay/encode-frames.ts'
import type { PresenceEntry } from '../relay/read-frame.ts'
import type { Guest } from './guest.ts'
import { allowedNews, emptySeat, encodeWhole, newsFromJson, type SeatState, stateAsJson } from './seat.ts'
import { SeatNumbers } from './seat-numbers.ts'

export type PresenceOptions = {
  now: () => number
  userOf(guest: Guest): PresentUser
  /** In steps that take commands only, nobody is shown as editing. */
  mayShowEditing(shape: string): boolean
  /** Ids under which somebody else writes are no seats of theirs. */
  mayUseClient(guest: Guest, client: number): boolean
  /** Something is to be told with the next tick. */
  onNews(): void
}

/** `client`: under which stock clients know it. */
type Seat = { guest: Guest; client: number; state: SeatState; whole: Uint8Array | null }

/** What happened since the last batch. */
export type PresenceBatch = {
  /** One message for all our clients; each leaves out its own seat. */
  ours: Uint8Array
  /** For one stock client: without its own seat, which would overwrite its newer state. Null: nothing to tell. */
  forStock(guest: Guest): Uint8Array | null
}

/** Stock clients know the seats of ours under ids that no Yjs client chooses. */
const firstOwnClient = 2 ** 40

export class Presence {
  readonly #options: PresenceOptions
  readonly #seats = new Map<Guest, Seat>()
  readonly #holders = new Map<number, Guest>()
  readonly #numbers = new SeatNumbers()
  readonly #news = new Map<number, SeatNews>()
  /** The same for stock clients: by client id, null where somebody left. */
  readonly #stockNews = new Map<number, Seat | null>()
  readonly #clocks = new Map<number, number>()
  #whole: Uint8Array | null = null

  constructor(options: PresenceOptions) {
    this.#options = options
  }

  get size(): number {
    return this.#seats.size
  }

  get hasNews(): boolean {
    return this.#news.size > 0
  }

  /** Gives the connection its number. Nobody sees it before it says something. */
  enter(guest: Guest): void {
    guest.seat = this.#numbers.take()
  }

  /** What one of our clients says of itself; absent fields are as before. */
  say(guest: Guest, said: PresenceNews): void {
    const seat = this.#seats.get(guest) ?? this.#sit(guest, firstOwnClient + guest.seat)
    if (!seat || guest.document === 'workshop') return
    const news = allowedNews(said, this.#options.mayShowEditing)
    this.#change(seat, news)
  }

  /** Takes the entry of the sender's own seat, and leaves out what it passes on of others. */
  hear(guest: Guest, entries: readonly PresenceEntry[]): void {
    for (const { client, state } of entries) {
      if (state.length > limits.maxPresenceBytes || !this.#mayBeTheirs(guest, client)) continue
      const said = parse(state)
      if (said === null && this.#seats.get(guest)?.client === client) this.leaveSeat(guest)
      if (!said) continue
      const seat = this.#seats.get(guest) ?? this.#sit(guest, client)
      if (!seat) continue
      if (guest.document === 'board') this.#change(seat, newsFromJson(said, this.#options.mayShowEditing))
    }
  }

  leave(guest: Guest): void {
    this.leaveSeat(guest)
    this.#numbers.giveBack(guest.seat)
  }

  /** Gone at once, not when a timer of theirs runs out. */
  leaveSeat(guest: Guest): void {
    const seat = this.#seats.get(guest)
    if (!seat) return
    this.#seats.delete(guest)
    if (this.#holders.get(seat.client) === guest) this.#holders.delete(seat.client)
    this.#note(guest.seat, { seat: guest.seat, gone: true })
    this.#stockNews.set(seat.client, null)
  }

  /** Who sits under this client id now: nobody else may write under it. */
  holderOf(client: number): string | undefined {
    return this.#holders.get(client)?.subject.person
  }

  /** Every seat, for somebody who just came; the same bytes for all who come between two changes. */
  whole(): Uint8Array {
    this.#whole ??= batchFrame([...this.#seats.values()].map(wholeOf))
    return this.#whole
  }

  wholeForStock(asking: Guest): Uint8Array {
    const others = [...this.#seats.values()].filter(({ guest }) => guest !== asking)
    return presenceFrame(others.map((seat) => this.#awareness(seat.client, seat, false)))
  }

  /** Names or roles of these people changed: says their identity again. */
  refresh(people: ReadonlySet<string>): void {
    for (const seat of this.#seats.values()) {
      if (!people.has(seat.guest.subject.person)) continue
      seat.state = { ...seat.state, user: this.#options.userOf(seat.guest) }
      this.#tell(seat, { seat: seat.guest.seat, user: seat.state.user })
    }
  }

  /** Empties what is to be told. Null: nothing is. */
  take(): PresenceBatch | null {
    if (this.#news.size === 0) return null
    const ours = newsFrame(this.#news)
    const stock = new Map(this.#stockNews)
    this.#news.clear()
    this.#stockNews.clear()
    this.#numbers.release()
    let encoded: Map<number, Uint8Array> | null = null
    return {
      ours,
      forStock: (guest) => {
        encoded ??= new Map([...stock].map(([client, seat]) => [client, this.#awareness(client, seat, true)]))
        const own = this.#seats.get(guest)?.client
        const others = [...encoded].flatMap(([client, bytes]) => (client === own ? [] : [bytes]))
        return others.length > 0 ? presenceFrame(others) : null
      },
    }
  }

  close(): void {
    this.#seats.clear()
    this.#holders.clear()
    this.#news.clear()
    this.#stockNews.clear()
  }

  /** Asked before anything is parsed: one frame may pass on what was heard of hundreds. */
  #mayBeTheirs(guest: Guest, client: number): boolean {
    const own = this.#seats.get(guest)
    return own ? own.client === client : this.#options.mayUseClient(guest, client)
  }

  /** A seat is taken once and kept; the same person may take it over from a connection that is dying. */
  #sit(guest: Guest, client: number): Seat | null {
    const holder = this.#holders.get(client)
    if (holder && holder.subject.person !== guest.subject.person) return null
    if (holder) this.leaveSeat(holder)
    const seat: Seat = { guest, client, state: emptySeat(this.#options.userOf(guest)), whole: null }
    this.#seats.set(guest, seat)
    this.#holders.set(client, guest)
    this.#tell(seat, { seat: guest.seat, ...seat.state })
    return seat
  }

  #change(seat: Seat, news: PresenceNews): void {
    seat.state = { ...seat.state, ...news }
    this.#tell(seat, { seat: seat.guest.seat, ...news })
  }

  #tell(seat: Seat, news: SeatNews): void {
    seat.whole = null
    this.#note(news.seat, news)
    this.#stockNews.set(seat.client, seat)
  }

  /** News of one seat within a tick are one; what came before it was left does not count any more. */
  #note(seat: number, news: SeatNews): void {
    const before = this.#news.get(seat)
    this.#news.set(seat, before && !news.gone && !before.gone ? { ...before, ...news } : news)
    this.#whole = null
    if (!before) this.#options.onNews()
  }

  #awareness(client: number, seat: Seat | null, isNew: boolean): Uint8Array {
    const known = this.#clocks.get(client) ?? 0
    const clock = isNew || known === 0 ? Math.max(known + 1, this.#options.now()) : known
    this.#clocks.set(client, clock)
    return encodeSeat({ client, clock, state: seat && stateAsJson(seat.state) })
  }
}

function wholeOf(seat: Seat): Uint8Array {
  seat.whole ??= encodeWhole(seat.guest.seat, seat.state)
  return seat.whole
}

const newsFrame = (news: ReadonlyMap<number, SeatNews>): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.presence)
    encoding.writeVarUint(encoder, news.size)
    for (const [seat, one] of news) {
      encoding.writeVarUint(encoder, seat)
      writeNews(encoder, one)
    }
  })

const batchFrame = (seats: readonly Uint8Array[]): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.presence)
    encoding.writeVarUint(encoder, seats.length)
    for (const seat of seats) encoding.writeUint8Array(encoder, seat)
  })

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
