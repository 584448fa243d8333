import { readBoard } from '../../shared/document/board-document.ts'
import { workshopView } from '../../shared/document/workshop-document.ts'
import { AppError } from '../../shared/errors.ts'
import { makeSummary, type Summary } from '../../shared/summary/index.ts'
import type { Venue } from './venue.ts'

/** The report of a workshop as it stands now: only what everybody may see. */
export async function readSummary(venue: Venue, id: string): Promise<Summary> {
  const summary = await venue.rooms.look(id, (view) => {
    const workshop = workshopView(view.public.all)
    const board = readBoard(view.board.entries())
    return workshop && makeSummary({ workshop, board, now: venue.now() })
  })
  if (!summary) throw new AppError('not_found')
  return summary
}
