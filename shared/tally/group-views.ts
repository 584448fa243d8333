/** What a result looks like from each group: made from published numbers alone, so that it tells nothing more. */
import { compare, fromFraction, type Ratio } from '../decide/fraction.ts'
import { minorityReport } from '../decide/rules/minority.ts'
import type { Fraction } from '../domain/fraction.ts'
import type { Figures, Tally, TallyOption } from '../domain/tally.ts'
import { scaleKind } from '../scales/index.ts'
import type { Sentence } from '../scales/scale.ts'
import { addFigures } from './add-up.ts'

/** An option that a group puts among its first three and that was not chosen. */
export type LostWish = {
  group: string
  option: TallyOption
  /** Its place in that group's own ranking. */
  place: number
  /** What people of that group wrote for it. */
  reasons: string[]
}

/**
 * Empty where no group can be told apart, where nothing competes, and where nobody loses. By group, then place.
 * A group of which any number is hidden is left out: nobody can say what it puts first.
 */
export function minorityOf(tally: Tally): LostWish[] {
  if (scaleKind(tally.scale.type).decidesEach || tally.electorate.cast === 0) return []
  const options = new Map(tally.options.map((option) => [option.id, option]))
  const chosen = new Set(tally.options.filter((option) => option.chosen).map(({ id }) => id))
  return minorityReport(rankingsByGroup(tally), chosen).flatMap(({ group, option: id, rank }) => {
    const option = options.get(id)
    if (!option) return []
    const reasons = option.reasons.filter((reason) => reason.group === group).map(({ text }) => text)
    return [{ group, option, place: rank, reasons }]
  })
}

/** Groups that are shown for some options and hidden for others, as where few of them scored one. */
export function groupsPartlyHidden({ options, scale, electorate }: Tally): string[] {
  if (scaleKind(scale.type).decidesEach || electorate.cast === 0) return []
  const shown = new Set(options.flatMap(({ byGroup }) => Object.keys(byGroup)))
  return [...shown].filter((group) => options.some(({ byGroup }) => !byGroup[group]))
}

/** By group: its options from most to least, tied ones together; what it gave nothing to is left out. */
function rankingsByGroup(tally: Tally): Map<string, string[][]> {
  const hidden = new Set(groupsPartlyHidden(tally))
  const groups = new Set(tally.options.flatMap(({ byGroup }) => Object.keys(byGroup)))
  return new Map(
    [...groups]
      .filter((group) => !hidden.has(group))
      .map((group) => [group, inOrder(sharesOf(tally, group))]),
  )
}

type Shared = { id: string; share: Ratio }

function sharesOf({ scale, options, electorate }: Tally, group: string): Shared[] {
  const figuresOf = options.flatMap(({ byGroup }) => byGroup[group] ?? [])
  const ofGroup = figuresOf.reduce<Figures>(addFigures, {})
  const cast = electorate.byGroup.find((entry) => entry.group === group)?.cast ?? 0
  const kind = scaleKind(scale.type)
  return options.flatMap(({ id, byGroup }) => {
    const figures = byGroup[group]
    const share = figures && kind.share(figures, ofGroup, cast, scale)
    return share && share.n > 0n ? [{ id, share }] : []
  })
}

function inOrder(shares: readonly Shared[]): string[][] {
  const places: Shared[][] = []
  for (const entry of shares.toSorted((a, b) => compare(b.share, a.share))) {
    const last = places.at(-1)
    if (last?.[0] && compare(last[0].share, entry.share) === 0) last.push(entry)
    else places.push([entry])
  }
  return places.map((tied) => tied.map(({ id }) => id))
}

/** Where an option would stand if every group weighed the same. */
export type EqualPlace = { option: TallyOption; share: Fraction; place: number }

/**
 * Options by their equal-group share, the highest first; equal shares have the same place. Options of which
 * a group is suppressed are left out; null where fewer than two options or groups are left to compare.
 */
export function equalGroupView(tally: Tally): EqualPlace[] | null {
  const groups = new Set(tally.options.flatMap(({ byGroup }) => Object.keys(byGroup)))
  const compared = tally.options
    .flatMap((option) => (option.equalGroupShare ? [{ option, share: option.equalGroupShare }] : []))
    .toSorted((a, b) => compare(fromFraction(b.share), fromFraction(a.share)))
  if (groups.size < 2 || compared.length < 2) return null
  const isHigher = (share: Fraction, than: Fraction) => compare(fromFraction(share), fromFraction(than)) > 0
  return compared.map((entry) => ({
    ...entry,
    place: 1 + compared.filter(({ share }) => isHigher(share, entry.share)).length,
  }))
}

/** Would somebody else come first if every group weighed the same? Null where that cannot be said. */
export function explainEqualGroups(tally: Tally): Sentence | null {
  const view = equalGroupView(tally)
  const first = tally.options[0]
  if (!view || !first) return null
  const leads = view.filter(({ place }) => place === 1).map(({ option }) => option)
  if (leads.some(({ id }) => id === first.id)) return { key: 'results.equalSameFirst', params: {} }
  const [other] = leads
  return other ? { key: 'results.equalOtherFirst', params: { label: other.label } } : null
}
