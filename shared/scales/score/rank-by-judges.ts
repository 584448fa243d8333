import { canonicalJson } from '../../decide/canonical-json.ts'
import { type Ratio, ratio, toFraction } from '../../decide/fraction.ts'
import type { Floors } from '../../decide/rules/judges/awards.ts'
import { countJudging, type JudgedEntry, type JudgingResult } from '../../decide/rules/judges.ts'
import type { Figures, Tally } from '../../domain/tally.ts'
import type { Counted, Counting, Ranking } from '../scale.ts'
import type { DetailOf } from '../schemas.ts'
import type { AwardDetail, AwardTerms } from './schema.ts'
import { hasRecused, isComplete, isIncomplete, totalWeight } from './sheets.ts'

type Score = Counting<'score'>

/** Up to so many ballots it is tried what happens without each of them. */
const mostToLeaveOut = 60
const isSmall = ({ length }: Score['ballots']): boolean => length <= mostToLeaveOut

/** Ranks by the aggregate of complete sheets; the spread, the criteria and what was set aside are told with it. */
export function rankByJudges(counting: Score): Ranking {
  const result = judge(counting)
  const ranked = result.ranking
  const order = [...ranked, ...counting.options.map(({ id }) => id).filter((id) => !ranked.includes(id))]
  const chosen = winnersOf(counting, result)
  return {
    order,
    chosen,
    ties: tiesOf(result, chosen),
    detail: detailOf(counting, result),
    published: new Map(counting.options.map((option) => [option.id, published(counting, result, option)])),
  }
}

/** Those who get a prize; without prizes the first, as many as there are seats. */
function winnersOf({ settings, seats }: Score, { ranking, awards }: JudgingResult): Set<string> {
  if (!settings.award) return new Set(ranking.slice(0, seats))
  return new Set(awards.flatMap(({ entry }) => entry ?? []))
}

function judge({ settings, options, ballots, lot, brief }: Score): JudgingResult {
  // Judges have no names here; in an order of their scores, so that the order of the ballots never shows.
  const sorted = ballots
    .map(({ choice }) => ({ choice, key: canonicalJson(choice.scores) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  const entries = options.map(({ id }) => id)
  return countJudging({
    criteria: settings.criteria,
    scale: { low: 0, high: settings.max },
    entries,
    conflicts: [],
    sheets: sorted.flatMap(({ choice }, at) =>
      entries
        .filter((entry) => isComplete(choice, entry, settings))
        .map((entry) => ({
          judge: String(at).padStart(9, '0'),
          entry,
          scores: new Map(settings.criteria.map(({ id }) => [id, choice.scores[entry]?.[id] ?? 0])),
        })),
    ),
    minJudges: settings.minJudges,
    aggregation: settings.aggregation,
    floors: floorsOf(settings),
    prizes: settings.award?.prizes.map((_, at) => String(at)) ?? [],
    lot,
    tellsJudges: !brief && isSmall(ballots),
  })
}

function floorsOf({ award }: Score['settings']): Floors | null {
  if (!award) return null
  return {
    total: award.floor === null ? null : ratio(award.floor),
    criteria: new Map(Object.entries(award.floors).map(([id, floor]) => [id, ratio(floor)])),
  }
}

/** A tie with an option that a floor keeps from winning anyway decides nothing. */
function tiesOf({ ties, entries }: JudgingResult, chosen: ReadonlySet<string>): Tally['ties'] {
  const below = new Set(
    entries.filter(({ missedFloors }) => missedFloors.length > 0).map(({ entry }) => entry),
  )
  return ties.map(({ options, settledBy }) => {
    const competing = options.filter((id) => !below.has(id))
    const inside = competing.filter((id) => chosen.has(id)).length
    return {
      options,
      settledBy: settledBy === 'lot' ? 'lot' : 'criteria',
      matters: inside > 0 && inside < competing.length,
    }
  })
}

function detailOf({ settings, ballots }: Score, result: JudgingResult): DetailOf<'criteria'> {
  const count = (holds: (choice: Score['ballots'][number]['choice']) => boolean) =>
    ballots.filter(({ choice }) => holds(choice)).length
  return {
    kind: 'criteria',
    aggregation: result.aggregation,
    isReplaced: result.aggregation !== settings.aggregation,
    criteria: settings.criteria.map((criterion) => ({ ...criterion })),
    options: result.entries.map((entry) => ({
      id: entry.entry,
      isRanked: entry.place !== null,
      judges: entry.judges,
      score: told(entry.score),
      zScore: entry.zScore,
      lowest: told(entry.spread?.lowest),
      highest: told(entry.spread?.highest),
      means: settings.criteria.flatMap(({ id }) => told(entry.criterionMeans.get(id)) ?? []),
      recused: count((choice) => hasRecused(choice, entry.entry)),
      incomplete: count((choice) => isIncomplete(choice, entry.entry, settings)),
    })),
    dependsOn: isSmall(ballots) ? result.dependsOn.length : null,
    ...(settings.award && { award: awardOf(settings.award, result) }),
  }
}

const awardOf = ({ currency, prizes }: AwardTerms, { awards, entries }: JudgingResult): AwardDetail => ({
  currency,
  prizes: prizes.map((prize, at) => ({ ...prize, option: awards[at]?.entry ?? null })),
  missed: entries.flatMap(({ entry, missedFloors }) =>
    missedFloors.map(({ floor, reached, needed }) => ({
      option: entry,
      criterion: floor === 'total' ? null : floor.slice('criterion:'.length),
      reached: toFraction(reached),
      needed: toFraction(needed),
    })),
  ),
})

const told = (value: Ratio | null | undefined) => (value ? toFraction(value) : null)

/** The score as a number in place of a sum; a group's is the mean of its sheets. */
function published(
  { settings }: Score,
  { entries, aggregation }: JudgingResult,
  { id, figures, byGroup }: Counted,
): Pick<Counted, 'figures' | 'byGroup'> {
  const mean = ({ points = 0, sheets = 0 }: Figures) =>
    sheets > 0 ? ratio(points, sheets * totalWeight(settings)) : ratio(0)
  const withMean = (one: Figures): Figures => ({ ...one, score: rounded(mean(one)) })
  const entry = entries.find((one) => one.entry === id)
  const isOnScale = aggregation !== 'rank' && aggregation !== 'zscore'
  return {
    figures: isOnScale && entry?.score ? { ...figures, score: rounded(scoreOf(entry)) } : withMean(figures),
    byGroup: Object.fromEntries(Object.entries(byGroup).map(([group, one]) => [group, withMean(one)])),
  }
}

const scoreOf = ({ score }: JudgedEntry): Ratio => score ?? ratio(0)

/** Hundredths, half up: for showing. What ranks is the fraction. */
const rounded = ({ n, d }: Ratio): number => Number((n * 200n + d) / (d * 2n)) / 100
