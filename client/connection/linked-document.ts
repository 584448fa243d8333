import type * as Y from 'yjs'
import type { RefusedFrame } from '../../shared/wire/frames.ts'
import type { Seats } from './seats.ts'

/** The document's side of a connection. */
export interface LinkedDocument {
  /** Does the server take updates of this document from us? */
  readonly writable: boolean
  readonly presence: Seats
  /** A socket is open: names the document to bring up to date over it. Nothing in it is unknown to the server. */
  opened(): Y.Doc
  /** Was it written to while the state of the server was on its way? Then it has to be another document. */
  isOvertaken(): boolean
  /** The state of the server has arrived in it. */
  synced(): void
  /** The first so many update frames of this connection are on disk. */
  saved(frames: number): void
  refused(frame: RefusedFrame): void
  /** The server takes writes again: what was not sent may go. */
  savingAgain(): void
  /** The server has begun the document anew: the next one has to be a fresh one. */
  outdated(): void
  /** The socket is gone. */
  lost(): void
  /** The server could not read what we sent. True: it is worth trying again. */
  malformed(): boolean
}
