/** What screens see of the connection. Everything here is data or a narrow interface; no socket, no React. */
import type * as Y from 'yjs'
import type { LaneValue } from '../../shared/document/lanes.ts'
import type { Role } from '../../shared/domain/person.ts'
import type { CloseReason } from '../../shared/wire/close-codes.ts'
import type { RefusalReason } from '../../shared/wire/frames.ts'
import type { Box, Point } from '../../shared/wire/presence.ts'

/** Why the server will not have this connection again; `too_old_client` means: reload the page. */
export type EndReason = CloseReason

/** Why unsaved work would not survive closing this tab. */
export type NotKept = 'denied' | 'full'

export type ConnectionStatus = {
  /** Null while work is (or would be) kept on this device. */
  notKept: NotKept | null
  /**
   * False while the server cannot write to its storage: everything may be seen and done, and what is done is
   * kept on this device until it can. To be said on every screen, also to those who change nothing.
   */
  saving: boolean
} & (
  | { state: 'connecting' }
  | { state: 'live' }
  /**
   * `retryAt`: local time in ms of the next attempt; null while one is under way. `returning`: the server said
   * that it is back in a moment.
   */
  | { state: 'offline'; retryAt: number | null; returning: boolean }
  | { state: 'ended'; reason: EndReason }
)

/** On the server's disk, on its way there, or only on this device: so many changed things. */
export type SaveState = 'saved' | 'saving' | { kept: number }

export type PresentPerson = { person: string; name: string; group: string; role: Role }

/** What one does on the board right now, as others may see it. Positions in page coordinates. */
export type BoardPresence = {
  cursor: Point | null
  selection: string[]
  editing: string | null
  viewport: Box | null
  /** The shapes under the hand, in page coordinates (they may change their parent on the way); at most `maxMoving` are told. */
  moving: { id: string; x: number; y: number }[]
}

/** One connection of somebody else. The server wrote who it is. */
export type SeatState = BoardPresence & { user: PresentPerson }

/** Who does what right now. Nothing of it is kept; it is forgotten when the connection is lost. */
export interface PresenceRoom {
  /** What I do now. Told to the others at most twenty times a second, and only what changed. */
  say(presence: BoardPresence): void
  /** What I said last. */
  said(): BoardPresence
  /** The others, by the number of their connection; a person with two tabs has two. */
  seats(): ReadonlyMap<number, SeatState>
  /** Called with the seats that changed, came or went, once per message of the server. Returns how to stop. */
  watch(listener: (changed: ReadonlySet<number>) => void): () => void
}

export interface BoardDocument {
  /** The current document; after `onReplaced` another one. Local transactions on it are kept and sent. */
  readonly doc: Y.Doc
  readonly presence: PresenceRoom
  /** The document was exchanged for a fresh one: bind again. Returns how to stop. */
  onReplaced(listener: (doc: Y.Doc) => void): () => void
}

/** One lane that somebody else changed while this person's change was under way. Null is an absent lane. */
export type OfferedLane = { key: string; mine: LaneValue | null; theirs: LaneValue | null }

/** A change that was not applied, because others had changed the same thing meanwhile. */
export type Offer = {
  /** That of the record, but where two tabs of one person have different offers for it. */
  id: string
  /** E.g. `shape:abc`. */
  record: string
  lanes: OfferedLane[]
  /** Which side removed the whole record, if one did. */
  removedBy: 'me' | 'them' | null
  /** When it was offered, local time in ms. */
  at: number
}

/** What the server undid, with the values this person had given. */
export type Refusal = {
  id: string
  reason: RefusalReason
  lanes: { key: string; mine: LaneValue | null }[]
  at: number
}
