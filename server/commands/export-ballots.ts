import { tallyId } from '../../shared/document/workshop-document.ts'
import { AppError } from '../../shared/errors.ts'
import { type BallotsFile, makeBallotsFile } from '../../shared/tally/ballots-file.ts'
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
  const known = new Set(record.asked)
  const rows = await venue.storage.read('ballots', { workshop, step, run })
  const ballots = rows.map(({ id, group, choice }) => ({ id, group, choice: onlyKnown(choice, known) }))
  return makeBallotsFile(record, ballots, title)
}
