// The peer as its own `server.js` runs it, but on a free port. DATA_DIR: keeps documents by y-leveldb, as with
// YPERSISTENCE; then it also tells each connection when LevelDB has taken its updates (our `saved` message),
// which the peer itself never does.
import http from 'node:http'
import { setPersistence, setupWSConnection } from '@y/websocket-server/utils'
import * as encoding from 'lib0/encoding'
import WebSocket from 'ws'
import * as Y from 'yjs'

const folder = process.env.DATA_DIR

if (folder) {
  const { LeveldbPersistence } = await import('y-leveldb')
  const level = new LeveldbPersistence(folder)
  const taken = new WeakMap()
  const tellSaved = (connection) => {
    const frames = (taken.get(connection) ?? 0) + 1
    taken.set(connection, frames)
    if (connection.readyState !== WebSocket.OPEN) return
    connection.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, 101)
        encoding.writeVarString(encoder, JSON.stringify({ frames }))
      }),
    )
  }
  setPersistence({
    provider: level,
    bindState: async (name, doc) => {
      const kept = await level.getYDoc(name)
      level.storeUpdate(name, Y.encodeStateAsUpdate(doc))
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(kept))
      doc.on('update', (update, origin) => {
        level.storeUpdate(name, update).then(() => origin?.send && tellSaved(origin))
      })
    },
    writeState: async () => {},
  })
}

const server = http.createServer((_request, response) => response.end('okay'))
const sockets = new WebSocket.Server({ noServer: true })
sockets.on('connection', setupWSConnection)
server.on('upgrade', (request, socket, head) =>
  sockets.handleUpgrade(request, socket, head, (ws) => sockets.emit('connection', ws, request)),
)
server.listen(0, '127.0.0.1', () => console.log(`listening on ${server.address().port}`))
