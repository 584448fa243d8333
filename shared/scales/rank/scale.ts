/** Ranked ballots: Schulze, Borda or instant runoff, each in the version that its settings name. */
import { ratio } from '../../decide/fraction.ts'
import { checkRanking } from '../../decide/rules/ranked/ballots.ts'
import type { Figures, TallyOption } from '../../domain/tally.ts'
import { AppError } from '../../errors.ts'
import type { ScaleKind, Sentence } from '../scale.ts'
import type { ChoiceOf, DetailOf } from '../schemas.ts'
import { rankByDuels } from './rank-by-duels.ts'

const firstsOf = (figures: Figures | undefined): number => figures?.firsts ?? 0
const free = { requireStrict: false, requireComplete: false }

export const rank: ScaleKind<'rank'> = {
  empty: { type: 'rank', places: [] },
  isEmpty: ({ places }) => places.length === 0,
  named: ({ places }) => places.flat(),
  only: (choice, known) => ({
    ...choice,
    places: choice.places
      .map((place) => place.filter((id) => known.has(id)))
      .filter((place) => place.length > 0),
  }),
  problemOf({ places }, { most, ties }) {
    const found = checkRanking(places.flat(), places, { ...free, requireStrict: !ties })
    if (found?.problem === 'tie_refused') return new AppError('ballot_ties')
    if (found) return new AppError('ballot_option_twice')
    return places.flat().length > most ? new AppError('ballot_too_many', { max: most }) : null
  },
  isWithin: (choice, settings) => rank.problemOf(choice, settings) === null,
  settled: (choice) => ({ ...choice, places: choice.places.map((place) => [...place].sort()) }),
  some({ most }, options, below) {
    const left = [...options]
    const places: string[][] = []
    for (let count = Math.min(most, below(options.length + 1)); count > 0; count -= 1)
      places.push(left.splice(below(left.length), 1))
    return { type: 'rank', places }
  },

  fresh: { type: 'rank', rule: 'schulze-wv', most: 10, ties: true },
  bounds: ({ most }) => [{ field: 'most', value: most, min: 1, max: 200 }],

  method: ({ rule }) => `${rule}/1`,
  primary: 'firsts',
  zero: { firsts: 0, ranked: 0 },
  read: (choice) =>
    choice.places.flatMap((place, at) =>
      place.map((option): [string, Figures] => [option, { firsts: at === 0 ? 1 : 0, ranked: 1 }]),
    ),
  voters: (_, castInGroup) => castInGroup,
  share: (figures, _, castInGroup) => (castInGroup > 0 ? ratio(firstsOf(figures), castInGroup) : null),
  rank: rankByDuels,
  used: null,

  rule: ({ rule, most }) => ({ key: `decide.rule.${rule}`, params: { most } }),
  lead(tally, { id, label, figures }): Sentence {
    const detail = duelsOf(tally.detail)
    const params = { label, firsts: firstsOf(figures), cast: tally.electorate.cast }
    if (detail && detail.condorcet === id) return { key: 'decide.leadBeatsAll', params }
    return { key: `decide.leadRank.${ruleFamily(tally.method)}`, params }
  },
  numbers(tally, option) {
    const detail = duelsOf(tally.detail)
    const params = { ...option.figures, cast: tally.electorate.cast, ...duelsWon(detail, option.id) }
    return { key: 'decide.optionRank', params }
  },
  short(tally, option, last) {
    const detail = duelsOf(tally.detail)
    const [a, b] = [indexIn(detail, last), indexIn(detail, option)]
    const [against, own] = [detail?.duels[a]?.[b] ?? 0, detail?.duels[b]?.[a] ?? 0]
    return { key: 'decide.optionShort.rank', params: { label: last.label, against, own } }
  },
  isFor: (tally, { byGroup }, group) =>
    tally.options.every((other) => firstsOf(other.byGroup[group]) <= firstsOf(byGroup[group])),
  columns: ['firsts', 'ranked'],
  of: null,
  parts: null,
  comparison: null,
}

type Duels = DetailOf<'duels'>

const duelsOf = (detail: { kind: string } | null): Duels | null =>
  detail?.kind === 'duels' ? (detail as Duels) : null

const indexIn = (detail: Duels | null, { id }: TallyOption): number => detail?.options.indexOf(id) ?? -1

function duelsWon(detail: Duels | null, id: string): { won: number; of: number } {
  const own = detail?.options.indexOf(id) ?? -1
  const others = [...(detail?.options.keys() ?? [])].filter((other) => other !== own)
  const beats = (other: number) => (detail?.duels[own]?.[other] ?? 0) > (detail?.duels[other]?.[own] ?? 0)
  return { won: others.filter(beats).length, of: others.length }
}

const ruleFamily = (method: string): 'schulze' | 'borda' | 'irv' =>
  method.startsWith('schulze') ? 'schulze' : method.startsWith('borda') ? 'borda' : 'irv'

export type RankChoice = ChoiceOf<'rank'>
