import { done } from './in-workshop.ts'
import type { Venue } from './venue.ts'

/** Ends the sign-in. The browser stays who it is in workshops: those places were never the organiser's. */
export async function signOut(venue: Venue, session: string | null): Promise<typeof done> {
  const [row] = session ? await venue.storage.read('sessions', { tokenHash: session }) : []
  if (row?.organiser) await venue.storage.commit([{ table: 'sessions', put: { ...row, organiser: null } }])
  return done
}
