import type { MessageKey } from '../../../shared/i18n/catalogue.ts'
import type { RefusalReason } from '../../../shared/wire/frames.ts'

/** Kind words for what the server put back. */
export const refusalWords: Record<RefusalReason, MessageKey> = {
  not_allowed: 'board.refusedNotAllowed',
  server_only: 'board.refusedServerOnly',
  step_frame: 'board.refusedStepFrame',
  invalid_record: 'board.refusedInvalid',
  board_full: 'board.refusedFull',
  card_limit: 'board.refusedLimit',
  text_too_long: 'board.refusedTooLong',
  locked: 'board.refusedLocked',
  too_late: 'board.refusedTooLate',
  held: 'board.refusedHeld',
  paused: 'board.refusedPaused',
}
