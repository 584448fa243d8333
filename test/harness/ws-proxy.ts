/** The frame proxy between real WebSockets: a small server that passes each frame on through a faulty line. */
import type { AddressInfo } from 'node:net'
import { WebSocket, WebSocketServer } from 'ws'
import { realTime } from '../../server/time.ts'
import { type Faults, FrameLine } from './frame-proxy.ts'

export type WsProxy = {
  /** Where to connect instead, without a path. */
  url: string
  /** Of lines that are opened from now on. */
  setFaults(up: Faults, down: Faults): void
  /** Both ends of all lines notice. */
  cutAll(): void
  /** Nothing passes any more on the lines that are open, and nobody is told. */
  dieAll(): void
  close(): Promise<void>
}

type Passage = { client: WebSocket; server: WebSocket; up: FrameLine; down: FrameLine }

export async function openWsProxy(options: {
  /** `ws://host:port`, asked for each line. */
  target: () => string
  random: () => number
  up: Faults
  down: Faults
}): Promise<WsProxy> {
  const { target, random } = options
  let { up, down } = options
  const passages = new Set<Passage>()
  const sockets = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  sockets.on('connection', (client, request) => {
    const server = new WebSocket(`${target()}${request.url ?? ''}`, {
      headers: { cookie: request.headers.cookie ?? '' },
    })
    const line = (to: WebSocket, faults: Faults) =>
      new FrameLine({
        time: realTime,
        random,
        faults,
        deliver: (frame) => to.readyState === to.OPEN && to.send(frame),
      })
    const passage: Passage = { client, server, up: line(server, up), down: line(client, down) }
    passages.add(passage)
    pass(passage, () => passages.delete(passage))
  })
  await new Promise((resolve) => sockets.once('listening', resolve))
  const cutAll = () => {
    for (const { client, server } of passages) for (const end of [client, server]) end.terminate()
  }
  return {
    url: `ws://127.0.0.1:${(sockets.address() as AddressInfo).port}`,
    setFaults(nextUp, nextDown) {
      up = nextUp
      down = nextDown
    },
    cutAll,
    dieAll() {
      for (const passage of passages) for (const line of [passage.up, passage.down]) line.cut()
    },
    close() {
      cutAll()
      return new Promise((resolve) => sockets.close(() => resolve()))
    },
  }
}

function pass({ client, server, up, down }: Passage, onOver: () => void): void {
  const early: Uint8Array[] = []
  client.on('message', (frame: Buffer) => {
    if (server.readyState === server.OPEN) up.push(new Uint8Array(frame))
    else early.push(new Uint8Array(frame))
  })
  server.on('open', () => {
    for (const frame of early.splice(0)) up.push(frame)
  })
  server.on('message', (frame: Buffer) => down.push(new Uint8Array(frame)))
  const endWith = (other: WebSocket, line: FrameLine) => (code: number) => {
    onOver()
    line.end(() => (code >= 4_000 ? other.close(code) : other.terminate()))
  }
  client.on('close', endWith(server, up))
  server.on('close', endWith(client, down))
  for (const end of [client, server]) end.on('error', () => end.terminate())
}
