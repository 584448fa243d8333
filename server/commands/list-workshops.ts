import { isStillOpen, wholeCommitment } from '../../shared/domain/commitment-states.ts'
import type { Step } from '../../shared/steps/step.ts'
import type { WorkshopEntry } from '../../shared/wire/http.ts'
import type { Rows } from '../storage/tables.ts'
import type { Venue } from './venue.ts'

/** The organiser's workshops, newest first. */
export async function listWorkshops(
  venue: Venue,
  organiser: string,
): Promise<{ workshops: WorkshopEntry[] }> {
  const rows = await venue.storage.read('workshops', { organiser })
  const sorted = rows.sort((a, b) => b.createdAt - a.createdAt)
  return { workshops: await Promise.all(sorted.map((row) => entryOf(venue, row))) }
}

async function entryOf(venue: Venue, row: Rows['workshops']): Promise<WorkshopEntry> {
  const { id, title, createdAt, retentionDate } = row
  const { steps, openCommitments } = await venue.rooms.look(id, (view) => ({
    steps: view.public.all('step'),
    openCommitments: view.public.all('commitment').map(wholeCommitment).filter(isStillOpen).length,
  }))
  const people = await venue.storage.count('people', { workshop: id, role: 'participant', gone: 'no' })
  return { id, title, createdAt, retentionDate, state: stateOf(steps), people, openCommitments }
}

function stateOf(steps: readonly Step[]): WorkshopEntry['state'] {
  const states = steps.map(({ progress }) => progress.state)
  if (states.every((state) => state === 'draft')) return 'draft'
  return states.every((state) => state !== 'draft' && state !== 'open') ? 'finished' : 'running'
}
