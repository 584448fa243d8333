/** Our own messages on the y-websocket wire: hello, presence by seat, `saved`. */
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import {
  messageTypes,
  type RefusedFrame,
  type SavedFrame,
  type WelcomeFrame,
  wireVersion,
} from '../../../shared/wire/frames.ts'
import { type PresenceNews, readSeats, writeNews } from '../../../shared/wire/presence.ts'
import { type Dialect, type Heard, nothingHeard } from './dialect.ts'
import { hearSync, isMissingSync, syncMessage } from './standard-dialect.ts'

export function ownDialect(at: { path: string; headers: Record<string, string> }): Dialect {
  let said = false
  return {
    ...at,
    opening: (stateVector) => [
      ownMessage(messageTypes.hello, { version: wireVersion, clientTime: 0, epoch: null }),
      syncMessage('question', stateVector),
    ],
    // What changes seldom goes with the first one, as our client does it.
    cursor(cursor) {
      const first = said ? {} : { viewport: { x: 0, y: 0, w: 1_920, h: 1_080 }, still: nothingChosen }
      said = true
      return presenceMessage({ cursor, ...first })
    },
    update: (update) => syncMessage('update', update),
    hear: hearOwn,
    isMissing: isMissingSync,
  }
}

const nothingChosen = { selection: [], editing: null, moving: [] }

const presenceMessage = (news: PresenceNews): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.presence)
    writeNews(encoder, news)
  })

const ownMessage = (type: number, message: object): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, type)
    encoding.writeVarString(encoder, JSON.stringify(message))
  })

function hearOwn(message: Uint8Array): Heard {
  const decoder = decoding.createDecoder(message)
  const read = <T>() => JSON.parse(decoding.readVarString(decoder)) as T
  switch (decoding.readVarUint(decoder)) {
    case messageTypes.sync:
      return hearSync(decoder)
    case messageTypes.presence:
      return {
        kind: 'cursors',
        seats: readSeats(decoder).flatMap(({ seat, cursor }) => (cursor ? [{ seat, cursor }] : [])),
      }
    case messageTypes.hello: {
      const { client, seat } = read<WelcomeFrame>()
      return { kind: 'welcome', client, seat }
    }
    case messageTypes.saved:
      return { kind: 'saved', frames: read<SavedFrame>().frames }
    case messageTypes.refused:
      return { kind: 'refused', reason: read<RefusedFrame>().reason }
    default:
      return nothingHeard
  }
}
