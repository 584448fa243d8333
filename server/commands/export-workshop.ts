import type { ArchivedBallots } from '../../shared/archive/archive-file.ts'
import { archiveText, makeArchive } from '../../shared/archive/make-archive.ts'
import { withoutNames } from '../../shared/archive/without-names.ts'
import { workshopView } from '../../shared/document/workshop-document.ts'
import type { ArchiveNames } from '../../shared/domain/archive-names.ts'
import type { Language } from '../../shared/domain/language.ts'
import { AppError } from '../../shared/errors.ts'
import { ballotsOfResult } from './export-ballots.ts'
import type { Venue } from './venue.ts'

/** The whole workshop as a file: what everybody in it may see, and the public ballots of its results. */
export async function exportWorkshop(
  venue: Venue,
  workshop: string,
  { names, language }: { names: ArchiveNames; language: Language },
): Promise<string> {
  const { view, board } = await venue.rooms.look(workshop, (room) => ({
    view: workshopView(room.public.all),
    board: [...room.board.entries()],
  }))
  if (!view) throw new AppError('not_found')
  const people = await venue.storage.read('people', { workshop })
  const consents = new Map(
    people.flatMap(({ id, consentVersion: version, consentAt: at }) =>
      version === null || at === null ? [] : [[id, { version, at }] as const],
    ),
  )
  const ballots: ArchivedBallots[] = []
  for (const record of view.tallies) {
    const file = await ballotsOfResult(venue, workshop, { record, title: '' })
    const { step, run } = record
    ballots.push({ step, run, carriesGroups: file.ballotsCarryGroups, ballots: file.ballots })
  }
  const archive = makeArchive({ view, board, consents, ballots, now: venue.now() })
  if (names === 'named') return archiveText(archive)
  const pseudonym = (number: number) => venue.localise(language, 'archive.pseudonym', { number })
  return archiveText(withoutNames(archive, pseudonym))
}
