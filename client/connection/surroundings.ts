/** Everything outside that a connection touches, passed in: a test brings its own clock, sockets and disk. */
import type { KeptStorages } from './kept-storage.ts'
import type { Pictures } from './pictures.ts'

/** The part of a WebSocket that is used; the browser's and the `ws` package's both have it. */
export interface Socket {
  binaryType: string
  onopen: ((event: never) => void) | null
  onmessage: ((event: { data: unknown }) => void) | null
  onclose: ((event: { code: number }) => void) | null
  onerror: ((event: never) => void) | null
  readonly readyState: number
  send(data: Uint8Array): void
  close(code?: number, reason?: string): void
}

/** 1 is `WebSocket.OPEN`, which a class that is passed in need not carry. */
export const isOpen = (socket: Socket): boolean => socket.readyState === 1

/** Nothing of it is heard any more. */
export function closeQuietly(socket: Socket): void {
  socket.onopen = null
  socket.onmessage = null
  socket.onclose = null
  try {
    socket.close(1000)
  } catch {
    // A socket that never opened may object; it is given up either way.
  }
}

/** Stops the timer; after that it does nothing. */
export type StopTimer = () => void

export interface Network {
  /** `lost` when the device says that it has no network, `back` when it has one again. */
  watch(listener: (change: 'lost' | 'back') => void): () => void
}

export interface Surroundings {
  openSocket(path: string): Socket
  /** ms since 1970 by a clock that never jumps. */
  now(): number
  /** 0 ≤ x < 1 */
  random(): number
  after(ms: number, run: () => void): StopTimer
  /** Runs once before the next frame is drawn; bundles what would otherwise be done per change. */
  nextFrame(run: () => void): StopTimer
  readonly network: Network
  readonly storages: KeptStorages
  readonly pictures: Pictures
}
