/** How a match step stands: who has found somebody, what is still missing, what lies idle. */
import type { Match, Side } from '../domain/match.ts'
import { type Item, type MatchStep, type Sides, sidesOf } from './sides.ts'

export type Standing<I> = Sides<I> & {
  pairs: Match[]
  /** Waiting for an answer of one side or both. */
  asked: Match[]
  /** Needs that nothing was found for, and offers that nobody uses: the gap list. */
  unmet: I[]
  idle: I[]
  /** How many partners this item can still take. */
  placesLeft(id: string, side: Side): number
}

/** Of one run. A match whose card is gone, or has changed sides, counts no more. */
export function standingOf<I extends Item>(
  step: MatchStep,
  cards: readonly I[],
  { matches, run }: { matches: readonly Match[]; run: number },
): Standing<I> {
  const sides = sidesOf(step, cards)
  const [needs, offers] = [new Set(sides.needs.map(idOf)), new Set(sides.offers.map(idOf))]
  const valid = matches.filter(
    ({ run: of, need, offer }) => of === run && needs.has(need) && offers.has(offer),
  )
  const pairs = valid.filter(isPair)
  const taken = new Map<string, number>()
  for (const { need, offer } of pairs) for (const id of [need, offer]) taken.set(id, (taken.get(id) ?? 0) + 1)
  return {
    ...sides,
    pairs,
    asked: valid.filter((match) => !isPair(match)),
    unmet: sides.needs.filter(({ id }) => !taken.has(id)),
    idle: sides.offers.filter(({ id }) => !taken.has(id)),
    placesLeft: (id, side) =>
      (side === 'need' ? step.settings.needs.places : step.settings.offers.places) - (taken.get(id) ?? 0),
  }
}

/** Both sides have agreed. */
export const isPair = ({ agreed }: Pick<Match, 'agreed'>): boolean =>
  agreed.need !== null && agreed.offer !== null

const idOf = ({ id }: { id: string }): string => id
