/** Who goes first among projects that a rule cannot tell apart: fixed before voting opens, the same in every run. */
import { compare } from '../../fraction.ts'
import { type BudgetElection, known, type Project, supportersOf } from './election.ts'

/** Picks one of the tied projects (at least one); the pick must not depend on their order. */
export type TieOrder = (tied: readonly Project[]) => Project

type Comparison = (a: Project, b: Project) => number

/** `lex`: the smaller id by Unicode code points, so "10" before "2". For tests and published comparisons. */
export const lexOrder: TieOrder = (tied) => firstBy(tied, lex)

/** The lot: whoever was drawn first. Ids that were not drawn come last, by `lex`. */
export const lotTieOrder = (lot: readonly string[]): TieOrder => {
  const drawn = inLot(lot)
  return (tied) => firstBy(tied, drawn)
}

/** `es`: lower cost, then more approvals, then the lot where there is one, else `lex` (equalshares.net). */
export function esOrder(election: BudgetElection, lot: readonly string[] = []): TieOrder {
  const supporters = supportersOf(election)
  const drawn = inLot(lot)
  const cheapest: Comparison = (a, b) =>
    compare(a.cost, b.cost) || known(supporters, b.id) - known(supporters, a.id) || drawn(a, b)
  return (tied) => firstBy(tied, cheapest)
}

/** Ascending by Unicode code points: UTF-16 order, JavaScript's own, differs beyond the basic plane. */
export function compareCodePoints(a: string, b: string): number {
  const [left, right] = [[...a], [...b]]
  const at = left.findIndex((letter, index) => letter !== right[index])
  if (at < 0) return left.length - right.length
  return (left[at]?.codePointAt(0) ?? -1) - (right[at]?.codePointAt(0) ?? -1)
}

const lex: Comparison = (a, b) => compareCodePoints(a.id, b.id)

function inLot(lot: readonly string[]): Comparison {
  const places = new Map(lot.map((id, place) => [id, place]))
  const placeOf = ({ id }: Project) => places.get(id) ?? lot.length
  return (a, b) => placeOf(a) - placeOf(b) || lex(a, b)
}

const firstBy = (tied: readonly Project[], comparison: Comparison): Project =>
  tied.reduce((first, next) => (comparison(next, first) < 0 ? next : first))
