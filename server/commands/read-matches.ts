import { otherSide } from '../../shared/matching/sides.ts'
import { isPair } from '../../shared/matching/standing.ts'
import type { ResponseOf } from '../../shared/wire/http.ts'
import type { Subject } from '../permissions/subject.ts'
import { isAuthor, type MatchRow, sides } from './match-rows.ts'
import type { Venue } from './venue.ts'

/**
 * What concerns one's own cards, with what only the two sides may know: who said no, and (once both have agreed)
 * how to reach each other.
 */
export async function readMatches(
  venue: Venue,
  { workshop, person }: Subject,
  step: string,
): Promise<ResponseOf<'readMatches'>> {
  const rows = await venue.storage.read('matches', { workshop, step })
  const cards = await venue.storage.read('cards', { workshop, person })
  const own = await venue.rooms.look(
    workshop,
    (view) => new Set(cards.filter((card) => isAuthor(view, card, person)).map(({ id }) => id)),
  )
  return { matches: rows.flatMap((row) => asSeenBy(own, row)) }
}

function asSeenBy(own: ReadonlySet<string>, row: MatchRow): ResponseOf<'readMatches'>['matches'] {
  const { id, step, run, need, offer, agreed, declinedBy } = row
  const contacts = { need: row.needContact, offer: row.offerContact }
  const side = sides.find((one) => own.has(row[one]))
  if (!side) return []
  const isTold = isPair(row) && declinedBy === null
  return [
    {
      id,
      step,
      run,
      need,
      offer,
      agreed,
      side,
      declinedBy,
      contact: contacts[side],
      theirContact: isTold ? contacts[otherSide(side)] : null,
    },
  ]
}
