/** One connection to a board. Most people only send and count; a few listen. */
import type { Point } from '../../../shared/wire/presence.ts'
import type { DialectName, Heard, Pass } from './dialect.ts'
import { type Address, openDialect } from './open-dialect.ts'
import { LoadSocket } from './socket.ts'

export type PersonOptions = {
  address: Address
  dialect: DialectName
  document: string
  pass: Pass
  /** Of the document that it comes back with; without it it has none. */
  stateVector?: Uint8Array | undefined
  /** Wants to know when the first state has arrived, and nothing else. */
  isHasty?: boolean
  /** Everything that it hears, until it is told to be quiet; bytes are valid during the call alone. */
  onHeard?: ((heard: Heard) => void) | undefined
  onLost?: ((code: number) => void) | undefined
}

/** Of a document without anything in it. */
export const blank = new Uint8Array([0])

export class LoadPerson {
  readonly pass: Pass
  /** Resolves when the first state has arrived; rejects when the connection ends before. */
  readonly inSync: Promise<void>
  /** Yjs client id that the server leased to it; 0: none. */
  leased = 0
  seat: number | null = null
  /** Close code, once the server has ended the connection. */
  lost: number | null = null
  refused: string[] = []
  /** When the first state had arrived: ms, monotonic. */
  inSyncAt: number | null = null
  readonly #socket: LoadSocket
  readonly #dialect: ReturnType<typeof openDialect>
  readonly #options: PersonOptions
  #isInSync = () => {}

  constructor(options: PersonOptions) {
    const { address, dialect, document, pass, stateVector = blank, isHasty = false } = options
    this.pass = pass
    this.#options = options
    this.#dialect = openDialect(dialect, address, document, pass)
    let fail: (error: Error) => void
    this.inSync = new Promise((resolve, reject) => {
      this.#isInSync = resolve
      fail = reject
    })
    // Who only wants to know how many were lost does not wait for it.
    this.inSync.catch(() => {})
    this.#socket = new LoadSocket({
      ...address,
      path: this.#dialect.path,
      headers: this.#dialect.headers,
      onOpen: () => {
        if (isHasty) this.#socket.attention = 'head'
        for (const message of this.#dialect.opening(stateVector)) this.#socket.send(message)
      },
      onMessage: (message) => {
        if (!isHasty) this.#hear(this.#dialect.hear(message))
        else if (this.#dialect.isMissing(message)) this.#arrive()
      },
      onLost: (code) => {
        this.lost = code
        options.onLost?.(code)
        fail(new Error(`${pass.name} lost the connection (${code})`))
      },
    })
  }

  /** From now on everything is counted, and nothing is read. */
  beQuiet(): void {
    this.#socket.attention = 'none'
  }

  get bytesIn(): number {
    return this.#socket.bytesIn
  }

  get messagesIn(): number {
    return this.#socket.messagesIn
  }

  point(at: Point): void {
    this.#socket.send(this.#dialect.cursor(at))
  }

  edit(update: Uint8Array): void {
    this.#socket.send(this.#dialect.update(update))
  }

  end(): void {
    this.#socket.end()
  }

  #hear(heard: Heard): void {
    if (heard.kind === 'welcome') {
      this.leased = heard.client
      this.seat = heard.seat
    }
    if (heard.kind === 'refused') this.refused.push(heard.reason)
    this.#options.onHeard?.(heard)
    if (heard.kind === 'missing') this.#arrive()
  }

  #arrive(): void {
    this.inSyncAt ??= performance.now()
    this.#isInSync()
  }
}
