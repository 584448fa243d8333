/**
 * Reads the encoding of lib0 without lib0: nothing of a hostile frame reaches a library before this reader
 * has seen its end. Throws `MalformedError` inside the gate only; what the gate exports returns results.
 */
export class MalformedError extends Error {}

export function malformed(why: string): never {
  throw new MalformedError(why)
}

const strictText = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

export class ByteReader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  get remaining(): number {
    return this.#bytes.length - this.#at
  }

  byte(): number {
    const value = this.#bytes[this.#at]
    if (value === undefined) malformed('it ends too early')
    this.#at += 1
    return value
  }

  /** An unsigned integer below 2^53, seven bits a byte, low bits first. */
  uint(): number {
    let value = 0
    let scale = 1
    while (true) {
      const byte = this.byte()
      value += (byte & 0x7f) * scale
      if (value > Number.MAX_SAFE_INTEGER) malformed('a number is too large')
      if (byte < 0x80) return value
      scale *= 128
    }
  }

  /** A number of things that take at least `leastBytes` each: more than fit are not there. */
  count(leastBytes: number): number {
    const value = this.uint()
    if (value * leastBytes > this.remaining) malformed('it announces more than it holds')
    return value
  }

  /** A signed integer of up to 53 bits: sign in bit 7 of the first byte, which holds six bits. */
  skipInt(): void {
    if (this.byte() < 0x80) return
    for (let more = 0; more < 7; more += 1) if (this.byte() < 0x80) return
    malformed('a number is too large')
  }

  bytes(length: number): Uint8Array {
    if (length > this.remaining) malformed('it ends too early')
    this.#at += length
    return this.#bytes.subarray(this.#at - length, this.#at)
  }

  rest(): Uint8Array {
    return this.bytes(this.remaining)
  }

  text(maxBytes: number): string {
    const length = this.uint()
    if (length > maxBytes) malformed('a text is too long')
    const bytes = this.bytes(length)
    try {
      return strictText.decode(bytes)
    } catch {
      return malformed('a text is no UTF-8')
    }
  }

  end(): void {
    if (this.remaining > 0) malformed('something follows its end')
  }
}
