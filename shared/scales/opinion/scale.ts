/**
 * Opinions on many cards, `opinion/1`, ranked by group-aware consensus (Small, Bjorkegren, Erkkilä, Shaw,
 * Megill: Polis, Recerca 26(2), 2021): the product over groups of (agree + 1) / (seen + 2), as the root of
 * the number of groups, so that cards seen by different numbers of groups compare. Groups that may not be
 * shown count together as one.
 */
import { multiply, ratio } from '../../decide/fraction.ts'
import type { Figures } from '../../domain/tally.ts'
import { rankByScore, type Score } from '../rank-by-score.ts'
import type { Counted, ScaleKind } from '../scale.ts'
import { groupsOfOpinion } from './groups.ts'

const figuresOf = {
  '1': { agree: 1, disagree: 0, pass: 0, seen: 1 },
  '0': { agree: 0, disagree: 0, pass: 1, seen: 1 },
  '-1': { agree: 0, disagree: 1, pass: 0, seen: 1 },
} as const

const opinions = [1, 0, -1] as const

export const opinion: ScaleKind<'opinion'> = {
  empty: { type: 'opinion', votes: {} },
  isEmpty: (choice) => Object.keys(choice.votes).length === 0,
  named: (choice) => Object.keys(choice.votes),
  only: (choice, known) => ({
    ...choice,
    votes: Object.fromEntries(Object.entries(choice.votes).filter(([id]) => known.has(id))),
  }),
  problemOf: () => null,
  isWithin: () => true,
  settled: (choice) => choice,
  some: (_, options, below) => ({
    type: 'opinion',
    votes: Object.fromEntries(options.map((option) => [option, opinions[below(3)] ?? 0])),
  }),

  fresh: { type: 'opinion' },
  bounds: () => [],

  method: () => 'opinion/1',
  primary: 'agree',
  zero: { agree: 0, disagree: 0, pass: 0, seen: 0 },
  read: (choice) => Object.entries(choice.votes).map(([option, vote]) => [option, figuresOf[`${vote}`]]),
  voters: (figures) => figures.seen ?? 0,
  share: (figures) => (figures.seen ? ratio(figures.agree ?? 0, figures.seen) : null),
  rank(counting) {
    const ranking = rankByScore(counting, {
      isSupported: ({ figures }) => (figures.agree ?? 0) > 0,
      first: consensus,
      second: null,
    })
    // Found when it is asked for: whether one ballot more or less matters is asked without it, many times.
    return {
      ...ranking,
      get detail() {
        return groupsOfOpinion(counting)
      },
    }
  },
  used: null,

  rule: () => ({ key: 'decide.rule.opinion', params: {} }),
  lead: (_, { label, figures }) => ({ key: 'decide.leadOpinion', params: { label, ...figures } }),
  numbers: (_, { figures }) => ({ key: 'decide.optionOpinion', params: { ...figures } }),
  short: () => ({ key: 'decide.optionLessShared', params: {} }),
  isFor: (_, { byGroup }, group) => (byGroup[group]?.agree ?? 0) * 2 > (byGroup[group]?.seen ?? 0),
  columns: ['agree', 'disagree', 'pass', 'seen'],
  of: 'seen',
  parts: ['agree', 'pass', 'disagree'],
  comparison: { label: 'decide.consensus', value: (option) => consensusValue(option).toFixed(3) },
}

/** Group-aware consensus; 0 for a card that nobody has answered. */
export function consensus(option: Pick<Counted, 'figures' | 'byGroup'>): Score {
  const parts = partsOf(option).filter(({ seen }) => seen > 0)
  if (parts.length === 0) return { product: ratio(0), root: 1 }
  const product = parts.map(({ agree, seen }) => ratio(agree + 1, seen + 2)).reduce(multiply)
  return { product, root: parts.length }
}

/** For showing only: the consensus as a number from 0 to 1. */
function consensusValue(option: Pick<Counted, 'figures' | 'byGroup'>): number {
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
