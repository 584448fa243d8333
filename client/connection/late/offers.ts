/** Offers as they stand against the board of this moment. Pure. */
import type { Json, LaneValue } from '../../../shared/document/lanes.ts'
import type { Offer } from '../types.ts'
import { isSame } from './judge.ts'

/** A second late change of the same record joins the offer that is still open. */
export function mergeOffers(older: Offer | undefined, newer: Offer): Offer {
  if (!older) return newer
  const keys = new Set(newer.lanes.map(({ key }) => key))
  return { ...newer, lanes: [...older.lanes.filter(({ key }) => !keys.has(key)), ...newer.lanes] }
}

/** How an offer of another tab of this person joins those of this one: nothing that was offered is replaced. */
export function joinOffers(offers: ReadonlyMap<string, Offer>, left: Offer): Offer {
  const own = offers.get(left.id)
  if (!own) return left
  const isContradicted = left.lanes.some((lane) =>
    own.lanes.some(({ key, mine }) => key === lane.key && !isSame(mine, lane.mine)),
  )
  if (!isContradicted) return mergeOffers(left, own)
  let { id } = left
  while (offers.has(id)) id += '+'
  return { ...left, id }
}

/** With what the others have now. Null where the board meanwhile says what I had said. */
export function offerNow(offer: Offer, lane: (key: string) => Json): Offer | null {
  const lanes = offer.lanes.map(({ key, mine }) => ({ key, mine, theirs: lane(key) as LaneValue | null }))
  return lanes.every(({ mine, theirs }) => isSame(mine, theirs)) ? null : { ...offer, lanes }
}

export const areSameOffers = (a: readonly Offer[], b: readonly Offer[]): boolean =>
  isSame(a as unknown as Json, b as unknown as Json)
