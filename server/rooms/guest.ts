/** One open connection as a room sees it. */
import type { DocumentKind } from '../../shared/document/document-name.ts'
import type { CloseReason } from '../../shared/wire/close-codes.ts'
import type { Subject } from '../permissions/subject.ts'
import type { SharedFrame } from '../relay/shared-frame.ts'
import type { RoomLog } from './room-log.ts'

export type Guest = {
  readonly document: DocumentKind
  /** Monotonic ms. */
  readonly joinedAt: number
  /** Its number in presence; given by the room. */
  seat: number
  /** Replaced when rights change; ask at the moment of use. */
  subject: Subject
  /** Said `hello`: understands our own messages. */
  isOurs: boolean
  /** Update frames of this connection that are settled: on disk, or refused. */
  settledFrames: number
  /** Writes where none is allowed; three end the connection. */
  strikes: number
  /** The server ended it: what it sent is not taken any more. (What somebody sent before leaving is.) */
  readonly isCut: boolean
  /** It reads slowly: it gets one merged update once it has read what it was sent. Set by the connection. */
  isBehind: boolean
  send(frame: Uint8Array): void
  sendShared(frame: SharedFrame): void
  /** What is sent inside goes out as one. */
  together(send: () => void): void
  close(reason: CloseReason): void
  /** Who this is now; null where nothing may be seen any more. */
  judgeAgain(): Promise<Subject | null>
}

/** Asks anew who it is, and sends it away where it may see nothing any more. */
export async function judgeGuestAgain(guest: Guest, workshop: string, log: RoomLog): Promise<void> {
  try {
    const subject = await guest.judgeAgain()
    if (!subject || subject.workshop !== workshop) return guest.close('removed')
    guest.subject = subject
  } catch (error) {
    log.error({ error }, 'a right could not be judged again')
    guest.close('going_away')
  }
}
