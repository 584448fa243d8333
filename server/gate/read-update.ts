/**
 * The grammar of an update of a board: the small part of Yjs' update format (version 1) that a client of one
 * flat map of plain values ever sends. Everything else is refused before Yjs sees a byte of it.
 */
import { recordsRoot } from '../../shared/document/lanes.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { ByteReader, MalformedError, malformed } from './byte-reader.ts'
import { skipLaneValue } from './skip-value.ts'

export type Id = { client: number; clock: number }
/** One put (`length` 1) or a run of puts that were overwritten since. Without an origin it names its key. */
export type Struct = Id & { length: number } & ({ origin: Id; key: null } | { origin: null; key: string })
/** The structs of one client, without gaps between them. */
export type Block = { client: number; start: number; end: number; structs: Struct[] }
export type DeleteRange = Id & { length: number }
export type ParsedUpdate = { blocks: Block[]; deletes: DeleteRange[] }

/** What a run of known puts may say of its length; of news it is bounded where they are admitted. */
const maxRun = 2 ** 32
/** Clocks far from 2^53, so that adding never loses precision. */
const maxClock = 2 ** 50
const maxKeyBytes = 128

/** Bits of the info byte, and the two kinds of content a flat map of JSON has. */
const bits = { origin: 0x80, rightOrigin: 0x40, key: 0x20, content: 0x1f } as const
const contentDeleted = 1
const contentAny = 8

/** `error` says why, for the log. */
export function readUpdate(bytes: Uint8Array): Result<ParsedUpdate, string> {
  try {
    const reader = new ByteReader(bytes)
    const blocks = readBlocks(reader)
    const deletes = readDeletes(reader)
    reader.end()
    return ok({ blocks, deletes })
  } catch (error) {
    if (error instanceof MalformedError) return fail(error.message)
    throw error
  }
}

function readBlocks(reader: ByteReader): Block[] {
  const count = reader.count(3)
  const blocks: Block[] = []
  const seen = new Set<number>()
  for (let left = count; left > 0; left -= 1) {
    const block = readBlock(reader)
    if (seen.has(block.client)) malformed('a client comes twice')
    seen.add(block.client)
    blocks.push(block)
  }
  return blocks
}

function readBlock(reader: ByteReader): Block {
  const count = reader.count(2)
  const client = reader.uint()
  const start = reader.uint()
  const structs: Struct[] = []
  let clock = start
  for (let left = count; left > 0; left -= 1) {
    const struct = readStruct(reader, { client, clock })
    structs.push(struct)
    clock += struct.length
    if (clock > maxClock) malformed('a clock is too large')
  }
  return { client, start, end: clock, structs }
}

function readStruct(reader: ByteReader, id: Id): Struct {
  const info = reader.byte()
  if (info & bits.rightOrigin) malformed('a map has no right neighbours')
  const parent =
    info & bits.origin ? { origin: readId(reader), key: null } : { origin: null, key: readKey(reader, info) }
  return { ...id, length: readContent(reader, info & bits.content), ...parent }
}

const readId = (reader: ByteReader): Id => ({ client: reader.uint(), clock: reader.uint() })

function readKey(reader: ByteReader, info: number): string {
  // 1: the parent is a root and comes by name; anything else would be a nested type.
  if (reader.uint() !== 1 || reader.text(maxKeyBytes) !== recordsRoot) malformed('a foreign root')
  if (!(info & bits.key)) malformed('a put without a key')
  return reader.text(maxKeyBytes)
}

function readContent(reader: ByteReader, kind: number): number {
  if (kind === contentDeleted) {
    const length = reader.uint()
    if (length < 1 || length > maxRun) malformed('a run of impossible length')
    return length
  }
  if (kind !== contentAny) malformed('a content that no board has')
  if (reader.uint() !== 1) malformed('a put has one value')
  skipLaneValue(reader)
  return 1
}

/** Ranges rise and never overlap, as Yjs writes them: none is looked at twice. */
function readDeletes(reader: ByteReader): DeleteRange[] {
  const ranges: DeleteRange[] = []
  const seen = new Set<number>()
  for (let clients = reader.count(2); clients > 0; clients -= 1) {
    const client = reader.uint()
    if (seen.has(client)) malformed('a client comes twice')
    seen.add(client)
    let end = 0
    for (let left = reader.count(2); left > 0; left -= 1) {
      const range = { client, clock: reader.uint(), length: reader.uint() }
      if (range.length < 1 || range.clock < end) malformed('ranges overlap')
      end = range.clock + range.length
      if (end > maxClock) malformed('a clock is too large')
      ranges.push(range)
    }
  }
  return ranges
}
