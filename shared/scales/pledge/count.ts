/** Pledges of a step, counted as `pledge/1`: only money counts towards a target, and the pool adds to what reached it. */
import { formatDecimal } from '../../decide/decimal.ts'
import { multiply, type Ratio, ratio } from '../../decide/fraction.ts'
import { countPledges, type PledgedProject, type PledgeProject } from '../../decide/rules/pledges.ts'
import { moneyOf } from '../budget/terms.ts'
import type { Counting, Ranking } from '../scale.ts'
import type { DetailOf } from '../schemas.ts'

type Detail = DetailOf<'pledges'>

/** Money is written with at most two places after the point. */
const units = 100n
const inUnits = (money: Ratio): bigint => multiply(money, ratio(units)).n
const written = (inUnits: bigint): string => formatDecimal(ratio(inUnits, units)) ?? '0'

export function rankByPledges({ settings, options, ballots, lot }: Counting<'pledge'>): Ranking {
  const pool = inUnits(moneyOf(settings.pool) ?? ratio(0))
  const targets = new Map(options.map(({ id }) => [id, moneyOf(settings.costs[id])]))
  const result = countPledges({
    projects: options.map(({ id }): PledgeProject => {
      const goal = inUnits(targets.get(id) ?? ratio(0))
      const match = goal > 0n ? { rate: ratio(settings.matchPercent, 100), cap: goal } : null
      const mode = settings.mode === 'flexible' ? 'keep' : 'all_or_nothing'
      return { id, goal, closesAt: 0, minPledgers: settings.minPledgers, minGroups: 0, mode, match }
    }),
    pledges: ballots.flatMap(({ choice }, at) =>
      Object.entries(choice.pledges).map(([project, { money = 0 }], line) => ({
        seq: at * 1_000 + line,
        at: 0,
        project,
        by: String(at),
        group: '',
        kind: 'money' as const,
        unit: settings.currency,
        amount: BigInt(money) * units,
        condition: null,
      })),
    ),
    pool,
    now: null,
    conversion: new Map(),
  })
  const isFunded = ({ id, isReached }: PledgedProject) => isReached && Boolean(targets.get(id)?.n)
  const drawn = new Map(lot.map((id, at) => [id, at]))
  const order = [...result.projects].sort(
    (a, b) =>
      Number(isFunded(b)) - Number(isFunded(a)) ||
      (a.raised === b.raised
        ? (drawn.get(a.id) ?? 0) - (drawn.get(b.id) ?? 0)
        : a.raised < b.raised
          ? 1
          : -1),
  )
  const figures = new Map(options.map((option) => [option.id, option.figures]))
  const detail: Detail = {
    kind: 'pledges',
    currency: settings.currency,
    mode: settings.mode,
    minPledgers: settings.minPledgers,
    pool: written(pool),
    poolLeft: written(result.poolLeft),
    projects: order.map((project) => ({
      option: project.id,
      target: targets.get(project.id)?.n ? (settings.costs[project.id] ?? null) : null,
      raised: written(project.raised),
      state: stateOf(project, Boolean(targets.get(project.id)?.n), settings.mode),
      shortfall: written(project.shortfall),
      pledgers: project.pledgers,
      collected: written(project.collected),
      match: written(project.match),
      hours: figures.get(project.id)?.hours ?? 0,
      things: figures.get(project.id)?.things ?? 0,
    })),
  }
  return {
    order: order.map(({ id }) => id),
    chosen: new Set(order.filter(isFunded).map(({ id }) => id)),
    ties: [],
    detail,
  }
}

function stateOf(
  { isReached }: PledgedProject,
  hasTarget: boolean,
  mode: Detail['mode'],
): Detail['projects'][number]['state'] {
  if (!hasTarget) return 'no_target'
  if (isReached) return 'reached'
  return mode === 'flexible' ? 'kept' : 'missed'
}
