/** A stock reader of one document: every byte that came over the wire, and the document made from it. */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import { type BoardView, readBoard } from '../../shared/document/board-document.ts'
import { readWorkshop, type WorkshopView } from '../../shared/document/workshop-document.ts'
import { messageTypes } from '../../shared/wire/frames.ts'

export type WatchedDocument = {
  doc: Y.Doc
  /** Everything received so far. */
  bytes(): Buffer
  /** The code the server closed with. */
  closed: Promise<number>
  workshop(): WorkshopView | null
  board(): BoardView
  /** Resolves when the document says so; asks again after every update. */
  until(says: () => boolean): Promise<void>
  end(): void
}

export function watchDocument(
  url: string,
  document: string,
  { cookie, person = '' }: { cookie: string; person?: string },
): WatchedDocument {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/sync/${document}?person=${person}`, {
    headers: { cookie, origin: url },
  })
  socket.binaryType = 'nodebuffer'
  const doc = new Y.Doc()
  const frames: Buffer[] = []
  const closed = new Promise<number>((resolve) => socket.on('close', resolve))
  socket.on('error', () => undefined)
  socket.on('open', () => {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, messageTypes.sync)
    sync.writeSyncStep1(encoder, doc)
    socket.send(encoding.toUint8Array(encoder))
  })
  socket.on('message', (data: Buffer) => {
    frames.push(data)
    const decoder = decoding.createDecoder(data)
    if (decoding.readVarUint(decoder) !== messageTypes.sync) return
    sync.readSyncMessage(decoder, encoding.createEncoder(), doc, 'server')
  })
  const entries = () => doc.getMap('records').entries()
  return {
    doc,
    bytes: () => Buffer.concat(frames),
    closed,
    workshop: () => readWorkshop(entries()),
    board: () => readBoard(entries()),
    until: (says) =>
      new Promise((resolve) => {
        const look = () => {
          if (!says()) return
          doc.off('update', look)
          resolve()
        }
        doc.on('update', look)
        look()
      }),
    end: () => socket.terminate(),
  }
}
