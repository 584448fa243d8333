import type { Commitment } from '../../shared/domain/commitment.ts'
import { AppError } from '../../shared/errors.ts'
import type { ResponseOf } from '../../shared/wire/http.ts'
import type { Subject } from '../permissions/subject.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { endPart } from './end-part.ts'
import { noteAction, workshopOf } from './in-workshop.ts'
import { type PersonRow, personHere } from './people.ts'
import type { Venue } from './venue.ts'
import { buryCard } from './withdraw-card.ts'

/**
 * Leaves and takes everything along: cards, name, open ballots; the words are erased from the disk. Ballots
 * of closed steps stay, since nobody can tell whose they are. The organiser deletes the workshop instead.
 */
export async function withdraw(venue: Venue, who: Subject): Promise<ResponseOf<'withdraw'>> {
  if (who.organiser) throw new AppError('forbidden')
  const counted = await venue.rooms.change(who.workshop, async (change) => {
    const person = await personHere(change, who.person)
    const cards = await change.read('cards', { workshop: who.workshop, person: who.person })
    const living = cards.filter(({ state }) => state !== 'withdrawn')
    for (const row of cards) buryCard(change, row, null)
    forgetInTallies(venue, change, new Set(cards.map(({ id }) => id)))
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

/** Results quote cards word by word; the numbers stay. */
function forgetInTallies(venue: Venue, change: WorkshopChange, cards: ReadonlySet<string>): void {
  const [language = 'en'] = workshopOf(change).languages
  const withdrawn = venue.localise(language, 'error.withdrawnCard')
  for (const tally of change.public.all('tally')) {
    const quotes = tally.options.some(
      (option) => cards.has(option.id) || option.cards.some(({ id }) => cards.has(id)),
    )
    if (!quotes) continue
    const options = tally.options.map((option) => ({
      ...option,
      label: cards.has(option.id) ? withdrawn : option.label,
      cards: option.cards.filter(({ id }) => !cards.has(id)),
    }))
    change.public.set('tally', `${tally.step}.${tally.run}`, { ...tally, options })
  }
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
