/** What the main thread and the threads of one database say to each other. Plain data: it is copied on the way. */
import type { DocumentName } from '../../../shared/document/document-name.ts'
import type { Write } from '../storage.ts'

/** A log as it was read: the digests tell whether it is still the same when it is to be replaced. */
export type LogMark = {
  /** Digest of the snapshot before the log; null where there is none. */
  base: Uint8Array | null
  /** The last entry that was read. */
  upTo: number
  last: Uint8Array
}

export type Replacement = { document: DocumentName; mark: LogMark; snapshot: Uint8Array }

/** Main → committing thread, several at once. `id` comes back with the answer. */
export type Asked = { id: number } & (
  | { kind: 'commit'; writes: readonly Write[]; failuresSeen: number }
  | { kind: 'replace'; replacement: Replacement; failuresSeen: number }
  | { kind: 'scrub' }
  | { kind: 'close' }
)

/** `done` of a replacement is false where the log is not the one that was read any more. */
export type Answer = { id: number } & (
  | { done: boolean }
  | { problem: string; isAlone: boolean; failures: number }
)

/** Committing thread → main. */
export type Told = 'ready' | Answer[]

/** Compacting thread → main. */
export type Compacted =
  | { id: number; result: Replacement | 'nothing_to_do' | null }
  | { id: number; problem: string; isDamage: boolean }
