import * as encoding from 'lib0/encoding'
import { messageTypes } from '../../../shared/wire/frames.ts'

/** A sync update as any y-websocket client sends it. */
export function encodeUpdateFrame(update: Uint8Array): Uint8Array {
  const frame = encoding.createEncoder()
  encoding.writeVarUint(frame, messageTypes.sync)
  encoding.writeVarUint(frame, 2)
  encoding.writeVarUint8Array(frame, update)
  return encoding.toUint8Array(frame)
}
