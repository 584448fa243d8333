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
} as const

/** Client → server, first frame on a connection. `clientTime` is echoed for the clock. */
export type HelloFrame = { version: number; clientTime: number }
/** Server → client, answer to `hello`: who the server says this is. */
export type WelcomeFrame = {
  person: string
  role: 'facilitator' | 'participant' | 'viewer'
  clientTime: number
  serverTime: number
}
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
] as const
export type RefusalReason = (typeof refusalReasons)[number]

/** The newest own-message dialect; an older client is told to reload. */
export const wireVersion = 1
