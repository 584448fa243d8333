/** A page with nothing but a connection, driven by a test through `window.connection`. */
import { browserSurroundings } from '../../../client/connection/browser-surroundings.ts'
import { type OpenedSession, openSession } from '../../../client/connection/open-session.ts'
import { recordsOf } from '../../../shared/document/workshop-document.ts'
import type { Role } from '../../../shared/domain/person.ts'

let opened: OpenedSession | null = null

const board = () => {
  const side = opened?.session.board
  if (!side) throw new Error('nothing is open')
  return side
}

const connection = {
  open(workshop: string, person: string, role: Role): void {
    opened = openSession({ workshop, person, role, needsBoard: true }, browserSurroundings())
  },
  put(lanes: [string, unknown][]): void {
    const { doc } = board().document
    doc.transact(() => {
      for (const [key, value] of lanes) recordsOf(doc).set(key, value)
    })
  },
  has: (key: string): boolean => recordsOf(board().document.doc).has(key),
  status: () => opened?.session.status.get(),
  saved: () => opened?.session.saved.get(),
}
export type ConnectionPage = typeof connection

Object.assign(window, { connection })
