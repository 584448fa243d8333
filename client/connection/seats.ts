/**
 * What is said and seen of presence: my own words until they are sent, the others' as the server told them.
 *
 * Invariants: one's own seat is never among the seats; a seat is shown once the server has said who sits there;
 * what is left out of news stays as it was.
 */
import { roles } from '../../shared/domain/roles.ts'
import type { PresentUser, SeatNews, StillPresence } from '../../shared/wire/presence.ts'
import type { BoardPresence, PresenceRoom, PresentPerson, SeatState } from './types.ts'

export const stillness: BoardPresence = {
  cursor: null,
  selection: [],
  editing: null,
  viewport: null,
  moving: [],
}

type Listener = (changed: ReadonlySet<number>) => void

export class Seats implements PresenceRoom {
  readonly #seats = new Map<number, SeatState>()
  readonly #listeners = new Set<Listener>()
  #said = stillness
  #own: number | null = null
  /** Called when there is something to send. */
  onSaid: () => void = () => {}

  say(presence: BoardPresence): void {
    this.#said = presence
    this.onSaid()
  }

  said(): BoardPresence {
    return this.#said
  }

  seats(): ReadonlyMap<number, SeatState> {
    return this.#seats
  }

  watch(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The server said which seat is mine. */
  sit(seat: number): void {
    this.#own = seat
    if (this.#seats.delete(seat)) this.#tell(new Set([seat]))
  }

  hear(batch: readonly SeatNews[]): void {
    const changed = new Set<number>()
    for (const news of batch) {
      if (news.seat !== this.#own && this.#hearOne(news)) changed.add(news.seat)
    }
    if (changed.size > 0) this.#tell(changed)
  }

  /** The connection is lost: nobody is seen any more. */
  empty(): void {
    this.#own = null
    const changed = new Set(this.#seats.keys())
    this.#seats.clear()
    if (changed.size > 0) this.#tell(changed)
  }

  #hearOne(news: SeatNews): boolean {
    if (news.gone) return this.#seats.delete(news.seat)
    const before = this.#seats.get(news.seat)
    const user = news.user ? asPerson(news.user) : before?.user
    if (!user) return false
    this.#seats.set(news.seat, { ...after(before ?? stillness, news), user })
    return true
  }

  #tell(changed: ReadonlySet<number>): void {
    for (const listener of [...this.#listeners]) listener(changed)
  }
}

function after(before: BoardPresence, { cursor, viewport, moving, still }: SeatNews): BoardPresence {
  return {
    cursor: cursor === undefined ? before.cursor : cursor,
    viewport: viewport === undefined ? before.viewport : viewport,
    selection: still ? strings(still.selection) : before.selection,
    editing: still ? (still.editing ?? null) : before.editing,
    moving: movingAfter(before, still, moving),
  }
}

/** Names come with `still`, places with `moving`, in the same order. */
function movingAfter(
  before: BoardPresence,
  still: StillPresence | undefined,
  points: SeatNews['moving'],
): BoardPresence['moving'] {
  if (!still && !points) return before.moving
  const ids = still ? strings(still.moving) : before.moving.map(({ id }) => id)
  return ids.flatMap((id, at) => {
    const point = points?.[at] ?? before.moving.find((shape) => shape.id === id)
    return point ? [{ id, x: point.x, y: point.y }] : []
  })
}

/** The server checked what others sent; a page that is older than the server reads it with care all the same. */
const strings = (values: unknown): string[] =>
  Array.isArray(values) ? values.filter((value): value is string => typeof value === 'string') : []

const asPerson = ({ person, name, group, role }: PresentUser): PresentPerson => ({
  person,
  name,
  group,
  role: roles.find((known) => known === role) ?? 'participant',
})
