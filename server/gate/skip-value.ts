/** Walks over one JSON value as lib0 writes it (`any`), and refuses what a lane may not hold. */
import { type ByteReader, malformed } from './byte-reader.ts'

const maxDepth = 12
const maxNodes = 20_000
/** Bytes of one text; the rules of meaning are stricter. */
const maxTextBytes = 64 * 1024
const maxKeyBytes = 256
/** What reaches into the prototype of every object. */
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])

/** Type bytes of lib0. Undefined (127), big integers (122) and bytes (116) are no JSON. */
const kinds = {
  null: 126,
  integer: 125,
  float32: 124,
  float64: 123,
  false: 121,
  true: 120,
  text: 119,
  object: 118,
  array: 117,
} as const

/** A lane holds an object, never a bare text or number. */
export function skipLaneValue(reader: ByteReader): void {
  if (reader.byte() !== kinds.object) malformed('a lane is no object')
  skipObject(reader, 1, { nodes: maxNodes })
}

type Budget = { nodes: number }

function skipValue(reader: ByteReader, depth: number, budget: Budget): void {
  budget.nodes -= 1
  if (budget.nodes < 0) malformed('a value has too many parts')
  if (depth > maxDepth) malformed('a value is too deep')
  switch (reader.byte()) {
    case kinds.null:
    case kinds.false:
    case kinds.true:
      break
    case kinds.integer:
      reader.skipInt()
      break
    case kinds.float32:
      assertFinite(viewOf(reader.bytes(4)).getFloat32(0))
      break
    case kinds.float64:
      assertFinite(viewOf(reader.bytes(8)).getFloat64(0))
      break
    case kinds.text:
      reader.text(maxTextBytes)
      break
    case kinds.object:
      skipObject(reader, depth + 1, budget)
      break
    case kinds.array:
      skipArray(reader, depth + 1, budget)
      break
    default:
      malformed('a value is no JSON')
  }
}

function skipObject(reader: ByteReader, depth: number, budget: Budget): void {
  for (let left = reader.count(2); left > 0; left -= 1) {
    if (forbiddenKeys.has(reader.text(maxKeyBytes))) malformed('a key is forbidden')
    skipValue(reader, depth, budget)
  }
}

function skipArray(reader: ByteReader, depth: number, budget: Budget): void {
  for (let left = reader.count(1); left > 0; left -= 1) skipValue(reader, depth, budget)
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function assertFinite(value: number): void {
  if (!Number.isFinite(value)) malformed('a number is not finite')
}
