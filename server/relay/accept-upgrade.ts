/**
 * The door for WebSockets: `/sync/<document>?person=<id>`. Who it is gets decided from the session before a
 * socket exists and before a document is touched.
 *
 * A foreign origin, a wrong path and too many waiting upgrades are refused as HTTP. Who has no session, or may
 * not see the document, gets a socket that is closed at once with a reason (4401, 4404), since a browser tells
 * its page nothing about a refused upgrade. Unknown and forbidden documents look alike.
 */
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { type DocumentName, parseDocumentName } from '../../shared/document/document-name.ts'
import { AppError } from '../../shared/errors.ts'
import { type CloseReason, closeCodes } from '../../shared/wire/close-codes.ts'
import { limits } from '../../shared/wire/limits.ts'
import type { Subject } from '../permissions/subject.ts'
import { type Line, lineOn } from './line.ts'

export type UpgradeOptions = {
  server: Server
  rooms: {
    accept(
      line: Line,
      document: DocumentName,
      subject: Subject,
      judgeAgain: () => Promise<Subject | null>,
    ): void
  }
  originAllowed(request: IncomingMessage): boolean
  /** Who the session of this request is in a workshop; `person` chooses among several. Null: nobody. */
  subjectOf(request: IncomingMessage, workshop: string, person: string | null): Promise<Subject | null>
}

/** Upgrades whose session is being looked up, all together: more are told to come back. */
const maxWaiting = 1_000

/** Returns how to stop listening. */
export function acceptUpgrades({ server, rooms, originAllowed, subjectOf }: UpgradeOptions): () => void {
  // Deflate would cost memory per connection and gains nothing on small updates.
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: limits.maxFrameBytes,
  })
  let waiting = 0

  const onUpgrade = (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const target = readTarget(request.url ?? '')
    if (!target) {
      // Somebody else (the development server) may listen for it; nobody must leave it hanging.
      if (server.listenerCount('upgrade') === 1) refuse(stream, '404 Not Found')
      return
    }
    stream.on('error', () => stream.destroy())
    if (!originAllowed(request)) return refuse(stream, '403 Forbidden')
    if (waiting >= maxWaiting) return refuse(stream, '503 Service Unavailable')
    waiting += 1
    void judge(request, target)
      .then((answer) => upgrade(request, stream, head, answer))
      .catch(() => refuse(stream, '500 Internal Server Error'))
      .finally(() => {
        waiting -= 1
      })
  }

  const judge = async (request: IncomingMessage, { document, person }: Target): Promise<Answer> => {
    const place = document && parseDocumentName(document)
    if (!place) return { refused: 'unknown_document' }
    const ask = () => nobodyOnRefusal(subjectOf(request, place.workshop, person))
    const subject = await ask()
    if (!subject) return { refused: 'not_signed_in' }
    return subject.workshop === place.workshop
      ? { subject, document: document as DocumentName, judgeAgain: ask }
      : { refused: 'unknown_document' }
  }

  const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer, answer: Answer) =>
    sockets.handleUpgrade(request, stream, head, (socket) => {
      if ('refused' in answer) return turnAway(socket, answer.refused)
      rooms.accept(lineOn(socket), answer.document, answer.subject, answer.judgeAgain)
    })

  server.on('upgrade', onUpgrade)
  return () => server.off('upgrade', onUpgrade)
}

type Target = { document: string | null; person: string | null }
type Answer =
  | { refused: CloseReason }
  | { subject: Subject; document: DocumentName; judgeAgain: () => Promise<Subject | null> }

const pathForm = /^\/sync\/([^/?#]{1,200})$/

/** Null where the path is not ours: others may listen for upgrades on the same server. */
function readTarget(url: string): Target | null {
  const [path = '', query = ''] = url.split('?', 2)
  const document = pathForm.exec(path)?.[1]
  if (document === undefined) return path.startsWith('/sync') ? { document: null, person: null } : null
  return { document: decoded(document), person: new URLSearchParams(query).get('person') }
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** A refusal of the session is no failure of the server. */
async function nobodyOnRefusal(asked: Promise<Subject | null>): Promise<Subject | null> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof AppError && error.code !== 'internal' && error.code !== 'not_saving') return null
    throw error
  }
}

function refuse(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

const turningAwayMs = 2_000

function turnAway(socket: WebSocket, reason: CloseReason): void {
  socket.on('error', () => socket.terminate())
  const timer = setTimeout(() => socket.terminate(), turningAwayMs)
  socket.once('close', () => clearTimeout(timer))
  socket.close(closeCodes[reason], reason)
}
