import { AppError } from '../../shared/errors.ts'
import type { ResponseOf } from '../../shared/wire/http.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { isOver } from './dates.ts'
import { workshopOf } from './in-workshop.ts'
import type { Invitation } from './invitations.ts'
import { assertDoorOpen, type Introduction, introduced, personRow, takeSeat } from './newcomer.ts'
import { putPerson } from './people.ts'
import type { Browser } from './sessions.ts'
import type { Venue } from './venue.ts'

/** One person a link: who comes first with it is that person, and so is every later device. */
export async function joinInvited(
  venue: Venue,
  { id, workshop }: Invitation,
  request: Introduction & { browser: Browser },
): Promise<ResponseOf<'join'>> {
  return venue.rooms.change(workshop, async (change) => {
    const invitation = await living(change, id)
    const { role } = invitation
    const person = invitation.person
      ? await whoCame(change, invitation.person)
      : invite(venue, change, invitation, request)
    change.put('invitations', { ...invitation, person, usedAt: invitation.usedAt ?? change.now })
    await takeSeat(change, { browser: request.browser, person, invite: id })
    return { workshop, person, role }
  })
}

/** The link may have ended while this command waited for its turn. */
async function living(change: WorkshopChange, id: string): Promise<Invitation> {
  const [invitation] = await change.read('invitations', { id })
  if (!invitation || invitation.endedAt !== null) throw new AppError('invite_revoked')
  if (isOver(workshopOf(change).trustCard.retentionDate, change.now)) throw new AppError('workshop_ended')
  return invitation
}

async function whoCame(change: WorkshopChange, id: string): Promise<string> {
  const [person] = await change.read('people', { id })
  if (person?.gone !== 'no') throw new AppError('person_removed')
  return id
}

/** The group is the one they were invited for; a name may be another, since a pseudonym is everybody's right. */
function invite(venue: Venue, change: WorkshopChange, row: Invitation, request: Introduction): string {
  const workshop = workshopOf(change)
  assertDoorOpen(workshop, row.role)
  // A group that was taken off the list since then is chosen again.
  const isKnown = workshop.groups.some(({ id }) => id === row.group)
  const said = {
    ...request,
    name: request.name.trim() === '' ? row.name : request.name,
    group: isKnown ? row.group : request.group,
  }
  const person = personRow(venue, change, row.role, introduced(venue, change, row.role, said))
  putPerson(change, person)
  return person.id
}
