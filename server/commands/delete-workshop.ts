import { done } from './in-workshop.ts'
import type { Venue } from './venue.ts'

/** Connections end, documents and rows go, and the disk is scrubbed: nothing of it can be read any more. */
export async function deleteWorkshop(venue: Venue, workshop: string): Promise<typeof done> {
  await venue.rooms.destroy(workshop)
  venue.ballotBoxes.forget(workshop)
  venue.log.info({ workshop }, 'workshop deleted')
  return done
}
