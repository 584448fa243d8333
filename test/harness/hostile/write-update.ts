/** Writes updates of Yjs (version 1) byte by byte: also those that no Yjs would ever write. */
import * as encoding from 'lib0/encoding'

/** Kinds of content by their number on the wire. */
export const contents = {
  gc: 0,
  deleted: 1,
  json: 2,
  binary: 3,
  text: 4,
  embed: 5,
  format: 6,
  type: 7,
  any: 8,
  document: 9,
  skip: 10,
} as const

type Id = { client: number; clock: number }

export type RawStruct = {
  kind: number
  origin?: Id
  rightOrigin?: Id
  /** A root by name, or an item by id; only where there is no origin. */
  parent?: string | Id
  key?: string
  /** What follows: the content, as bytes. */
  content: Uint8Array
}

export type RawBlock = { client: number; clock: number; structs: readonly RawStruct[]; announced?: number }
export type RawDelete = { client: number; ranges: readonly (readonly [clock: number, length: number])[] }
export type RawUpdate = { blocks?: readonly RawBlock[]; deletes?: readonly RawDelete[]; tail?: Uint8Array }

export const bytes = (write: (encoder: encoding.Encoder) => void): Uint8Array => encoding.encode(write)

export function writeUpdate({ blocks = [], deletes = [], tail }: RawUpdate): Uint8Array {
  return bytes((encoder) => {
    encoding.writeVarUint(encoder, blocks.length)
    for (const block of blocks) writeBlock(encoder, block)
    encoding.writeVarUint(encoder, deletes.length)
    for (const { client, ranges } of deletes) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, ranges.length)
      for (const number of ranges.flat()) encoding.writeVarUint(encoder, number)
    }
    if (tail) encoding.writeUint8Array(encoder, tail)
  })
}

function writeBlock(encoder: encoding.Encoder, { client, clock, structs, announced }: RawBlock): void {
  encoding.writeVarUint(encoder, announced ?? structs.length)
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, clock)
  for (const struct of structs) writeStruct(encoder, struct)
}

function writeStruct(encoder: encoding.Encoder, struct: RawStruct): void {
  const { kind, origin, rightOrigin, parent, key, content } = struct
  encoding.writeUint8(
    encoder,
    kind | (origin ? 0x80 : 0) | (rightOrigin ? 0x40 : 0) | (key === undefined ? 0 : 0x20),
  )
  for (const id of [origin, rightOrigin]) if (id) writeId(encoder, id)
  if (!origin && !rightOrigin && parent !== undefined) {
    encoding.writeVarUint(encoder, typeof parent === 'string' ? 1 : 0)
    if (typeof parent === 'string') encoding.writeVarString(encoder, parent)
    else writeId(encoder, parent)
    if (key !== undefined) encoding.writeVarString(encoder, key)
  }
  encoding.writeUint8Array(encoder, content)
}

function writeId(encoder: encoding.Encoder, { client, clock }: Id): void {
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, clock)
}

export const varUint = (number: number): Uint8Array =>
  bytes((encoder) => encoding.writeVarUint(encoder, number))

/** One JSON value as lib0 writes it, behind its count. */
export const oneValue = (value: unknown): Uint8Array =>
  bytes((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeAny(encoder, value as never)
  })

/** A count of one, and whatever bytes shall pass for a value. */
export const rawValue = (...raw: number[]): Uint8Array => new Uint8Array([1, ...raw])

/** A put of a lane in the root of a board. */
export const put = (key: string, content: Uint8Array, change: Partial<RawStruct> = {}): RawStruct => ({
  kind: contents.any,
  parent: 'records',
  key,
  content,
  ...change,
})

export const syncMessage = (kind: number, content: Uint8Array): Uint8Array =>
  bytes((encoder) => {
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint(encoder, kind)
    encoding.writeVarUint8Array(encoder, content)
  })
