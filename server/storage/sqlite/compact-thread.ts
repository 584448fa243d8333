/** The thread that makes snapshots of large logs: it loads whole documents, too long for where others wait. */
import { parentPort, workerData } from 'node:worker_threads'
import type { DocumentName } from '../../../shared/document/document-name.ts'
import { DamagedDocumentError } from '../opening-error.ts'
import { openDocumentReader } from './documents.ts'
import { openReadOnly } from './engine.ts'
import { type Made, makeReplacement } from './make-replacement.ts'
import type { Compacted } from './thread-messages.ts'

const { path } = workerData as { path: string }

parentPort?.on('message', ({ id, document }: { id: number; document: DocumentName }) => {
  parentPort?.postMessage(answer(id, document))
})

function answer(id: number, document: DocumentName): Compacted {
  try {
    return { id, result: make(document) }
  } catch (error) {
    return { id, problem: String(error), isDamage: error instanceof DamagedDocumentError }
  }
}

/** Opened for each time: an idle thread holds no file. */
function make(document: DocumentName): Made {
  const engine = openReadOnly(path)
  try {
    return makeReplacement(openDocumentReader(engine), document)
  } finally {
    engine.close()
  }
}
