/** The thread that makes snapshots of logs: it loads whole documents, which takes too long beside anything else. */
import { parentPort, workerData } from 'node:worker_threads'
import type { DocumentName } from '../../../shared/document/document-name.ts'
import { compacted } from '../compacted.ts'
import { DamagedDocumentError } from '../opening-error.ts'
import { openDocumentReader } from './documents.ts'
import { openReadOnly } from './engine.ts'
import type { Compacted } from './thread-messages.ts'

const { path } = workerData as { path: string }

parentPort?.on('message', ({ id, document }: { id: number; document: DocumentName }) => {
  parentPort?.postMessage(answer(id, document))
})

function answer(id: number, document: DocumentName): Compacted {
  try {
    return { id, result: compact(document) }
  } catch (error) {
    return { id, problem: String(error), isDamage: error instanceof DamagedDocumentError }
  }
}

function compact(document: DocumentName) {
  const marked = readMarked(document)
  if (!marked) return 'nothing_to_do'
  const snapshot = compacted(marked.log)
  return snapshot && { document, mark: marked.mark, snapshot }
}

/** Opened for each time: an idle thread holds no file. */
function readMarked(document: DocumentName) {
  const engine = openReadOnly(path)
  try {
    return openDocumentReader(engine).readMarked(document)
  } finally {
    engine.close()
  }
}
