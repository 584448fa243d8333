/**
 * Opinions on many cards, `opinion/1`, ranked by group-aware consensus (Small, Bjorkegren, Erkkilä, Shaw,
 * Megill: Polis, Recerca 26(2), 2021): the product over groups of (agree + 1) / (seen + 2), as the root of
 * the number of groups, so that cards seen by different numbers of groups compare. Groups that may not be
 * shown count together as one.
 */
import type { Figures } from '../../domain/tally.ts'
import { multiply, ratio } from '../fraction.ts'
import type { Counted, Method, Score } from '../method.ts'

const figuresOf = {
  '1': { agree: 1, disagree: 0, pass: 0, seen: 1 },
  '0': { agree: 0, disagree: 0, pass: 1, seen: 1 },
  '-1': { agree: 0, disagree: 1, pass: 0, seen: 1 },
} as const

export const opinion: Method = {
  id: 'opinion/1',
  primary: 'agree',
  zero: { agree: 0, disagree: 0, pass: 0, seen: 0 },
  read: (choice) =>
    choice.type === 'opinion'
      ? Object.entries(choice.votes).map(([option, vote]) => [option, figuresOf[`${vote}`]])
      : [],
  isWithin: (choice, scale) => choice.type === 'opinion' && scale.type === 'opinion',
  voters: (figures) => figures.seen ?? 0,
  share: (figures) => (figures.seen ? ratio(figures.agree ?? 0, figures.seen) : null),
  first: consensus,
  second: null,
}

/** Group-aware consensus; 0 for a card that nobody has answered. */
export function consensus(option: Pick<Counted, 'figures' | 'byGroup'>): Score {
  const parts = partsOf(option).filter(({ seen }) => seen > 0)
  if (parts.length === 0) return { product: ratio(0), root: 1 }
  const product = parts.map(({ agree, seen }) => ratio(agree + 1, seen + 2)).reduce(multiply)
  return { product, root: parts.length }
}

/** For showing only: the consensus as a number from 0 to 1. */
export function consensusValue(option: Pick<Counted, 'figures' | 'byGroup'>): number {
  const { product, root } = consensus(option)
  return (Number(product.n) / Number(product.d)) ** (1 / root)
}

type Part = { agree: number; seen: number }

function partsOf({ figures, byGroup }: Pick<Counted, 'figures' | 'byGroup'>): Part[] {
  const shown = Object.values(byGroup).map(part)
  const rest = shown.reduce(
    (left, { agree, seen }) => ({ agree: left.agree - agree, seen: left.seen - seen }),
    part(figures),
  )
  return [...shown, rest]
}

const part = (figures: Figures): Part => ({ agree: figures.agree ?? 0, seen: figures.seen ?? 0 })
