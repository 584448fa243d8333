import { tallyId } from '../../shared/document/workshop-document.ts'
import type { Tally } from '../../shared/domain/tally.ts'
import { AppError } from '../../shared/errors.ts'
import { type BallotsFile, ballotsFileOf, makeBallotsFile } from '../../shared/tally/ballots-file.ts'
import { onlyKnown } from '../../shared/tally/index.ts'
import type { Venue } from './venue.ts'

/** The sealed ballots of a revealed result, so that anybody can count them again. */
export async function exportBallots(
  venue: Venue,
  workshop: string,
  { step, run }: { step: string; run: number },
): Promise<BallotsFile> {
  const { record, title } = await venue.rooms.look(workshop, (view) => ({
    record: view.public.get('tally', tallyId(step, run)),
    title: view.public.get('step', step)?.title ?? '',
  }))
  if (!record) throw new AppError('step_unknown')
  return ballotsOfResult(venue, workshop, { record, title })
}

/** Those that were cast here, or that came with the file that the workshop was imported from. */
export async function ballotsOfResult(
  { storage }: Pick<Venue, 'storage'>,
  workshop: string,
  { record, title }: { record: Tally; title: string },
): Promise<BallotsFile> {
  const where = { workshop, step: record.step, run: record.run }
  const [imported] = await storage.read('importedBallots', where)
  if (imported) return ballotsFileOf(record, imported.told, title)
  const known = new Set(record.asked)
  const rows = await storage.read('ballots', where)
  const ballots = rows.map(({ id, group, choice }) => ({ id, group, choice: onlyKnown(choice, known) }))
  return makeBallotsFile(record, ballots, title)
}
