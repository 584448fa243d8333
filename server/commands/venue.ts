/** Where workshops take place: everything a command may use. Made once, in `start-server.ts`. */

import type { Language } from '../../shared/domain/language.ts'
import type { MessageKey } from '../../shared/i18n/catalogue.ts'
import type { RandomBytes } from '../../shared/ids.ts'
import type { Counter } from '../counting/counter.ts'
import type { Log } from '../observability/log.ts'
import type { Darkroom } from '../photos/darkroom.ts'
import type { Rooms } from '../rooms/workshop-change.ts'
import type { Storage } from '../storage/storage.ts'
import type { Attempts } from './attempts.ts'
import type { BallotBoxes } from './ballot-boxes.ts'

export type Venue = {
  storage: Storage
  rooms: Rooms
  /** Server time in ms. */
  now: () => number
  random: RandomBytes
  /** From which links, ids of ballots and hashes of short codes are derived. */
  secret: Uint8Array
  /** Origin under which people reach this server, without a trailing slash. */
  baseUrl: () => string
  log: Log
  attempts: Attempts
  /** Of new passphrases, and of attempts at unknown accounts: binary logarithm. */
  passphraseCost: number
  ballotBoxes: BallotBoxes
  counter: Counter
  darkroom: Darkroom
  localise: (language: Language, key: MessageKey, params?: Record<string, string | number>) => string
}
