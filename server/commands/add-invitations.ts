import { readInvitationList } from '../../shared/formats/invitation-list.ts'
import type { CheckedRequest, ResponseOf } from '../../shared/wire/http.ts'
import { limits } from '../../shared/wire/limits.ts'
import type { Subject } from '../permissions/subject.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { changeAs } from './change-as.ts'
import { noteAction, workshopOf } from './in-workshop.ts'
import { type Invitation, newInvitation } from './invitations.ts'
import type { Venue } from './venue.ts'
import { tidyLine } from './words.ts'

/** So many flaws are told of one list; more would be read by nobody. */
const mostProblems = 20

/** A link for each person of a list; of a list with flaws nothing is made, and they are told by line. */
export async function addInvitations(
  venue: Venue,
  who: Subject,
  { text, role }: CheckedRequest<'addInvitations'>,
): Promise<ResponseOf<'addInvitations'>> {
  return changeAs(venue, who, async (change) => {
    const living = await livingInvitations(change)
    const { people, flaws } = readInvitationList(text, {
      groups: workshopOf(change).groups,
      nameChars: limits.nameChars,
      noteChars: limits.invitationNoteChars,
      max: limits.invitationsPerWorkshop - living.length,
    })
    if (flaws.length > 0) return { added: 0, problems: flaws.slice(0, mostProblems) }
    for (const { name, group, note } of people) {
      const invited = { workshop: change.workshop, role, name: tidyLine(name), group, note: tidyLine(note) }
      change.put('invitations', newInvitation(venue, invited, change.now))
    }
    noteAction(change, who.person, 'people_invited', { people: people.length, role })
    return { added: people.length, problems: [] }
  })
}

async function livingInvitations(change: WorkshopChange): Promise<Invitation[]> {
  const rows = await change.read('invitations', { workshop: change.workshop })
  return rows.filter(({ endedAt }) => endedAt === null)
}
