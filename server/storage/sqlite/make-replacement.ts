import type { DocumentName } from '../../../shared/document/document-name.ts'
import { compacted } from '../compacted.ts'
import type { DocumentReader } from './documents.ts'
import type { Replacement } from './thread-messages.ts'

/** What may take the place of a log; null where the canary failed. */
export type Made = Replacement | 'nothing_to_do' | null

/** Takes as long as loading the document twice. Throws `DamagedDocumentError`. */
export function makeReplacement(documents: DocumentReader, document: DocumentName): Made {
  const marked = documents.readMarked(document)
  if (!marked) return 'nothing_to_do'
  const snapshot = compacted(marked.log)
  return snapshot && { document, mark: marked.mark, snapshot }
}
