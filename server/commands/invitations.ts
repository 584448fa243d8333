/** Personal links: who was invited, who has come, and what ends one. */
import type { Language } from '../../shared/domain/language.ts'
import { AppError } from '../../shared/errors.ts'
import { newId } from '../../shared/ids.ts'
import type { Invitation as InvitationEntry } from '../../shared/wire/entry.ts'
import type { ResponseOf } from '../../shared/wire/http.ts'
import type { Subject } from '../permissions/subject.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import type { Rows } from '../storage/tables.ts'
import { changeAs } from './change-as.ts'
import { done, noteAction } from './in-workshop.ts'
import { endSeatsOf } from './links.ts'
import { inviteToken, sha256 } from './secrets.ts'
import type { Venue } from './venue.ts'

export type Invitation = Rows['invitations']

/** The living invitation of a token; undefined where the token is of another kind of link. */
export async function findInvitation(
  venue: Pick<Venue, 'storage'>,
  token: string | undefined,
): Promise<Invitation | undefined> {
  const [row] = token ? await venue.storage.read('invitations', { tokenHash: sha256(token) }) : []
  if (row && row.endedAt !== null) throw new AppError('invite_revoked')
  return row
}

type Invited = Pick<Invitation, 'workshop' | 'role' | 'name' | 'group' | 'note'>

export function newInvitation(
  { secret, random }: Pick<Venue, 'secret' | 'random'>,
  invited: Invited,
  now: number,
): Invitation {
  const id = newId(random)
  const tokenHash = sha256(inviteToken(secret, id))
  return { ...invited, id, tokenHash, createdAt: now, endedAt: null, ended: null, person: null, usedAt: null }
}

const linkOf = (venue: Pick<Venue, 'secret' | 'baseUrl'>, id: string): string =>
  `${venue.baseUrl()}/i#${inviteToken(venue.secret, id)}`

export async function listInvitations(
  venue: Venue,
  { workshop }: Subject,
): Promise<ResponseOf<'listInvitations'>> {
  const rows = await venue.storage.read('invitations', { workshop })
  const people = new Map((await venue.storage.read('people', { workshop })).map((row) => [row.id, row]))
  const entryOf = (row: Invitation): InvitationEntry => {
    const person = row.person === null ? undefined : people.get(row.person)
    const { id, name, group, note, role } = row
    const state =
      row.endedAt !== null ? 'withdrawn' : !person ? 'sent' : person.gone === 'no' ? 'came' : 'left'
    // Once somebody is inside with it, the link is as good as their name: facilitators are told it no more.
    const leadsIn = state === 'sent' || state === 'came'
    const link = leadsIn && row.usedAt === null ? linkOf(venue, id) : null
    return { id, name, group, note, role, link, state, cameAt: person?.joinedAt ?? null }
  }
  const shown = rows.filter(({ ended }) => ended !== 'renewed')
  return { invitations: shown.sort(byTime).map(entryOf) }
}

/** The same with the names of groups. */
export async function invitationsInWords(
  venue: Venue,
  who: Subject,
  language: Language,
): Promise<InvitationEntry[]> {
  const groups = await venue.rooms.look(
    who.workshop,
    (view) => view.public.get('workshop', who.workshop)?.groups,
  )
  const { invitations } = await listInvitations(venue, who)
  const nameOf = (id: string) => groups?.find((group) => group.id === id)?.name[language] ?? id
  return invitations.map((entry) => ({ ...entry, group: nameOf(entry.group) }))
}

/** Those of one list were made in one moment: they stand by name. */
const byTime = (a: Invitation, b: Invitation): number =>
  a.createdAt - b.createdAt || a.name.localeCompare(b.name)

/** The old link ends, with the places that were taken by it; who came with it comes back with the new one. */
export async function renewInvitation(venue: Venue, who: Subject, id: string): Promise<typeof done> {
  await changeAs(venue, who, async (change) => {
    const old = await invitationOf(change, id)
    const [person] = old.person === null ? [] : await change.read('people', { id: old.person })
    const fresh = newInvitation(venue, old, old.createdAt)
    change.put('invitations', { ...fresh, person: person?.gone === 'no' ? person.id : null })
    await endInvitation(change, old, 'renewed')
    noteAction(change, who.person, 'invitation_renewed', { invitation: fresh.id })
  })
  return done
}

/** The link ends, with every place of who came with it. What the person wrote stays. */
export async function withdrawInvitation(venue: Venue, who: Subject, id: string): Promise<typeof done> {
  await changeAs(venue, who, async (change) => {
    await endInvitation(change, await invitationOf(change, id), 'withdrawn')
    noteAction(change, who.person, 'invitation_withdrawn', { invitation: id })
  })
  return done
}

async function invitationOf(change: WorkshopChange, id: string): Promise<Invitation> {
  const [row] = await change.read('invitations', { id })
  if (row?.workshop !== change.workshop || row.ended === 'renewed') throw new AppError('invitation_unknown')
  return row
}

async function endInvitation(
  change: WorkshopChange,
  row: Invitation,
  ended: NonNullable<Invitation['ended']>,
): Promise<void> {
  // What was renewed keeps no name: the new row has it.
  const words = ended === 'renewed' ? { name: '', note: '' } : {}
  change.put('invitations', { ...row, ...words, ended, endedAt: row.endedAt ?? change.now })
  // A device of theirs may have come in again by the link for everybody since then: it ends as well.
  if (row.person !== null) await endSeatsOf(change, row.person)
}

/** Who leaves and takes everything along is on no list any more. */
export async function forgetInvitations(change: WorkshopChange, person: string): Promise<void> {
  for (const row of await change.read('invitations', { person }))
    change.put('invitations', {
      ...row,
      name: '',
      note: '',
      ended: row.ended ?? 'withdrawn',
      endedAt: row.endedAt ?? change.now,
    })
}
