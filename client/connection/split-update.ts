/**
 * A large update in pieces that each fit into a frame. Pieces end between two records: half a record is
 * none, and the server would remove it.
 */
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { parseLaneKey } from '../../shared/document/lanes.ts'

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number]

/** `doc` already holds the update: it knows to which lane each struct belongs. */
export function splitUpdate(update: Uint8Array, doc: Y.Doc, maxBytes: number): Uint8Array[] {
  if (update.byteLength <= maxBytes) return [update]
  const { structs, ds } = Y.decodeUpdate(update)
  const pieces = pack(groupByRecord(structs, doc), maxBytes)
  return pieces.map((piece, index) => encodePiece(piece, index === pieces.length - 1 ? ds : null))
}

/** Neighbouring structs of one record and one client. */
function groupByRecord(structs: Struct[], doc: Y.Doc): Struct[][] {
  const groups: Struct[][] = []
  let last = ''
  for (const struct of structs) {
    const record = `${struct.id.client}/${recordOf(struct, doc)}`
    if (record === last) groups.at(-1)?.push(struct)
    else groups.push([struct])
    last = record
  }
  return groups
}

function recordOf(struct: Struct, doc: Y.Doc): string {
  const item = Y.getItem(doc.store, struct.id)
  const key = item instanceof Y.Item ? (item.parentSub ?? '') : ''
  return parseLaneKey(key)?.record ?? key
}

/** As many groups per piece as fit; a group that is larger alone still goes in one piece. */
function pack(groups: Struct[][], maxBytes: number): Struct[][] {
  const pieces: Struct[][] = []
  let size = Number.POSITIVE_INFINITY
  for (const group of groups) {
    const bytes = encodePiece(group, null).byteLength
    if (size + bytes > maxBytes) {
      pieces.push([])
      size = 0
    }
    pieces.at(-1)?.push(...group)
    size += bytes
  }
  return pieces
}

/** The first encoding of Yjs: clients with their runs of structs, then the deletions. */
function encodePiece(
  structs: Struct[],
  deletions: ReturnType<typeof Y.decodeUpdate>['ds'] | null,
): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  const clients = [...new Set(structs.map((struct) => struct.id.client))]
  encoding.writeVarUint(encoder.restEncoder, clients.length)
  for (const client of clients) {
    const run = structs.filter((struct) => struct.id.client === client)
    encoding.writeVarUint(encoder.restEncoder, run.length)
    encoder.writeClient(client)
    encoding.writeVarUint(encoder.restEncoder, run[0]?.id.clock ?? 0)
    for (const struct of run) struct.write(encoder, 0)
  }
  writeDeletions(encoder, deletions)
  return encoder.toUint8Array()
}

function writeDeletions(
  encoder: Y.UpdateEncoderV1,
  deletions: ReturnType<typeof Y.decodeUpdate>['ds'] | null,
) {
  const clients = [...(deletions?.clients ?? [])]
  encoding.writeVarUint(encoder.restEncoder, clients.length)
  for (const [client, ranges] of clients) {
    encoder.resetDsCurVal()
    encoding.writeVarUint(encoder.restEncoder, client)
    encoding.writeVarUint(encoder.restEncoder, ranges.length)
    for (const range of ranges) {
      encoder.writeDsClock(range.clock)
      encoder.writeDsLen(range.len)
    }
  }
}
