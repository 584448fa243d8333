import { readBoard } from '../../shared/document/board-document.ts'
import type { WorkshopView } from '../../shared/document/workshop-document.ts'
import { AppError } from '../../shared/errors.ts'
import { makeSummary, type Summary } from '../../shared/summary/index.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import type { Venue } from './venue.ts'

/** The report of a workshop as it stands now: only what everybody may see. */
export async function readSummary(venue: Venue, id: string): Promise<Summary> {
  const summary = await venue.rooms.look(id, (view) => {
    const workshop = viewOf(view, id)
    const board = readBoard(view.board.entries())
    return workshop && makeSummary({ workshop, board, now: venue.now() })
  })
  if (!summary) throw new AppError('not_found')
  return summary
}

function viewOf({ public: lanes }: Pick<WorkshopChange, 'public'>, id: string): WorkshopView | null {
  const workshop = lanes.get('workshop', id)
  if (!workshop) return null
  return {
    workshop,
    steps: lanes.all('step').sort((a, b) => a.progress.order - b.progress.order),
    people: lanes.all('person').sort((a, b) => a.joinedAt - b.joinedAt),
    counts: new Map(lanes.all('count').map((count) => [count.step, count])),
    themes: lanes.all('theme').sort((a, b) => (a.id < b.id ? -1 : 1)),
    tallies: lanes.all('tally'),
    commitments: lanes.all('commitment').sort((a, b) => a.createdAt - b.createdAt),
  }
}
