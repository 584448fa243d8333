import type { ErrorCode } from '../../shared/errors.ts'
import { type Action, type Right, rights } from './rights.ts'
import type { Subject } from './subject.ts'

/** Who sent a request: the organiser of its session, and the person it is in the workshop it names. */
export type Caller = { organiser: string | null; subject: Subject | null }

/** What the action is about. `workshop` is null for what stands outside any workshop. */
export type Thing = { workshop: string | null; summaryForParticipants: boolean }

/**
 * The one question of every route and socket; null is yes. Somebody who is nobody in a workshop gets the
 * same answer as for a workshop that does not exist.
 */
export function authorize(caller: Caller, action: Action, thing: Thing): ErrorCode | null {
  const right = rights[action]
  if (right === 'anyone') return null
  if (right === 'organiser') return caller.organiser ? null : 'not_signed_in'
  if (!caller.subject || caller.subject.workshop !== thing.workshop) return 'not_found'
  return isAllowed(caller.subject, right, thing) ? null : 'forbidden'
}

function isAllowed(subject: Subject, right: Exclude<Right, 'anyone' | 'organiser'>, thing: Thing): boolean {
  switch (right) {
    case 'owner':
      return subject.organiser
    case 'readers':
      return (
        subject.role === 'facilitator' || (subject.role === 'participant' && thing.summaryForParticipants)
      )
    default:
      return right.includes(subject.role)
  }
}
