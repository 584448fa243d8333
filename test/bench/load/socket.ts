/**
 * A WebSocket client (RFC 6455) as lean as a load generator needs it: one read buffer for all sockets, frames
 * that nobody listens to are counted and skipped unread, nothing is kept per frame.
 */
import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'

export type SocketOptions = {
  host: string
  port: number
  path: string
  headers: Readonly<Record<string, string>>
  onOpen(): void
  /** A whole message, or its first bytes; they are valid during the call alone. */
  onMessage(content: Uint8Array): void
  /** `code`: of the server's close frame, or 1006. Not called after `end`. */
  onLost(code: number): void
}

const opcodes = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const
const lostUnheard = 1006
const endOfHead = Buffer.from('\r\n\r\n')

/** Reading is synchronous, so that one buffer serves all sockets of the process. */
const readBuffer = Buffer.allocUnsafe(256 * 1024)

/** How much of each message is read: all of it, its first bytes, or nothing. All are counted. */
export type Attention = 'whole' | 'head' | 'none'
const headBytes = 64

export class LoadSocket {
  attention: Attention = 'whole'
  /** From the end of the handshake on, with the heads of frames. */
  bytesIn = 0
  messagesIn = 0
  #options: SocketOptions
  #socket: Socket
  #mask = randomBytes(4)
  #isOpen = false
  #isEnded = false
  #closeCode = lostUnheard
  #handshake = Buffer.alloc(0)
  #head = Buffer.alloc(10)
  #headGot = 0
  #opcode = 0
  #isFinal = true
  #left = -1
  /** Parts of a message that came in several reads or frames. */
  #parts: Buffer[] = []

  constructor(options: SocketOptions) {
    this.#options = options
    const { host, port } = options
    this.#socket = connect({
      host,
      port,
      noDelay: true,
      onread: {
        buffer: readBuffer,
        callback: (length) => {
          this.#read(readBuffer.subarray(0, length))
          return true
        },
      },
    })
    this.#socket.on('connect', () => this.#socket.write(this.#request()))
    this.#socket.on('error', () => this.#socket.destroy())
    this.#socket.on('close', () => {
      if (!this.#isEnded) options.onLost(this.#closeCode)
      this.#isEnded = true
    })
  }

  get isOpen(): boolean {
    return this.#isOpen && !this.#isEnded
  }

  send(content: Uint8Array): void {
    if (this.isOpen) this.#socket.write(this.#frame(opcodes.binary, content))
  }

  /** Without a word, as when a line breaks. */
  end(): void {
    this.#isEnded = true
    this.#socket.destroy()
  }

  #request(): string {
    const { host, port, path, headers } = this.#options
    const lines = {
      Host: `${host}:${port}`,
      Upgrade: 'websocket',
      Connection: 'Upgrade',
      'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
      'Sec-WebSocket-Version': '13',
      ...headers,
    }
    return `GET ${path} HTTP/1.1\r\n${Object.entries(lines)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('')}\r\n`
  }

  #read(chunk: Buffer): void {
    if (this.#isEnded) return
    if (this.#isOpen) this.#readFrames(chunk)
    else this.#readHandshake(chunk)
  }

  #readFrames(chunk: Buffer): void {
    this.bytesIn += chunk.length
    for (let at = 0; at < chunk.length; )
      at = this.#left < 0 ? this.#readHead(chunk, at) : this.#readContent(chunk, at)
  }

  #readHandshake(chunk: Buffer): void {
    this.#handshake = Buffer.concat([this.#handshake, chunk])
    const end = this.#handshake.indexOf(endOfHead)
    if (end < 0) return
    if (!this.#handshake.subarray(0, 12).toString('latin1').startsWith('HTTP/1.1 101')) {
      this.#closeCode = Number(this.#handshake.subarray(9, 12).toString('latin1')) || lostUnheard
      this.#socket.destroy()
      return
    }
    // A copy: the read buffer is used again when what is sent in `onOpen` is answered.
    const rest = Buffer.from(this.#handshake.subarray(end + endOfHead.length))
    this.#handshake = Buffer.alloc(0)
    this.#isOpen = true
    this.#options.onOpen()
    if (rest.length > 0) this.#read(rest)
  }

  #readHead(chunk: Buffer, from: number): number {
    let at = from
    while (at < chunk.length && this.#headGot < this.#headLength()) {
      this.#head[this.#headGot] = chunk[at] as number
      this.#headGot += 1
      at += 1
    }
    if (this.#headGot < this.#headLength()) return at
    const first = this.#head[0] as number
    const short = (this.#head[1] as number) & 127
    const opcode = first & 15
    this.#isFinal = first >= 128
    if (opcode !== opcodes.continuation) this.#opcode = opcode
    this.#left =
      short === 127
        ? Number(this.#head.readBigUInt64BE(2))
        : short === 126
          ? this.#head.readUInt16BE(2)
          : short
    this.#headGot = 0
    if (this.#left === 0) this.#finish(chunk.subarray(at, at))
    return at
  }

  #headLength(): number {
    if (this.#headGot < 2) return 2
    const short = (this.#head[1] as number) & 127
    return short === 127 ? 10 : short === 126 ? 4 : 2
  }

  #readContent(chunk: Buffer, at: number): number {
    const length = Math.min(this.#left, chunk.length - at)
    this.#left -= length
    const part = chunk.subarray(at, at + length)
    if (this.#left === 0) this.#finish(part)
    else this.#keep(part)
    return at + length
  }

  #keep(part: Buffer): void {
    if (this.attention === 'whole' || this.#opcode >= opcodes.close) this.#parts.push(Buffer.from(part))
    else if (this.attention === 'head' && this.#parts.length === 0)
      this.#parts.push(Buffer.from(part.subarray(0, headBytes)))
  }

  #finish(last: Buffer): void {
    this.#left = -1
    if (!this.#isFinal) {
      this.#keep(last)
      return
    }
    const content = this.#parts.length > 0 ? Buffer.concat([...this.#parts, last]) : last
    this.#parts = []
    if (this.#opcode === opcodes.ping) this.#socket.write(this.#frame(opcodes.pong, content))
    else if (this.#opcode === opcodes.close) this.#closed(content)
    else if (this.#opcode === opcodes.binary || this.#opcode === opcodes.text) {
      this.messagesIn += 1
      if (this.attention !== 'none') this.#options.onMessage(content)
    }
  }

  #closed(content: Buffer): void {
    this.#closeCode = content.length >= 2 ? content.readUInt16BE(0) : lostUnheard
    this.#socket.end(this.#frame(opcodes.close, content.subarray(0, 2)))
  }

  #frame(opcode: number, content: Uint8Array): Buffer {
    const { length } = content
    const head = length < 126 ? 2 : length < 65_536 ? 4 : 10
    const frame = Buffer.allocUnsafe(head + 4 + length)
    frame[0] = 128 | opcode
    frame[1] = 128 | (head === 2 ? length : head === 4 ? 126 : 127)
    if (head === 4) frame.writeUInt16BE(length, 2)
    if (head === 10) frame.writeBigUInt64BE(BigInt(length), 2)
    this.#mask.copy(frame, head)
    for (let i = 0; i < length; i += 1)
      frame[head + 4 + i] = (content[i] as number) ^ (this.#mask[i & 3] as number)
    return frame
  }
}
