import type { Origin } from '../../shared/domain/card.ts'
import type { Commitment } from '../../shared/domain/commitment.ts'
import { AppError } from '../../shared/errors.ts'
import type { ResponseOf } from '../../shared/wire/http.ts'
import type { Subject } from '../permissions/subject.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { changeAs } from './change-as.ts'
import { endPart } from './end-part.ts'
import { forgetInTallies } from './forget-in-tallies.ts'
import { forgetPerson, forgetWords } from './forget-words.ts'
import { noteAction } from './in-workshop.ts'
import { type PersonRow, personHere } from './people.ts'
import { removeRecord } from './step-frames.ts'
import type { Venue } from './venue.ts'
import { buryCard } from './withdraw-card.ts'

/**
 * Leaves and takes everything along: cards, name, open ballots; the words are erased from the disk. Ballots
 * of closed steps stay, since nobody can tell whose they are. The organiser deletes the workshop instead.
 */
export async function withdraw(venue: Venue, who: Subject): Promise<ResponseOf<'withdraw'>> {
  if (who.organiser) throw new AppError('forbidden')
  const counted = await changeAs(venue, who, async (change) => {
    const person = await personHere(change, who.person)
    const cards = await change.read('cards', { workshop: who.workshop, person: who.person })
    const living = cards.filter(({ state }) => state !== 'withdrawn')
    for (const row of cards) buryCard(change, row, null)
    forgetInTallies(venue, change, new Set(cards.map(({ id }) => id)))
    const drawings = forgetDrawings(change, who.person)
    await forgetPerson(change, who.person)
    await forgetWords(change, new Set([...cards.map(({ id }) => id), ...drawings]))
    forgetInCommitments(change, person)
    const { ballots } = await endPart(change, person, 'withdrawn')
    change.remove('seats', { person: who.person })
    change.remove('reads', { workshop: who.workshop, person: who.person })
    noteAction(change, null, 'withdrawn', { cards: living.length, ballots })
    change.erase()
    return { cards: living.length, ballots }
  })
  venue.ballotBoxes.forget(who.workshop)
  return counted
}

/** What else they made on the board. A theme stays, since it holds the cards of others. */
function forgetDrawings(change: WorkshopChange, person: string): string[] {
  const removed: string[] = []
  for (const [key, origin] of [...change.board.entries()]) {
    if (!key.endsWith('#origin') || (origin as Origin).author !== person) continue
    const id = key.slice(0, -'#origin'.length)
    const base = change.board.get(id) as { type?: unknown } | undefined
    if (base?.type === 'frame') change.board.set(key, { ...(origin as Origin), author: null, at: null })
    else {
      removeRecord(change, id)
      removed.push(id)
    }
  }
  return removed
}

/** A promise needs somebody who keeps it: without its owner it is open again. */
function forgetInCommitments(change: WorkshopChange, person: PersonRow): void {
  for (const commitment of change.public.all('commitment')) {
    if (!isOf(commitment, person)) continue
    change.public.set('commitment', commitment.id, {
      ...commitment,
      owner: { ...commitment.owner, name: '—', person: null },
      status: 'proposed',
      acceptance: null,
    })
  }
}

const isOf = ({ owner }: Commitment, { id, name, group }: PersonRow): boolean =>
  owner.person === id ||
  (owner.person === null && name !== '' && owner.name === name && owner.group === group)
