/**
 * One run of the Method of Equal Shares in whole numbers: every amount is a multiple of 1/scale of the unit of
 * money, and the scale grows where a payment needs it. No fraction is reduced on the way and nothing is rounded.
 */
import type { Ratio } from '../../fraction.ts'
import {
  greatestCommonDivisor,
  inUnits,
  leastCommonMultiple,
  type Supporters,
  type VoteTypes,
} from './vote-types.ts'

/**
 * One purchase: a unit of utility costs `left / (sharers × scale)` of money. `project` and `tied` are places in the
 * list of projects, `tied` ascending and with `project` among them.
 */
export type RunStep = { project: number; tied: number[]; left: bigint; sharers: bigint; scale: bigint }

/** Picks one of several places in the list of projects. */
export type Settle = (tied: readonly number[]) => number

type Run = { of: VoteTypes; scale: bigint; costFactor: bigint; budgets: bigint[] }

/**
 * A project that can still be bought. At its last evaluation those with too little for an equal part paid all they
 * had; `left` of its cost remained for the `payers`, who shared it in `sharers` parts. Money only falls, so that
 * `left / (sharers × weight)` is a lower bound of its ρ from then on.
 */
type Offer = {
  project: number
  weight: bigint
  /** Everybody with money who supports it, and of them those who paid a full part. */
  supporters: readonly Supporters[]
  payers: readonly Supporters[]
  left: bigint
  sharers: bigint
}

/** Buys until nothing more is affordable with `share` for every voter. */
export function runShares(of: VoteTypes, share: Ratio, settle: Settle): RunStep[] {
  const scale = leastCommonMultiple(of.unitsPerMoney, share.d)
  const budgets = of.types.map(() => inUnits(share, scale))
  const run: Run = { of, scale, costFactor: scale / of.unitsPerMoney, budgets }
  let offers = firstOffers(run)
  const steps: RunStep[] = []
  for (;;) {
    const { best, affordable } = cheapest(run, offers)
    if (best.length === 0) return steps
    const tied = best.map(({ project }) => project).sort((a, b) => a - b)
    const project = tied.length > 1 ? settle(tied) : tied[0]
    const bought = best.find((offer) => offer.project === project)
    if (!bought) throw new RangeError('a tie was settled for a project that is not tied')
    const { left, sharers } = bought
    steps.push({ project: bought.project, tied, left, sharers, scale: run.scale })
    offers = affordable.filter((offer) => offer !== bought)
    pay(run, bought, offers)
  }
}

function firstOffers({ of, costFactor }: Run): Offer[] {
  return of.levels.flatMap((supporters, project) => {
    const sharers = supporters.reduce((sum, level) => sum + sharersOf(of, level), 0n)
    const left = (of.costs[project] ?? 0n) * costFactor
    const weight = of.weights[project] ?? 1n
    return sharers === 0n ? [] : [{ project, weight, supporters, payers: supporters, left, sharers }]
  })
}

const sharersOf = ({ types: all }: VoteTypes, { utility, types }: Supporters): bigint =>
  utility * BigInt(types.reduce((sum, type) => sum + (all[type]?.count ?? 0), 0))

/**
 * The offers with the smallest ρ. Goes through them by rising lower bound and evaluates no further than where
 * that exceeds the best found; what turns out unaffordable is dropped for good.
 */
function cheapest(run: Run, offers: Offer[]): { best: Offer[]; affordable: Offer[] } {
  sortByBound(offers)
  let best: Offer[] = []
  const affordable: Offer[] = []
  for (const [place, offer] of offers.entries()) {
    const [first] = best
    if (first && compareRho(offer, first) > 0) {
      affordable.push(...offers.slice(place))
      break
    }
    if (!evaluate(run, offer)) continue
    affordable.push(offer)
    const order = first ? compareRho(offer, first) : -1
    if (order < 0) best = [offer]
    else if (order === 0) best.push(offer)
  }
  return { best, affordable }
}

function compareRho(a: Offer, b: Offer): number {
  const [left, right] = [a.left * b.sharers * b.weight, b.left * a.sharers * a.weight]
  return left < right ? -1 : left > right ? 1 : 0
}

/** In place, by insertion: few bounds change between two rounds. */
function sortByBound(offers: Offer[]): void {
  for (let place = 1; place < offers.length; place++) {
    const offer = offers[place]
    if (!offer) continue
    let to = place
    for (let before = offers[to - 1]; before && compareRho(before, offer) > 0; before = offers[to - 1]) {
      offers[to--] = before
    }
    offers[to] = offer
  }
}

/**
 * Brings an offer up to date; false where its supporters have too little. Whoever has less than an equal part
 * pays all; that raises the part of the others, and so on until everybody left can pay it.
 */
function evaluate(run: Run, offer: Offer): boolean {
  const cost = (run.of.costs[offer.project] ?? 0n) * run.costFactor
  // Who could not pay a full part before cannot now: parts only grow, money only falls.
  let round = split(run, offer.supporters, offer)
  offer.supporters = round.withMoney
  let left = cost - round.paid
  while (round.sharers > 0n) {
    offer.payers = round.payers
    offer.left = left
    offer.sharers = round.sharers
    round = split(run, offer.payers, offer)
    if (round.paid === 0n) return true
    left -= round.paid
  }
  return false
}

type Split = { withMoney: Supporters[]; payers: Supporters[]; paid: bigint; sharers: bigint }

/** Tells those who can pay `left / sharers` for each unit of utility from those who then pay all they have. */
function split(run: Run, supporters: readonly Supporters[], part: { left: bigint; sharers: bigint }): Split {
  const result: Split = { withMoney: [], payers: [], paid: 0n, sharers: 0n }
  for (const { utility, types } of supporters) {
    // Rounded up: a whole budget reaches the fraction exactly where it reaches this.
    const price = (part.left * utility + part.sharers - 1n) / part.sharers
    const withMoney: number[] = []
    const payers: number[] = []
    for (const type of types) {
      const budget = run.budgets[type] ?? 0n
      if (budget >= price) payers.push(type)
      else if (budget > 0n) result.paid += budget * (run.of.voters[type] ?? 0n)
      else continue
      withMoney.push(type)
    }
    result.withMoney.push({ utility, types: withMoney })
    result.payers.push({ utility, types: payers })
    result.sharers += sharersOf(run.of, { utility, types: payers })
  }
  return result
}

/** Takes the price from everybody who supports what was bought, in a scale in which every part is whole. */
function pay(run: Run, { supporters, payers, left, sharers }: Offer, others: readonly Offer[]): void {
  const factor = sharers / greatestCommonDivisor(sharers, left)
  rescale(run, factor, others)
  const part = (left * factor) / sharers
  const before = new Map<number, bigint>()
  for (const { utility, types } of payers)
    for (const type of types) before.set(type, (run.budgets[type] ?? 0n) - part * utility)
  for (const { types } of supporters) for (const type of types) run.budgets[type] = before.get(type) ?? 0n
}

function rescale(run: Run, factor: bigint, offers: readonly Offer[]): void {
  if (factor === 1n) return
  run.scale *= factor
  run.costFactor *= factor
  for (const [type, budget] of run.budgets.entries()) if (budget > 0n) run.budgets[type] = budget * factor
  for (const offer of offers) offer.left *= factor
}
