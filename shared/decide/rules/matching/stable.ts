/**
 * Stable matching, `match-stable/1`: deferred acceptance with capacities where both sides rank each other.
 * The result does not depend on who proposes first. The proposing side gets its best stable matching, and
 * who stays unmatched is the same whichever side proposes.
 * Sources: Gale & Shapley, American Mathematical Monthly 69 (1962); Roth, Journal of Political Economy 92
 * (1984).
 */

/** Lists are best first. Only pairs that are in both lists can be made; ids that nobody has are passed over. */
export type Preferences = {
  seekers: ReadonlyMap<string, readonly string[]>
  offers: ReadonlyMap<string, readonly string[]>
  /** How many seekers an offer takes; 1 where nothing is said. */
  capacities: ReadonlyMap<string, number>
}

export type Matches = ReadonlyMap<string, readonly string[]>

export type StableMatching = {
  /** By offer, in the order of `offers`; seekers in the order the offer likes them. */
  matches: Map<string, string[]>
  /** Seekers without an offer, in the order of `seekers`. */
  unmatched: string[]
  /** Pairs that would both rather have each other: none, unless something is wrong. */
  blocking: [seeker: string, offer: string][]
}

export function stableMatching(
  preferences: Preferences & { proposing: 'seekers' | 'offers' },
): StableMatching {
  const mutual = onlyMutual(preferences)
  const capacityOf = (offer: string) => preferences.capacities.get(offer) ?? 1
  const held =
    preferences.proposing === 'seekers'
      ? defer(mutual.seekers, mutual.offers, () => 1, capacityOf)
      : turn(defer(mutual.offers, mutual.seekers, capacityOf, () => 1))
  const matches = new Map(
    [...mutual.offers].map(([offer, ranked]): [string, string[]] => [
      offer,
      ranked.filter((seeker) => held.get(offer)?.has(seeker)),
    ]),
  )
  const matched = new Set([...matches.values()].flat())
  return {
    matches,
    unmatched: [...preferences.seekers.keys()].filter((seeker) => !matched.has(seeker)),
    blocking: blockingPairs(preferences, matches),
  }
}

/** Pairs in both lists that would each leave what they have for the other. */
export function blockingPairs(preferences: Preferences, matches: Matches): [seeker: string, offer: string][] {
  const { seekers, offers } = onlyMutual(preferences)
  const offerOf = new Map(
    [...matches].flatMap(([offer, held]) => held.map((seeker) => [seeker, offer] as const)),
  )
  const worstHeld = new Map(
    [...offers].map(([offer, ranked]) => {
      const held = new Set(matches.get(offer))
      const hasRoom = held.size < (preferences.capacities.get(offer) ?? 1)
      return [offer, hasRoom ? ranked.length : ranked.findLastIndex((seeker) => held.has(seeker))]
    }),
  )
  const ranks = ranksIn(offers)
  const wouldTake = (offer: string, seeker: string): boolean =>
    (ranks.get(offer)?.get(seeker) ?? 0) < (worstHeld.get(offer) ?? 0)
  return [...seekers].flatMap(([seeker, ranked]) => {
    const current = ranked.indexOf(offerOf.get(seeker) ?? '')
    return (current === -1 ? ranked : ranked.slice(0, current))
      .filter((offer) => wouldTake(offer, seeker))
      .map((offer): [string, string] => [seeker, offer])
  })
}

/** A strict list out of one with ties: tied ids come in the order of the lot. */
export function breakTies(list: readonly (readonly string[])[], lot: readonly string[]): string[] {
  const place = new Map(lot.map((id, index) => [id, index]))
  const placeOf = (id: string) => place.get(id) ?? lot.length
  return list.flatMap((tied) => tied.toSorted((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1)))
}

type Lists = ReadonlyMap<string, readonly string[]>

function onlyMutual({ seekers, offers }: Preferences): { seekers: Lists; offers: Lists } {
  return { seekers: keepMutual(seekers, offers), offers: keepMutual(offers, seekers) }
}

function keepMutual(own: Lists, others: Lists): Lists {
  const likedBy = new Map([...others].map(([id, list]) => [id, new Set(list)]))
  return new Map(
    [...own].map(([id, list]) => [id, [...new Set(list)].filter((other) => likedBy.get(other)?.has(id))]),
  )
}

const ranksIn = (lists: Lists): ReadonlyMap<string, ReadonlyMap<string, number>> =>
  new Map([...lists].map(([id, list]) => [id, new Map(list.map((other, rank) => [other, rank]))]))

/** Deferred acceptance: receivers with the proposers that they hold in the end. */
function defer(
  proposers: Lists,
  receivers: Lists,
  wants: (proposer: string) => number,
  takes: (receiver: string) => number,
): Map<string, Set<string>> {
  const ranks = ranksIn(receivers)
  const held = new Map([...receivers.keys()].map((id) => [id, new Set<string>()]))
  const next = new Map<string, number>()
  const holding = new Map<string, number>()
  const open = [...proposers.keys()]
  for (let proposer = open.pop(); proposer !== undefined; proposer = open.pop()) {
    const receiver = proposers.get(proposer)?.[next.get(proposer) ?? 0]
    if (receiver === undefined || (holding.get(proposer) ?? 0) >= wants(proposer)) continue
    next.set(proposer, (next.get(proposer) ?? 0) + 1)
    const kept = held.get(receiver) ?? new Set<string>()
    kept.add(proposer)
    holding.set(proposer, (holding.get(proposer) ?? 0) + 1)
    open.push(proposer)
    if (kept.size <= takes(receiver)) continue
    const rank = ranks.get(receiver)
    const refused = [...kept].reduce((a, b) => ((rank?.get(a) ?? 0) > (rank?.get(b) ?? 0) ? a : b))
    kept.delete(refused)
    holding.set(refused, (holding.get(refused) ?? 0) - 1)
    open.push(refused)
  }
  return held
}

/** From seekers holding offers to offers holding seekers. */
function turn(held: ReadonlyMap<string, ReadonlySet<string>>): Map<string, Set<string>> {
  const turned = new Map<string, Set<string>>()
  for (const [seeker, offers] of held)
    for (const offer of offers) turned.set(offer, (turned.get(offer) ?? new Set()).add(seeker))
  return turned
}
