/** What happens by itself: workshops end with their retention date, sessions with their time. */
import { boardName } from '../../shared/document/document-name.ts'
import { isOver } from './dates.ts'
import { deleteWorkshop } from './delete-workshop.ts'
import type { Venue } from './venue.ts'

const hourMs = 3_600_000

/** Looks at once and then every hour. Returns how to stop. */
export function startHousekeeping(venue: Venue): () => void {
  const look = () => {
    keepHouse(venue).catch((error: unknown) => venue.log.error({ err: error }, 'housekeeping failed'))
  }
  const timer = setInterval(look, hourMs)
  timer.unref()
  look()
  return () => clearInterval(timer)
}

export async function keepHouse(venue: Venue): Promise<void> {
  const workshops = await venue.storage.read('workshops', {})
  for (const { id, retentionDate } of workshops) {
    if (!isOver(retentionDate, venue.now())) continue
    // One workshop that cannot be deleted must not keep the others alive.
    await deleteWorkshop(venue, id).catch((error: unknown) =>
      venue.log.error({ err: error, workshop: id }, 'workshop not deleted'),
    )
  }
  await endSessions(venue)
  await forgetRequests(venue)
  await shortenLogs(venue)
}

/** A room shortens its log when it is left; after a crash that never happened. */
async function shortenLogs(venue: Venue): Promise<void> {
  for (const { id } of await venue.storage.read('workshops', {})) {
    const { updates } = await venue.storage.logSize(boardName(id))
    if (updates > 0) await venue.rooms.look(id, () => undefined).catch(() => undefined)
  }
}

/** Who asked to come in, and was not answered or did not come. */
async function forgetRequests(venue: Venue): Promise<void> {
  const rows = await venue.storage.read('waiting', {})
  const over = rows.filter(({ expiresAt }) => expiresAt <= venue.now())
  if (over.length > 0)
    await venue.storage.commit(over.map(({ id }) => ({ table: 'waiting', remove: { id } }) as const))
}

async function endSessions(venue: Venue): Promise<void> {
  const sessions = await venue.storage.read('sessions', {})
  const over = sessions.filter(({ expiresAt }) => expiresAt <= venue.now())
  if (over.length === 0) return
  await venue.storage.commit(
    over.flatMap(({ tokenHash }) => [
      { table: 'seats', remove: { session: tokenHash } } as const,
      { table: 'sessions', remove: { tokenHash } } as const,
    ]),
  )
}
