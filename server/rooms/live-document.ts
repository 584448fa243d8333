/**
 * One document in memory. Its server writes under one client id for each epoch, which is safe because nothing
 * that was not committed ever leaves the server; and since it is lower than any client's, a client's concurrent
 * put of the same lane wins over a server's undo, and is judged on its own.
 */
import * as Y from 'yjs'
import type { DocumentName } from '../../shared/document/document-name.ts'
import { recordsRoot } from '../../shared/document/lanes.ts'
import { serverClientOf } from '../storage/epochs.ts'
import { DamagedDocumentError } from '../storage/opening-error.ts'

export type LiveDocument = {
  readonly name: DocumentName
  readonly doc: Y.Doc
  readonly records: Y.Map<unknown>
  /** What changed since the last call, as one update; null where nothing did. */
  takeUpdate(): Uint8Array | null
  /** What somebody with this state lacks. Ask between batches only: then it is committed state. */
  encode(stateVector?: Uint8Array): Uint8Array
  encodeStateVector(): Uint8Array
  close(): void
}

/** Answers to so many different states are kept until the next change: a room that comes back has few. */
const maxAnswers = 8

/** Throws `DamagedDocumentError` where the log does not add up to a document. */
export function openDocument(name: DocumentName, log: readonly Uint8Array[], epoch = 0): LiveDocument {
  const doc = new Y.Doc()
  load(name, doc, log)
  doc.clientID = serverClientOf(epoch)
  const records = doc.getMap<unknown>(recordsRoot)
  let changes: Uint8Array[] = []
  /** Many join at once after a restart: those with the same state share one encoding. */
  const answers = new Map<string, Uint8Array>()
  let vector: Uint8Array | null = null
  doc.on('update', (update: Uint8Array) => {
    changes.push(update)
    answers.clear()
    vector = null
  })
  return {
    name,
    doc,
    records,
    takeUpdate() {
      const taken = changes
      changes = []
      return taken.length <= 1 ? (taken[0] ?? null) : Y.mergeUpdates(taken)
    },
    encode(stateVector = nothingKnown) {
      const key = Buffer.from(stateVector).toString('latin1')
      const known = answers.get(key)
      if (known) return known
      const answer = Y.encodeStateAsUpdate(doc, stateVector)
      if (answers.size < maxAnswers) answers.set(key, answer)
      return answer
    },
    encodeStateVector() {
      vector ??= Y.encodeStateVector(doc)
      return vector
    },
    close: () => doc.destroy(),
  }
}

/** The state vector of an empty document. */
const nothingKnown = new Uint8Array([0])

function load(name: DocumentName, doc: Y.Doc, log: readonly Uint8Array[]): void {
  try {
    doc.transact(() => {
      for (const update of log) Y.applyUpdate(doc, update)
    })
  } catch {
    throw new DamagedDocumentError(name)
  }
  if (!isWhole(doc) || !isPlain(doc)) throw new DamagedDocumentError(name)
}

/**
 * Puts and what was overwritten, nothing else. A run of nothing that pretends to be history (one frame of 95
 * bytes can hold it) would hide everything that its client id writes, from everybody, for ever.
 */
function isPlain(doc: Y.Doc): boolean {
  for (const structs of doc.store.clients.values())
    for (const struct of structs)
      if (
        !(struct instanceof Y.Item) ||
        !(struct.content instanceof Y.ContentAny || struct.content instanceof Y.ContentDeleted)
      )
        return false
  return true
}

/** Nothing waits for missing predecessors, and there is no root but ours. */
export function isWhole(doc: Y.Doc): boolean {
  const { pendingStructs, pendingDs } = doc.store
  return (
    pendingStructs === null &&
    pendingDs === null &&
    [...doc.share.keys()].every((root) => root === recordsRoot)
  )
}
