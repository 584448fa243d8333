import type { Origin } from '../../shared/domain/card.ts'
import { AppError } from '../../shared/errors.ts'
import type { ResponseOf } from '../../shared/wire/http.ts'
import type { Subject } from '../permissions/subject.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { changeAs } from './change-as.ts'
import { endPart } from './end-part.ts'
import { forgetInCommitments, forgetInFollowers } from './forget-in-commitments.ts'
import { forgetInTallies } from './forget-in-tallies.ts'
import { forgetPerson, forgetWords } from './forget-words.ts'
import { noteAction } from './in-workshop.ts'
import { forgetInvitations } from './invitations.ts'
import { forgetMatches } from './match-rows.ts'
import { personHere } from './people.ts'
import { removePhotos } from './photos-of-card.ts'
import { removeRecord } from './step-frames.ts'
import type { Venue } from './venue.ts'
import { buryCard } from './withdraw-card.ts'

/**
 * Leaves and takes everything along: cards, name, open ballots; the words are erased from the disk. Ballots
 * of closed steps stay, since nobody can tell whose they are. The organiser deletes the workshop instead.
 */
export async function withdraw(venue: Venue, who: Subject): Promise<ResponseOf<'withdraw'>> {
  if (who.organiser) throw new AppError('forbidden')
  const { promised, ...counted } = await changeAs(venue, who, async (change) => {
    const person = await personHere(change, who.person)
    const cards = await change.read('cards', { workshop: who.workshop, person: who.person })
    const living = cards.filter(({ state }) => state !== 'withdrawn')
    for (const row of cards) buryCard(change, row, null)
    forgetMatches(change, new Set(cards.map(({ id }) => id)))
    forgetInTallies(venue, change, new Set(cards.map(({ id }) => id)))
    const drawings = forgetDrawings(change, who.person)
    removePhotos(change, await change.read('photos', { workshop: who.workshop, person: who.person }))
    await forgetPerson(change, who.person)
    await forgetWords(change, new Set([...cards.map(({ id }) => id), ...drawings]))
    const promised = await forgetInCommitments(change, person)
    await forgetInvitations(change, who.person)
    const { ballots } = await endPart(change, person, 'withdrawn')
    change.remove('seats', { person: who.person })
    change.remove('reads', { workshop: who.workshop, person: who.person })
    noteAction(change, null, 'withdrawn', { cards: living.length, ballots })
    change.erase()
    return { cards: living.length, ballots, promised }
  })
  venue.ballotBoxes.forget(who.workshop)
  await forgetInFollowers(venue, who.workshop, promised)
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
