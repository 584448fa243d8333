/**
 * A WebSocket without a network: the client holds a `Socket`, the server a `Line`, and between them a proxy with
 * faults in each direction. Ends behave as TCP does: what was sent before a close arrives before it, a cut line
 * is noticed by both, a dead one by nobody.
 */
import type { Socket } from '../../client/connection/surroundings.ts'
import type { Line, LineEvents } from '../../server/relay/line.ts'
import type { Time } from '../../server/time.ts'
import { type Faults, FrameLine } from './frame-proxy.ts'

export type SimulatedLine = {
  socket: Socket
  line: Line
  up: FrameLine
  down: FrameLine
  isOver(): boolean
  /** Both ends notice at once. */
  cut(): void
  /** Half-open: neither end hears anything any more, nor is told so. */
  die(): void
}

export type SimulatedLineOptions = {
  time: Time
  random: () => number
  faults: Faults
  /** The server takes the line (or refuses it, by closing). */
  onOpen(line: Line): void
  /** What the server sends, at the moment of sending. */
  onSent(frame: Uint8Array): void
  onReceived(frame: Uint8Array): void
}

const states = { connecting: 0, open: 1, closed: 3 } as const
const abnormal = 1006

type Ends = { client: number; server: number }

export function openSimulatedLine(options: SimulatedLineOptions): SimulatedLine {
  const { time, random, faults } = options
  const ends: Ends = { client: states.connecting, server: states.connecting }
  let events: LineEvents | null = null
  let isPaused = true
  const unread: (Uint8Array | 'pong')[] = []
  const closedListeners: (() => void)[] = []

  const read = () => {
    while (!isPaused && events && ends.server === states.open) {
      const next = unread.shift()
      if (next === undefined) return
      if (next === 'pong') events.onPong()
      else events.onMessage(next)
    }
  }
  const closeServer = () => {
    if (ends.server === states.closed) return
    ends.server = states.closed
    unread.length = 0
    events?.onClose()
    for (const listener of closedListeners.splice(0)) listener()
  }
  const closeClient = (code: number) => {
    if (ends.client === states.closed) return
    ends.client = states.closed
    socket.onclose?.({ code })
  }

  const up = new FrameLine({
    time,
    random,
    faults,
    deliver: (frame) => {
      options.onReceived(frame)
      unread.push(frame)
      read()
    },
  })
  const down = new FrameLine({
    time,
    random,
    faults,
    deliver: (frame) => {
      if (ends.client === states.open) socket.onmessage?.({ data: exactBuffer(frame) })
      if (down.buffered === 0) events?.onDrain()
    },
  })

  const socket: Socket = {
    binaryType: 'arraybuffer',
    onopen: null,
    onmessage: null,
    onclose: null,
    onerror: null,
    get readyState() {
      return ends.client
    },
    send(frame) {
      if (ends.client === states.open) up.push(frame.slice())
    },
    close(code = 1000) {
      if (ends.client === states.closed) return
      up.end(closeServer)
      closeClient(code)
    },
  }

  const line: Line = {
    get isOpen() {
      return ends.server === states.open
    },
    get buffered() {
      return down.buffered
    },
    start(given) {
      events = given
      if (ends.server === states.closed) return given.onClose()
      isPaused = false
      read()
    },
    send(message) {
      if (ends.server !== states.open) return
      options.onSent(message)
      down.push(message.slice())
    },
    sendShared({ messages }) {
      for (const message of messages) line.send(message)
    },
    together: (send) => send(),
    ping() {
      if (ends.server === states.open && !up.isDead && !down.isDead)
        time.after(1, () => {
          unread.push('pong')
          read()
        })
    },
    pause: () => {
      isPaused = true
    },
    resume: () => {
      isPaused = false
      read()
    },
    close(code) {
      if (ends.server !== states.open) return
      ends.server = 2
      down.end(() => {
        closeClient(code)
        closeServer()
      })
    },
    terminate() {
      if (!down.isDead) down.end(() => closeClient(abnormal))
      closeServer()
    },
    onceClosed: (listener) => {
      if (ends.server === states.closed) listener()
      else closedListeners.push(listener)
    },
  }

  const stopOpening = time.after(1, () => {
    if (ends.client !== states.connecting) return
    ends.client = states.open
    ends.server = states.open
    options.onOpen(line)
    socket.onopen?.(undefined as never)
  })

  return {
    socket,
    line,
    up,
    down,
    isOver: () => ends.client === states.closed && ends.server !== states.open,
    cut() {
      stopOpening()
      up.cut()
      down.cut()
      closeServer()
      time.after(0, () => closeClient(abnormal))
    },
    die() {
      up.cut()
      down.cut()
    },
  }
}

const exactBuffer = (frame: Uint8Array): ArrayBuffer => frame.slice().buffer as ArrayBuffer
