/** What a person who leaves takes out of commitments: a promise needs somebody who keeps it. */
import type { Commitment } from '../../shared/domain/commitment.ts'
import { wholeCommitment } from '../../shared/domain/commitment-states.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { dropConfirmations } from './cosigners.ts'
import type { PersonRow } from './people.ts'
import type { Venue } from './venue.ts'

/**
 * Without its owner a commitment is open again, and the owner's words go; so does what the person found of
 * others'. Answers the ids of those that were the person's own.
 */
export async function forgetInCommitments(change: WorkshopChange, person: PersonRow): Promise<string[]> {
  const found = await findingsOf(change, person.id)
  const own: string[] = []
  for (const commitment of change.public.all('commitment').map(wholeCommitment)) {
    const isOwn = isOf(commitment, person)
    if (isOwn) {
      own.push(commitment.id)
      dropConfirmations(change, commitment.step)
    }
    const assessments = commitment.assessments.filter(({ id }) => !found.has(id))
    if (!isOwn && assessments.length === commitment.assessments.length) continue
    const left = { ...commitment, assessments }
    change.public.set('commitment', commitment.id, isOwn ? withoutOwner(left) : left)
  }
  return own
}

/**
 * The same in later workshops of the series, to which these commitments went along. Whoever has taken a seat
 * there has agreed to that workshop's trust card, and withdraws there.
 */
export async function forgetInFollowers(
  venue: Pick<Venue, 'storage' | 'rooms'>,
  workshop: string,
  commitments: readonly string[],
): Promise<void> {
  if (commitments.length === 0) return
  for (const { id } of await venue.storage.read('workshops', { continues: workshop })) {
    const gone = await venue.rooms.change(id, (change) => forgetCarried(change, workshop, commitments))
    await forgetInFollowers(venue, id, gone)
  }
}

function forgetCarried(change: WorkshopChange, workshop: string, commitments: readonly string[]): string[] {
  const gone: string[] = []
  for (const commitment of change.public.all('commitment').map(wholeCommitment)) {
    const { carried, owner } = commitment
    if (carried?.workshop !== workshop || !commitments.includes(carried.commitment)) continue
    if (owner.person !== null) continue
    gone.push(commitment.id)
    change.public.set('commitment', commitment.id, withoutOwner(commitment))
  }
  if (gone.length > 0) change.erase()
  return gone
}

const withoutOwner = (commitment: Commitment): Commitment => ({
  ...commitment,
  owner: { ...commitment.owner, name: '—', person: null },
  status: 'proposed',
  acceptance: null,
  log: [],
})

/** Ids of what this person found of others' commitments: only the list of actions knows. */
async function findingsOf(change: WorkshopChange, person: string): Promise<ReadonlySet<unknown>> {
  const notes = await change.read('actions', {
    workshop: change.workshop,
    action: 'commitment_assessed',
    person,
  })
  return new Set(notes.map(({ detail }) => detail.entry))
}

const isOf = ({ owner }: Commitment, { id, name, group }: PersonRow): boolean =>
  owner.person === id ||
  (owner.person === null && name !== '' && owner.name === name && owner.group === group)
