import { workshopView } from '../../shared/document/workshop-document.ts'
import { AppError } from '../../shared/errors.ts'
import type { Balance } from '../../shared/wire/balance.ts'
import type { Subject } from '../permissions/subject.ts'
import { balanceOf } from './balance.ts'
import type { Venue } from './venue.ts'

/** How evenly people take part now. The server counts, since it alone knows who wrote what is anonymous. */
export async function readBalance(venue: Venue, { workshop }: Subject): Promise<Balance> {
  const view = await venue.rooms.look(workshop, (room) => workshopView(room.public.all))
  if (!view) throw new AppError('not_found')
  const vote = view.steps
    .filter(({ settings, progress }) => settings.kind === 'weigh' && progress.openedAt !== null)
    .sort((a, b) => (b.progress.openedAt ?? 0) - (a.progress.openedAt ?? 0))[0]
  const run = vote && { step: vote.id, run: vote.progress.run }
  return balanceOf({
    view,
    present: await venue.rooms.present(workshop),
    cards: await venue.storage.read('cards', { workshop }),
    electors: run ? await venue.storage.read('electors', { workshop, ...run }) : [],
    ballots: run ? await venue.storage.read('ballots', { workshop, ...run }) : [],
    now: venue.now(),
  })
}
