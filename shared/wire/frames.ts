/**
 * The y-websocket wire (0 sync, 1 awareness, 2 auth, 3 query awareness) stays as it is. Our own messages
 * use numbers from 100, are JSON after the number (lib0 var-string), and go only to clients that said
 * `hello`, since a stock client logs an error for each message it does not know.
 */
export const messageTypes = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  hello: 100,
  saved: 101,
  refused: 102,
  clock: 103,
  presence: 104,
  drain: 105,
  health: 106,
} as const

/**
 * Client → server, first frame on a connection. `clientTime` is echoed for the clock. `epoch`: of the document
 * that it will go on with, null for a fresh one; where the board has begun another, the connection is closed
 * with `new_epoch` before any data.
 */
export type HelloFrame = { version: number; clientTime: number; epoch: number | null }
/** Server → client, answer to `hello`: who the server says this is. */
export type WelcomeFrame = {
  person: string
  role: 'facilitator' | 'participant' | 'viewer'
  clientTime: number
  serverTime: number
  /** The number of this connection in presence batches: one's own entry is to be left out. */
  seat: number
  /** The Yjs client id that is leased to this connection: to be used after the first sync. 0 where nothing may be written. */
  client: number
  epoch: number
  /** False while the storage takes no writes: look, work, and keep what you make; `health` follows. */
  saving: boolean
}
/** Server → client: does the storage take writes? While not, updates are better kept than sent. */
export type HealthFrame = { saving: boolean }
/** Server → client: it goes away for a moment. Come back after `retryMs` (each client gets another one). */
export type DrainFrame = { retryMs: number }
/** Server → client: the first `frames` update frames of this connection (sync step 2 and updates) are on disk. */
export type SavedFrame = { frames: number }
/** Server → client: these lanes were put back, and why. */
export type RefusedFrame = { keys: string[]; reason: RefusalReason }
/** Either way: the clock. The client sends `clientTime`, the server answers with both. */
export type ClockFrame = { clientTime: number; serverTime?: number }

/** Why a write was undone: a closed set, with words under `refused.<reason>`. */
export const refusalReasons = [
  'not_allowed', // role, step state or ownership
  'server_only', // `#origin`
  'step_frame', // the frame of a step
  'invalid_record', // the schema or a rule of meaning
  'board_full',
  'card_limit', // a participant has written as many cards in this step as it allows
  'text_too_long', // longer than the step allows
  'locked', // a facilitator locked the card, its frame or the board
  'too_late', // the step has closed meanwhile: it waits in the late tray
  'held', // a large piece of late work: it waits in the late tray
  'paused', // this person was paused after a mass change
] as const
export type RefusalReason = (typeof refusalReasons)[number]

/** The newest own-message dialect; an older client is told to reload. */
export const wireVersion = 2
