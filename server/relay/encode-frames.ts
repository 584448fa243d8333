/** Frames from the server: the y-websocket wire, and our own messages from number 100 on. */
import * as encoding from 'lib0/encoding'
import type {
  ClockFrame,
  DrainFrame,
  HealthFrame,
  RefusedFrame,
  SavedFrame,
  WelcomeFrame,
} from '../../shared/wire/frames.ts'
import { messageTypes } from '../../shared/wire/frames.ts'

/** Kinds of sync message (y-protocols/sync). */
export const syncTypes = { step1: 0, step2: 1, update: 2 } as const

const syncFrame = (kind: number, content: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.sync)
    encoding.writeVarUint(encoder, kind)
    encoding.writeVarUint8Array(encoder, content)
  })

/** "This is what I know; send me what I lack." */
export const stateVectorFrame = (stateVector: Uint8Array) => syncFrame(syncTypes.step1, stateVector)
/** "This is what you lack." */
export const missingFrame = (update: Uint8Array) => syncFrame(syncTypes.step2, update)
export const updateFrame = (update: Uint8Array) => syncFrame(syncTypes.update, update)

/** One seat as others see it; a null state says that it is empty now. */
export type SeatEntry = { client: number; clock: number; state: object | null }

/** Encoded once, however many frames it goes into. */
export const encodeSeat = ({ client, clock, state }: SeatEntry): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, JSON.stringify(state))
  })

/** A frame without seats keeps stock clients from thinking that the line is dead. */
export const presenceFrame = (seats: readonly Uint8Array[]): Uint8Array => {
  const content = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, seats.length)
    for (const seat of seats) encoding.writeUint8Array(encoder, seat)
  })
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageTypes.awareness)
    encoding.writeVarUint8Array(encoder, content)
  })
}

const ownFrame = (type: number, message: object): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, type)
    encoding.writeVarString(encoder, JSON.stringify(message))
  })

export const welcomeFrame = (message: WelcomeFrame) => ownFrame(messageTypes.hello, message)
export const savedFrame = (message: SavedFrame) => ownFrame(messageTypes.saved, message)
export const refusedFrame = (message: RefusedFrame) => ownFrame(messageTypes.refused, message)
export const drainFrame = (message: DrainFrame) => ownFrame(messageTypes.drain, message)
export const healthFrame = (message: HealthFrame) => ownFrame(messageTypes.health, message)
export const clockFrame = (message: ClockFrame) => ownFrame(messageTypes.clock, message)
