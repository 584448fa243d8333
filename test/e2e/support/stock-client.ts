/** A Yjs client as anybody can write one, with the cookie of a guest: it asks no editor for leave. */
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { recordsOf } from '../../../shared/document/workshop-document.ts'
import type { Caller } from './rembuk.ts'

export type StockClient = { records: Y.Map<unknown>; change(run: () => void): void; close(): void }

/** Resolves when it has the board. */
export async function openStockClient(
  caller: Caller,
  workshop: string,
  person: string,
): Promise<StockClient> {
  const doc = new Y.Doc()
  const headers = { cookie: caller.cookie, origin: caller.url }
  class Signed extends WebSocket {
    constructor(url: string) {
      super(url, { headers })
    }
  }
  const provider = new WebsocketProvider(
    `${caller.url.replace('http', 'ws')}/sync`,
    `board:${workshop}`,
    doc,
    {
      params: { person },
      WebSocketPolyfill: Signed as unknown as typeof globalThis.WebSocket,
      disableBc: true,
    },
  )
  await new Promise<void>((resolve) => provider.on('sync', (isSynced: boolean) => isSynced && resolve()))
  return {
    records: recordsOf(doc),
    change: (run) => doc.transact(run),
    close() {
      provider.destroy()
      doc.destroy()
    },
  }
}
