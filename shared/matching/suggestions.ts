/**
 * What goes together, and why: nothing is paired by it. A card's tags, the fields that the facilitator chose
 * to compare, and (for little) the words of both texts become terms of `decide/rules/matching`.
 */
import { assignWithCapacities } from '../decide/rules/matching/assignment.ts'
import {
  compatibility,
  type Need,
  type Obstacle,
  type Offer,
} from '../decide/rules/matching/compatibility.ts'
import type { Side } from '../domain/match.ts'
import type { Comparison } from '../steps/match/settings.ts'
import { entriesOf, numberIn, tagsIn, wordsIn } from './field-words.ts'
import type { Item } from './sides.ts'

/** `words`: what its form says by the id of the field, with choices by their labels. */
export type SpokenItem = Item & { words: Readonly<Record<string, string>> }

/** What both say; `field` for an entry of a compared field. */
export type SharedTerm = { kind: 'tag' | 'field' | 'word'; term: string }
export type Fit = { weight: number; shared: SharedTerm[]; obstacles: Obstacle[] }
export type Suggestion<I> = Fit & { item: I }

/** How much a term says, by where it stands; the weaker of both places counts. */
const levels = { field: 3, tag: 3, word: 1 } as const
type Kind = SharedTerm['kind']

/** `weight` 0: nothing in common, or something stands in the way. */
export function fitOf(need: SpokenItem, offer: SpokenItem, compare: readonly Comparison[]): Fit {
  const { weight, reasons, obstacles } = compatibility(needTerms(need, compare), offerTerms(offer, compare))
  const [asked, given] = [kindsIn(need, 'need', compare), kindsIn(offer, 'offer', compare)]
  const shared = reasons.flatMap(({ skill, points }) =>
    points > 0 ? [{ kind: weaker(asked.get(skill), given.get(skill)), term: skill }] : [],
  )
  return { weight: weight ?? 0, shared, obstacles }
}

/** The best partners of one card, best first; equal ones stay in their order. */
export function suggestionsFor<I extends SpokenItem>(
  own: SpokenItem,
  { side, others, compare }: { side: Side; others: readonly I[]; compare: readonly Comparison[] },
): Suggestion<I>[] {
  return others
    .map((item) => ({
      item,
      ...(side === 'need' ? fitOf(own, item, compare) : fitOf(item, own, compare)),
    }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
}

/** Above this the best assignment takes longer than somebody likes to wait (O(k³)). */
export const maxAssigned = 200

export type Proposal<I> = Fit & { need: I; offer: I }

/**
 * The pairs that together help the most needs. Only pairs with something in common are proposed; of long
 * lists the first `maxAssigned` of each side. `capacities`: how many needs each offer can still take.
 */
export function proposePairs<I extends SpokenItem>(
  { needs, offers }: { needs: readonly I[]; offers: readonly I[] },
  capacities: readonly number[],
  compare: readonly Comparison[],
): Proposal<I>[] {
  const [asking, giving] = [needs.slice(0, maxAssigned), offers.slice(0, maxAssigned)]
  const fits = asking.map((need) => giving.map((offer) => fitOf(need, offer, compare)))
  const weights = fits.map((row) => row.map(({ weight }) => (weight > 0 ? weight : null)))
  const { pairs } = assignWithCapacities(weights, capacities, 'pairs_then_weight')
  return pairs.flatMap(([at, to]) => {
    const [need, offer, fit] = [asking[at], giving[to], fits[at]?.[to]]
    return need && offer && fit ? [{ need, offer, ...fit }] : []
  })
}

const how = (compare: readonly Comparison[], kind: Comparison['how']) =>
  compare.filter((one) => one.how === kind)

const needTerms = (card: SpokenItem, compare: readonly Comparison[]): Need => ({
  id: card.id,
  ...limitsOf(card, 'need', compare),
  skills: [...kindsIn(card, 'need', compare)].map(([skill, kind]) => ({
    skill,
    level: levels[kind],
    weight: 1,
  })),
})

const offerTerms = (card: SpokenItem, compare: readonly Comparison[]): Offer => ({
  id: card.id,
  ...limitsOf(card, 'offer', compare),
  levels: new Map([...kindsIn(card, 'offer', compare)].map(([skill, kind]) => [skill, levels[kind]])),
})

/** Up to three fields that must meet stand apart: a place is never compared with a time. */
function limitsOf(card: SpokenItem, side: Side, compare: readonly Comparison[]): Omit<Need, 'id' | 'skills'> {
  const [places = [], times = [], languages = []] = how(compare, 'must').map((one) =>
    entriesOf(card.words[one[side]]),
  )
  const [quantity = null] = how(compare, 'enough').map((one) => numberIn(card.words[one[side]]))
  return { places, times, languages, quantity }
}

/** Every term of a card with the strongest place that it stands in; words inside a compared field count as words. */
function kindsIn({ text, words }: SpokenItem, side: Side, compare: readonly Comparison[]): Map<string, Kind> {
  const compared = how(compare, 'shared').map((one) => words[one[side]])
  return new Map<string, Kind>([
    ...[text, ...compared].flatMap((said) => wordsIn(said ?? '')).map((term) => [term, 'word'] as const),
    ...tagsIn(text).map((term) => [term, 'tag'] as const),
    ...compared.flatMap(entriesOf).map((term) => [term, 'field'] as const),
  ])
}

const weaker = (a: Kind = 'word', b: Kind = 'word'): Kind => (levels[a] <= levels[b] ? a : b)
