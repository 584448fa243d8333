import { canonicalJson } from '../decide/canonical-json.ts'
import { compare, mean, type Ratio, toFraction } from '../decide/fraction.ts'
import { sha256Hex } from '../decide/hash.ts'
import { commitmentOf, lotOrder } from '../decide/lot.ts'
import { untoldGroup } from '../decide/suppress.ts'
import type { CountInput, PublicBallot, Tally, TallyOption } from '../domain/tally.ts'
import { scaleKind } from '../scales/index.ts'
import type { Counted, Ranking } from '../scales/scale.ts'
import { addFigures, addUp, type Sums } from './add-up.ts'
import { type Count, countable, rankOptions } from './counting.ts'
import { publicBallots, toldTogether } from './public-ballots.ts'
import { warningsOf } from './warnings.ts'

/**
 * Counts a weigh step exactly. Pure: equal input gives an equal record, byte for byte, and the order of
 * the ballots never matters. A ballot that breaks a limit is left out as a whole (none is ever stored).
 */
export function countBallots(input: CountInput): Tally {
  const count = beginCount(input)
  return tallyOf(count, addUpCount(count))
}

/** The ballots that count, as they may be told, and the lot. */
export function beginCount(input: CountInput): Count {
  const optionIds = input.options.map(({ id }) => id)
  const ballots = toldTogether(input.scale, optionIds, countable(input))
  return { input, ballots, lot: lotOrder(input.seed, optionIds) }
}

export const addUpCount = ({ input, ballots }: Count): Sums =>
  addUp(
    input.scale,
    input.options.map(({ id }) => id),
    ballots,
  )

/** The record of a count whose sums are known. */
export function tallyOf(count: Count, sums: Sums): Tally {
  const { input, ballots, lot } = count
  const kind = scaleKind(input.scale.type)
  const ranking = rankOptions(count, sums)
  return {
    step: input.step,
    run: input.run,
    method: kind.method(input.scale),
    scale: input.scale,
    seats: input.seats,
    primary: kind.primary,
    options: optionsOf(count, sums, ranking),
    asked: input.options.map(({ id }) => id),
    electorate: electorateOf(input, sums),
    lot: { seed: input.seed, commitment: commitmentOf(input.seed), order: [...lot] },
    ties: sums.cast > 0 ? ranking.ties : [],
    detail: sums.cast > 0 ? ranking.detail : null,
    warnings: warningsOf({ count, sums, ranking }),
    configHash: hashConfig(input),
    ballotsHash: hashBallots(publicBallots(ballots, sums)),
    openedAt: input.openedAt,
    closedAt: input.closedAt,
  }
}

/** What was fixed when voting opened: options in display order, method, limits, seats and the tie order. */
export function hashConfig(
  input: Pick<CountInput, 'step' | 'run' | 'scale' | 'seats' | 'options' | 'seed'>,
): string {
  const { step, run, scale, seats, options, seed } = input
  return sha256Hex(
    canonicalJson({
      step,
      run,
      method: scaleKind(scale.type).method(scale),
      scale,
      seats,
      options: options.map(({ id, label }) => ({ id, label })),
      lot: commitmentOf(seed),
    }),
  )
}

/** Over the counted ballots as they are exported: without reasons, sorted by their random ids. */
const hashBallots = (ballots: readonly PublicBallot[]): string => sha256Hex(canonicalJson(ballots))

/** In order of rank. Where nobody voted there is no ranking: all share the first place, nobody is chosen. */
function optionsOf(count: Count, sums: Sums, ranking: Ranking): TallyOption[] {
  const { input } = count
  const given = new Map(input.options.map((option) => [option.id, option]))
  const counted = new Map(sums.options.map(({ shown }) => [shown.id, shown]))
  const order = sums.cast > 0 ? ranking.order : input.options.map(({ id }) => id)
  const ofGroup = groupTotals(sums)
  return order.flatMap((id, place) => {
    const [option, shown] = [given.get(id), counted.get(id)]
    if (!option || !shown) return []
    const { figures, byGroup } = ranking.published?.get(id) ?? shown
    return {
      ...option,
      figures,
      byGroup,
      ...comparisons(input.scale, shown, sums, ofGroup),
      rank: sums.cast > 0 ? place + 1 : 1,
      chosen: ranking.chosen.has(id),
      reasons: reasonsFor(id, count, sums),
    }
  })
}

/** In order of the words, so that nothing tells who wrote when. */
function reasonsFor(option: string, { ballots }: Count, { turnoutShown }: Sums): TallyOption['reasons'] {
  const given = ballots.flatMap(({ group, choice }) => {
    const text = choice.reasons?.[option]
    if (text === undefined) return []
    const stance = scaleKind(choice.type).stance?.(choice, option)
    return [{ text, group: turnoutShown.has(group) ? group : null, ...(stance && { stance }) }]
  })
  const place = ({ text, group }: TallyOption['reasons'][number]) => `${text}\n${group ?? ''}`
  return given.sort((a, b) => (place(a) < place(b) ? -1 : 1))
}

type Sharing = Pick<ReturnType<typeof scaleKind>, 'voters'>
type Totals = Map<string, Counted['figures']>

function groupTotals(sums: Sums): Totals {
  const totals: Totals = new Map()
  for (const { full } of sums.options)
    for (const [group, figures] of Object.entries(full.byGroup))
      totals.set(group, addFigures(totals.get(group) ?? {}, figures))
  return totals
}

/** Made from shown groups only; the equal-group share needs every group that voted on the option. */
function comparisons(
  scale: CountInput['scale'],
  option: Counted,
  sums: Sums,
  ofGroup: Totals,
): Pick<TallyOption, 'equalGroupShare' | 'lowestGroup'> {
  const kind = scaleKind(scale.type)
  const shares = Object.entries(option.byGroup).flatMap(([group, figures]) => {
    const share = kind.share(figures, ofGroup.get(group) ?? {}, sums.castByGroup.get(group) ?? 0, scale)
    return share ? [{ group, share }] : []
  })
  const lowest = shares.reduce<{ group: string; share: Ratio } | null>(
    (least, next) => (least === null || compare(next.share, least.share) < 0 ? next : least),
    null,
  )
  const equal = isWhole(kind, option, sums) ? mean(shares.map(({ share }) => share)) : null
  return {
    equalGroupShare: equal && toFraction(equal),
    lowestGroup: lowest && { group: lowest.group, share: toFraction(lowest.share) },
  }
}

/** Do the shown groups add up to everybody who voted on the option? */
function isWhole(kind: Sharing, option: Counted, sums: Sums): boolean {
  const behind = (figures: Counted['figures'], cast: number) => kind.voters(figures, cast)
  const shown = Object.entries(option.byGroup).reduce(
    (sum, [group, figures]) => sum + behind(figures, sums.castByGroup.get(group) ?? 0),
    0,
  )
  return shown === behind(option.figures, sums.cast)
}

function electorateOf(input: CountInput, sums: Sums): Tally['electorate'] {
  const groups = new Set([...Object.keys(input.eligibleByGroup), ...sums.castByGroup.keys()])
  groups.delete(untoldGroup)
  const byGroup = [...groups].sort().map((group) => ({
    group,
    eligible: input.eligibleByGroup[group] ?? 0,
    present: input.presentByGroup[group] ?? 0,
    cast: sums.turnoutShown.has(group) ? (sums.castByGroup.get(group) ?? 0) : null,
  }))
  return {
    eligible: byGroup.reduce((sum, { eligible }) => sum + eligible, 0),
    present: input.present,
    cast: sums.cast,
    abstained: sums.abstained,
    byGroup,
    admittedLate: input.admittedLate,
  }
}
