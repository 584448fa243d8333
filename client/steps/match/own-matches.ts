/** What concerns one's own cards: the document says it first, the server adds what only the two sides may know. */
import type { Match, Side } from '../../../shared/domain/match.ts'
import { otherSide } from '../../../shared/matching/sides.ts'
import { isPair, type Standing } from '../../../shared/matching/standing.ts'
import type { OwnMatch } from '../../../shared/wire/matching.ts'

export type OwnView = Match & {
  side: Side
  declinedBy: Side | null
  /** What the other one left; null while it is not known, or not to be told. */
  theirContact: string | null
}

export function ownMatches({
  standing,
  mine,
  told,
}: {
  standing: Pick<Standing<unknown>, 'pairs' | 'asked'>
  mine: readonly { card: { id: string }; side: Side }[]
  told: readonly OwnMatch[]
}): OwnView[] {
  const sides = new Map(mine.map(({ card, side }) => [card.id, side]))
  const contacts = new Map(told.map(({ id, theirContact }) => [id, theirContact]))
  const open = [...standing.pairs, ...standing.asked].flatMap((match): OwnView[] => {
    const side = sides.get(match.need) ?? sides.get(match.offer)
    return side ? [{ ...match, side, declinedBy: null, theirContact: contacts.get(match.id) ?? null }] : []
  })
  const known = new Set(open.map(({ id }) => id))
  const declined = told.filter(({ id, declinedBy }) => declinedBy !== null && !known.has(id))
  return [...open, ...declined.filter((match) => sides.has(match[match.side]))]
}

export type Situation = 'paired' | 'asked_of_you' | 'you_asked' | 'declined_by_you' | 'declined_by_them'

export function situationOf(match: OwnView): Situation {
  if (match.declinedBy !== null)
    return match.declinedBy === match.side ? 'declined_by_you' : 'declined_by_them'
  if (isPair(match)) return 'paired'
  return match.agreed[match.side] === null ? 'asked_of_you' : 'you_asked'
}

/** The other card of a match. */
export const partnerIn = (match: Pick<OwnView, 'side' | 'need' | 'offer'>): string =>
  match[otherSide(match.side)]
