import type { MessageKey } from '../../../shared/i18n/catalogue.ts'
import type { EndReason } from '../../connection/index.ts'

/** Why a workshop can no longer be reached from here, in words; anything rare has general ones. */
const words: Partial<Record<EndReason, MessageKey>> = {
  removed: 'board.endedRemoved',
  workshop_ended: 'board.endedWorkshop',
  too_old_client: 'board.endedOld',
  not_signed_in: 'board.endedSignedOut',
  forbidden: 'board.endedUnknown',
  unknown_document: 'board.endedUnknown',
  too_many_connections: 'board.endedTooMany',
}

export const endedWords = (reason: EndReason): MessageKey => words[reason] ?? 'board.endedOther'

/** Loading the page again helps where it is old or was opened too often, never where a right has ended. */
export const reloadHelps = (reason: EndReason): boolean =>
  !['removed', 'workshop_ended', 'not_signed_in', 'forbidden', 'unknown_document'].includes(reason)
