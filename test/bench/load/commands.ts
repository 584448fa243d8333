/** What the benchmark asks of its load generator, and what it hears back. Plain data: it goes between processes. */
import type { DialectName, Pass } from './dialect.ts'
import type { Address } from './open-dialect.ts'
import type { PlayOptions, PlayReport } from './play.ts'

/** Where people go, and how they talk. */
export type Venue = { address: Address; dialect: DialectName; server: { pid: number; core: number | null } }

export type Room = { document: string; people: readonly Pass[] }

export type LoadCommands = {
  /** Comes in with so many people (or sends some away), and lets them move cursors and cards. */
  play(
    order: {
      venue: Venue
      room: Room
      /** The frame in which cards are drawn. */
      frame: string
      editors: number
      watchers: number
    } & Omit<PlayOptions, 'server'>,
  ): PlayReport
  /** Everybody comes at once; the first `back` of them with the document that they have already. */
  storm(order: { venue: Venue; room: Room; back: number; cards: number; withinMs: number }): StormReport
  /** Writes lanes as one person who may. Answers with the whole document, as it is on the server then. */
  fill(order: { venue: Venue; room: Room; lanes: readonly (readonly [string, unknown])[] }): {
    update: Uint8Array
    refused: string[]
  }
  /** Puts a whole document where nothing is. */
  pour(order: { venue: Venue; room: Room; update: Uint8Array }): null
  /** Closed loop: each of so many keeps some edits on their way until they are saved. */
  save(order: { venue: Venue; room: Room; frame: string; underWay: number; seconds: number }): {
    perSecond: number
    lagMs: number
    refused: string[]
  }
  /** One person comes into each of these boards, and stays; with a frame they move a cursor and a card. */
  enter(order: { venue: Venue; rooms: readonly Room[]; frames?: readonly string[] }): null
  /** Ms until somebody who has nothing sees so many cards. */
  open(order: { venue: Venue; room: Room; cards: number; withinMs: number }): { ms: number; lagMs: number }
  /** Everybody leaves. `lost`: whose connection the server had ended before. */
  leave(order: null): { lost: number }
}

export type StormReport = {
  /** Until the last one was in sync; null: not all were, within the time. */
  ms: number | null
  /** Connections that were refused or ended. */
  dropped: number
  /** Most memory that the server used meanwhile. */
  peakBytes: number
  lagMs: number
}

export type LoadCommand = keyof LoadCommands
export type OrderOf<C extends LoadCommand> = Parameters<LoadCommands[C]>[0]
export type AnswerOf<C extends LoadCommand> = ReturnType<LoadCommands[C]>
