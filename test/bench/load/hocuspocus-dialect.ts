/**
 * The wire of hocuspocus 4: every message begins with the name of the document; a token comes first. `saved`
 * is no message of it: the bench's server sends it as a stateless one, so that it can be measured at all.
 */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { type Dialect, type Heard, nothingHeard, type Pass } from './dialect.ts'
import { hearStandard, hearSync, isMissingSync, openAwareness, syncMessage } from './standard-dialect.ts'

const wire = { auth: 2, syncReply: 4, stateless: 5 } as const
const token = 0
export const savedPrefix = 'saved '

export function hocuspocusDialect(document: string, pass: Pass): Dialect {
  const prefix = encoding.encode((encoder) => encoding.writeVarString(encoder, document))
  const awareness = openAwareness(pass, prefix)
  return {
    path: '/',
    headers: {},
    opening: (stateVector) => [authMessage(prefix), syncMessage('question', stateVector, prefix)],
    cursor: (point) => awareness(point),
    update: (update) => syncMessage('update', update, prefix),
    hear,
    isMissing(head) {
      const kind = head.subarray(prefix.length)
      return isMissingSync(kind[0] === wire.syncReply ? new Uint8Array([0, kind[1] ?? 0]) : kind)
    },
  }
}

const authMessage = (prefix: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeUint8Array(encoder, prefix)
    encoding.writeVarUint(encoder, wire.auth)
    encoding.writeVarUint(encoder, token)
    encoding.writeVarString(encoder, 'bench')
    encoding.writeVarString(encoder, '4.7.0')
  })

function hear(message: Uint8Array): Heard {
  const decoder = decoding.createDecoder(message)
  decoding.readVarString(decoder)
  const at = decoder.pos
  switch (decoding.readVarUint(decoder)) {
    case wire.syncReply:
      return hearSync(decoder)
    case wire.stateless:
      return hearStateless(decoding.readVarString(decoder))
    default:
      decoder.pos = at
      return hearStandard(decoder)
  }
}

const hearStateless = (text: string): Heard =>
  text.startsWith(savedPrefix)
    ? { kind: 'saved', frames: Number(text.slice(savedPrefix.length)) }
    : nothingHeard
