/** One open WebSocket as a connection uses it: narrow, so that a simulation can bring lines of its own. */
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type { SharedFrame } from './shared-frame.ts'

export type LineEvents = {
  /** Null: text, or something else that no client of ours sends. */
  onMessage(bytes: Uint8Array | null): void
  onPong(): void
  /** What was buffered is written. */
  onDrain(): void
  onClose(): void
}

export interface Line {
  readonly isOpen: boolean
  /** Bytes that were given to it and are not on their way yet. */
  readonly buffered: number
  /** Begins to tell events; until then nothing is read. */
  start(events: LineEvents): void
  send(message: Uint8Array): void
  sendShared(frame: SharedFrame): void
  /** Everything that is sent inside goes out in as few packets as may be. */
  together(send: () => void): void
  ping(): void
  pause(): void
  resume(): void
  close(code: number, reason: string): void
  terminate(): void
  onceClosed(listener: () => void): void
}

/** The stream below a `ws` socket: private there, but the only way to write bytes that are framed already. */
type WithStream = { _socket: Duplex | null }

/** Compression has to be off, since shared frames go past it. */
export function lineOn(socket: WebSocket): Line {
  const stream = (socket as unknown as WithStream)._socket
  const isOpen = () => socket.readyState === socket.OPEN
  socket.on('error', () => socket.terminate())
  // Nothing is read before somebody listens.
  socket.pause()
  return {
    get isOpen() {
      return isOpen()
    },
    get buffered() {
      return socket.bufferedAmount
    },
    start({ onMessage, onPong, onDrain, onClose }) {
      socket.on('pong', onPong)
      socket.on('message', (content, isBinary) =>
        onMessage(
          isBinary && content instanceof Buffer
            ? new Uint8Array(content.buffer, content.byteOffset, content.byteLength)
            : null,
        ),
      )
      stream?.on('drain', onDrain)
      socket.on('close', onClose)
      if (socket.readyState === socket.CLOSED) onClose()
      else socket.resume()
    },
    send: (message) => socket.send(message, { binary: true }),
    sendShared(frame) {
      if (isOpen()) stream?.write(frame.wireBytes)
    },
    together(send) {
      stream?.cork()
      send()
      stream?.uncork()
    },
    ping: () => socket.ping(),
    pause: () => socket.pause(),
    resume: () => socket.resume(),
    close: (code, reason) => socket.close(code, reason),
    terminate: () => socket.terminate(),
    onceClosed: (listener) => void socket.once('close', listener),
  }
}
