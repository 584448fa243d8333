import type { Role } from '../../shared/domain/person.ts'
import type { Links } from '../../shared/wire/http.ts'
import type { Subject } from '../permissions/subject.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { changeAs } from './change-as.ts'
import { noteAction } from './in-workshop.ts'
import { type Invite, linksOf, newInvite, showJoin } from './invites.ts'
import type { Venue } from './venue.ts'
import { turnAwayWaiting } from './waiting.ts'

export const readLinks = async (venue: Venue, { workshop }: Subject): Promise<Links> =>
  linksOf(venue, await venue.storage.read('invites', { workshop }))

/**
 * A new link of this role. The old one ends, and with it every place that was taken with it, except those
 * of the browser that replaces it.
 */
export async function replaceLink(
  venue: Venue,
  who: Subject,
  { role, session }: { role: Role; session: string | null },
): Promise<Links> {
  const fresh = await newInvite(venue, who.workshop, role, venue.now())
  return changeAs(venue, who, async (change) => {
    const invites = await change.read('invites', { workshop: who.workshop })
    const old = invites.filter((invite) => invite.role === role && invite.revokedAt === null)
    for (const invite of old) await revoke(change, invite, session)
    change.put('invites', fresh)
    if (role === 'participant') {
      showJoin(venue, change, fresh)
      await turnAwayWaiting(change)
    }
    noteAction(change, who.person, 'link_replaced', { role })
    return linksOf(venue, [...invites.filter((invite) => !old.includes(invite)), fresh])
  })
}

async function revoke(change: WorkshopChange, invite: Invite, keeper: string | null): Promise<void> {
  change.put('invites', { ...invite, revokedAt: change.now })
  for (const seat of await change.read('seats', { invite: invite.id })) {
    if (seat.session === keeper) continue
    change.remove('seats', { session: seat.session, person: seat.person })
    if (invite.role === 'facilitator') await forgetRejoinCode(change, seat.person)
    change.reauthorise(seat.person)
  }
}

/** Every place of this person, however it was taken, and the way back. */
export async function endSeatsOf(change: WorkshopChange, person: string): Promise<void> {
  change.remove('seats', { person })
  await forgetRejoinCode(change, person)
  change.reauthorise(person)
}

/** Whoever came with a leaked link may have made a way back beforehand. */
async function forgetRejoinCode(change: WorkshopChange, person: string): Promise<void> {
  const [row] = await change.read('people', { id: person })
  if (row?.rejoinCodeHash) change.put('people', { ...row, rejoinCodeHash: null })
}
