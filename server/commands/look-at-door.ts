import { licenceOf } from '../../shared/domain/licence.ts'
import { ownershipOf } from '../../shared/domain/ownership.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import { AppError } from '../../shared/errors.ts'
import type { CheckedRequest, Door } from '../../shared/wire/http.ts'
import { isOver } from './dates.ts'
import { peopleOfBrowser } from './find-caller.ts'
import { findInvitation, type Invitation } from './invitations.ts'
import { findInvite } from './invites.ts'
import type { Venue } from './venue.ts'

/** What stands on the door, before anybody says who they are. */
export async function lookAtDoor(
  venue: Venue,
  request: CheckedRequest<'lookAtDoor'> & { address: string; session: string | null },
): Promise<Door> {
  const invitation = await findInvitation(venue, request.token)
  const { workshop: id, role } = invitation ?? (await findInvite(venue, request, request.address))
  const workshop = await workshopBehind(venue, id)
  const people = request.session ? await peopleOfBrowser(venue, request.session, id, false) : []
  const here = invitation ? people.filter((row) => row.id === invitation.person) : people
  const { title, question, sponsor, place, languages, groups, openness, trustCard, doorOpen } = workshop
  return {
    workshop: id,
    role,
    title,
    question,
    sponsor,
    place,
    languages,
    groups,
    openness,
    ownership: ownershipOf(workshop),
    licence: licenceOf(workshop),
    trustCard,
    doorOpen,
    personal: invitation ? personalOf(invitation) : null,
    you: here.map((row) => ({ person: row.id, name: row.name, role: row.role })),
  }
}

const personalOf = ({ name, group, person }: Invitation) => ({ name, group, hasCome: person !== null })

async function workshopBehind(venue: Venue, id: string): Promise<Workshop> {
  const workshop = await venue.rooms.look(id, (view) => view.public.get('workshop', id))
  if (!workshop) throw new AppError('invite_invalid')
  if (isOver(workshop.trustCard.retentionDate, venue.now())) throw new AppError('workshop_ended')
  return workshop
}
