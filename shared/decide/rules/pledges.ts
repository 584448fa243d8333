/** Pledges with thresholds and a matching pool, `pledge/1`, after Malden's co-creation venture. */
import { multiply, type Ratio, ratio } from '../fraction.ts'
import { sharePool } from './pledges/matching-pool.ts'
import { type Pledge, type PledgeKind, type PledgeLeftOut, standingPledges } from './pledges/standing.ts'

export type PledgeProject = {
  id: string
  /** Money, in the smallest unit of the currency. */
  goal: bigint
  /** The last moment for a pledge, on the clock of `Pledge.at`. */
  closesAt: number
  /** People and groups who must have pledged money. */
  minPledgers: number
  minGroups: number
  /** `keep`: what was pledged is due also where the goal is missed, but nothing is matched. */
  mode: 'all_or_nothing' | 'keep'
  /** What the pool adds: ⌊raised · rate⌋, at most `cap`; null where nothing is matched. */
  match: { rate: Ratio; cap: bigint } | null
}

export type PledgeInput = {
  projects: readonly PledgeProject[]
  pledges: readonly Pledge[]
  /** Shared by all projects. */
  pool: bigint
  /** Null when every deadline has passed. */
  now: number | null
  /** What a unit in kind is worth in money, by `inKindKey`, published beforehand; for showing only. */
  conversion: ReadonlyMap<string, Ratio>
}

export type InKindLine = {
  kind: PledgeKind
  unit: string
  amount: bigint
  pledgers: number
  /** By the conversion table; null where it says nothing. */
  worth: Ratio | null
}

export type PledgeState = 'open' | 'reached' | 'funded' | 'failed'

export type PledgedProject = {
  id: string
  state: PledgeState
  /** Are goal, people and groups all reached? Before the deadline this may still change. */
  isReached: boolean
  raised: bigint
  pledgers: number
  /** Groups of those who pledged money, by id. */
  groups: string[]
  /** What is lacking to each condition; 0 where it is met. */
  shortfall: bigint
  lackingPledgers: number
  lackingGroups: number
  /** What the pledgers owe: all, or nothing where an all-or-nothing project is not reached. */
  collected: bigint
  matchDue: bigint
  /** What the pool gives; less than due where the pool does not suffice for all. */
  match: bigint
  /** By kind, then unit. Never counts towards the goal. */
  inKind: InKindLine[]
  /** The pledges that count, in the order of `seq`. */
  standing: Pledge[]
}

export type PledgeResult = {
  /** In the order given. */
  projects: PledgedProject[]
  leftOut: PledgeLeftOut[]
  totalDue: bigint
  /** What the pool keeps. */
  poolLeft: bigint
}

export const inKindKey = (kind: PledgeKind, unit: string): string => `${kind}:${unit}`

/** Counts what stands at `now`; the order of the list never matters, only the pledges' `seq`. */
export function countPledges({ projects, pledges, pool, now, conversion }: PledgeInput): PledgeResult {
  const deadlines = new Map(projects.map(({ id, closesAt }) => [id, closesAt]))
  const { standing, leftOut } = standingPledges(deadlines, pledges)
  const counted = projects.map((project) =>
    countProject(
      project,
      standing.filter((pledge) => pledge.project === project.id),
      now,
      conversion,
    ),
  )
  const dues = new Map(counted.map(({ id, matchDue }) => [id, matchDue]))
  const matches = sharePool(pool, dues)
  const given = [...matches.values()].reduce((sum, match) => sum + match, 0n)
  return {
    projects: counted.map((project) => ({ ...project, match: matches.get(project.id) ?? 0n })),
    leftOut,
    totalDue: [...dues.values()].reduce((sum, due) => sum + due, 0n),
    poolLeft: pool - given,
  }
}

function countProject(
  project: PledgeProject,
  standing: Pledge[],
  now: number | null,
  conversion: PledgeInput['conversion'],
): Omit<PledgedProject, 'match'> {
  const money = standing.filter(({ kind }) => kind === 'money')
  const raised = money.reduce((sum, { amount }) => sum + amount, 0n)
  const pledgers = new Set(money.map(({ by }) => by)).size
  const groups = [...new Set(money.map(({ group }) => group))].sort()
  const shortfall = raised < project.goal ? project.goal - raised : 0n
  const lackingPledgers = Math.max(0, project.minPledgers - pledgers)
  const lackingGroups = Math.max(0, project.minGroups - groups.length)
  const isReached = shortfall === 0n && lackingPledgers === 0 && lackingGroups === 0
  return {
    id: project.id,
    state: stateOf(isReached, now !== null && now <= project.closesAt),
    isReached,
    raised,
    pledgers,
    groups,
    shortfall,
    lackingPledgers,
    lackingGroups,
    collected: isReached || project.mode === 'keep' ? raised : 0n,
    matchDue: isReached ? dueOf(project.match, raised) : 0n,
    inKind: inKindLines(standing, conversion),
    standing,
  }
}

const stateOf = (isReached: boolean, isOpen: boolean): PledgeState =>
  isOpen ? (isReached ? 'reached' : 'open') : isReached ? 'funded' : 'failed'

function dueOf(match: PledgeProject['match'], raised: bigint): bigint {
  if (!match) return 0n
  const due = (raised * match.rate.n) / match.rate.d
  return due < match.cap ? due : match.cap
}

function inKindLines(standing: readonly Pledge[], conversion: PledgeInput['conversion']): InKindLine[] {
  const byKey = new Map<string, Pledge[]>()
  for (const pledge of standing.filter(({ kind }) => kind !== 'money')) {
    const key = inKindKey(pledge.kind, pledge.unit)
    byKey.set(key, [...(byKey.get(key) ?? []), pledge])
  }
  return [...byKey]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, pledges]) => {
      const [first] = pledges
      if (!first) return []
      const amount = pledges.reduce((sum, pledge) => sum + pledge.amount, 0n)
      const rate = conversion.get(key)
      return [
        {
          kind: first.kind,
          unit: first.unit,
          amount,
          pledgers: new Set(pledges.map(({ by }) => by)).size,
          worth: rate ? multiply(rate, ratio(amount)) : null,
        },
      ]
    })
}
