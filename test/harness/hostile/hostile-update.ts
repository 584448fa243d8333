import type * as Y from 'yjs'

/** What an attacker knows: the board as everybody sees it, and ids of others in it. */
export type Ground = {
  doc: Y.Doc
  /** An id that nobody has used yet. */
  own: number
  /** An id under which somebody else wrote, and is about to write on. */
  victim: number
}

/**
 * - `malformed`: the connection is closed, nothing was applied
 * - `refused`: put back, and told
 * - `harmless`: nothing changes and nobody notices
 */
export type Outcome = 'malformed' | 'refused' | 'harmless'
export type HostileUpdate = {
  name: string
  outcome: Outcome
  /** Takes long to write: a campaign sends it seldom, or it would measure little else. */
  isHeavy?: true
  make(ground: Ground): Uint8Array[]
}
