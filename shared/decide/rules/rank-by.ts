/** Ranking by one criterion after the other, then by lot, so that it can be said what put each option where it is. */
import { add, compare, multiply, type Ratio, ratio } from '../fraction.ts'

/** More is better. Values are exact, so equal means equal. */
export type RankCriterion<Name extends string> = { name: Name; value: (option: string) => Ratio }

/** Options in the order in which they were put, best first. */
export type SettledTie<Name extends string> = { options: string[]; settledBy: Name | 'lot' }

/** What put an option before the next one. `by` and `margin` are null for the last; a lot has no margin. */
export type Lead<Name extends string> = {
  option: string
  /** 1 is first. */
  place: number
  next: string | null
  by: Name | 'lot' | null
  margin: Ratio | null
}

export type RankedBy<Name extends string> = {
  order: string[]
  /** Every tie on the first criterion, and what settled it; parts that are still tied follow. */
  ties: SettledTie<Name>[]
  leads: Lead<Name>[]
}

/** Ranks `options` by the criteria in their order; `lot` (first drawn first) settles what is still equal. */
export function rankBy<Name extends string>(
  options: readonly string[],
  criteria: readonly RankCriterion<Name>[],
  lot: readonly string[],
): RankedBy<Name> {
  const { order, ties } = settle([...options].sort(inLotOrder(lot)), criteria, true)
  const leads = order.map((option, index) => leadOver(option, order[index + 1], index + 1, criteria))
  return { order, ties, leads }
}

/** As drawn; what is not in the lot comes last, by id, so that the order of the input never shows. */
export function inLotOrder(lot: readonly string[]): (a: string, b: string) => number {
  const drawn = new Map(lot.map((option, place) => [option, place]))
  const placeOf = (option: string) => drawn.get(option) ?? lot.length
  return (a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : a > b ? 1 : 0)
}

export const subtract = (a: Ratio, b: Ratio): Ratio => add(a, multiply(ratio(-1), b))

type Settled<Name extends string> = Pick<RankedBy<Name>, 'order' | 'ties'>

function settle<Name extends string>(
  tied: readonly string[],
  criteria: readonly RankCriterion<Name>[],
  isWhole: boolean,
): Settled<Name> {
  if (tied.length < 2) return { order: [...tied], ties: [] }
  const [criterion, ...rest] = criteria
  if (!criterion) return { order: [...tied], ties: [{ options: [...tied], settledBy: 'lot' }] }
  const parts = blocksOf(tied, criterion.value)
  const settled = parts.map((part) => settle(part, rest, false))
  const order = settled.flatMap((part) => part.order)
  const inside = settled.flatMap((part) => part.ties)
  const isTieSettledHere = !isWhole && parts.length > 1
  return {
    order,
    ties: isTieSettledHere ? [{ options: order, settledBy: criterion.name }, ...inside] : inside,
  }
}

/** Blocks of equal value, highest first; inside a block the given order stays. */
function blocksOf(options: readonly string[], value: (option: string) => Ratio): string[][] {
  const valued = options.map((option) => ({ option, value: value(option) }))
  valued.sort((a, b) => compare(b.value, a.value))
  const blocks: (typeof valued)[] = []
  for (const entry of valued) {
    const last = blocks.at(-1)
    if (last?.[0] && compare(last[0].value, entry.value) === 0) last.push(entry)
    else blocks.push([entry])
  }
  return blocks.map((block) => block.map(({ option }) => option))
}

function leadOver<Name extends string>(
  option: string,
  next: string | undefined,
  place: number,
  criteria: readonly RankCriterion<Name>[],
): Lead<Name> {
  if (next === undefined) return { option, place, next: null, by: null, margin: null }
  const decisive = criteria.find(({ value }) => compare(value(option), value(next)) !== 0)
  if (!decisive) return { option, place, next, by: 'lot', margin: null }
  const margin = subtract(decisive.value(option), decisive.value(next))
  return { option, place, next, by: decisive.name, margin }
}
