import { z } from 'zod'
import type { Ratio } from '../../../shared/decide/fraction.ts'
import {
  concentration,
  effectiveGroups,
  imbalance,
  type PresentPerson,
  representation,
  type Silence,
  silence,
} from '../../../shared/decide/rules/balance.ts'
import { bridging, type GroupSupport, rawSupport } from '../../../shared/decide/rules/bridging.ts'
import { exact, type Figures, type Json, rounded } from '../figures.ts'
import type { CaseKind } from './case-kind.ts'

const ideaShape = z.record(z.string(), z.tuple([z.int().min(0), z.int().min(0)]))
const shape = z.object({
  people: z.record(z.string(), z.object({ group: z.string(), contrib: z.int().min(0) })),
  ideas: z.record(z.string(), ideaShape).optional(),
  min_votes_per_group: z.int().min(0).optional(),
})

export const balance: CaseKind<z.output<typeof shape>> = {
  name: 'balance',
  fields: ['people'],
  shape,
  count: ({ people, ideas = {}, min_votes_per_group: fewest }) => {
    const present = Object.values(people).map(({ group, contrib }) => ({ group, contributions: contrib }))
    return {
      ...sharesOf(present),
      silent: silentOf(present),
      bridging: Object.fromEntries(
        Object.entries(ideas).map(([idea, groups]) => [idea, bridgingOf(groups, fewest)]),
      ),
    }
  },
}

function sharesOf(present: readonly PresentPerson[]): Figures {
  const groups = representation(present)
  const byGroup = (figure: (group: (typeof groups)[number]) => Json) =>
    Object.fromEntries(groups.map((group) => [group.group, figure(group)]))
  const { gini, corrected } = concentration(present) ?? { gini: null, corrected: null }
  const effective = effectiveGroups(present)
  return {
    attendance: byGroup((group) => group.present),
    contributions: byGroup((group) => group.contributions),
    representation_ratio: byGroup((group) => orNull(group.ratio)),
    imbalance_tv: orNull(imbalance(present)),
    effective_groups_contrib: orNull(effective.contributions),
    effective_groups_attendance: orNull(effective.attendance),
    gini: orNull(gini),
    gini_corrected: orNull(corrected),
  }
}

const wilsonDecimals = 6
const rootDecimals = 9

function silentOf(present: readonly PresentPerson[]): Figures {
  const { all, byGroup } = silence(present, 0)
  const limits = all.wilson ? [all.wilson.low, all.wilson.high] : []
  return {
    all: all.silent,
    rate: orNull(all.rate),
    wilson95: limits.map((limit) => rounded(limit, wilsonDecimals)),
    by_group: Object.fromEntries([...byGroup].map(([group, one]) => [group, ofPresent(one)])),
  }
}

/** Not reduced: it says how many of how many. */
const ofPresent = ({ silent, present }: Silence): string => `${silent}/${present}`

function bridgingOf(groups: z.output<typeof ideaShape>, fewest: number | undefined): Figures {
  const support = new Map(
    Object.entries(groups).map(([group, [agree, seen]]): [string, GroupSupport] => [group, { agree, seen }]),
  )
  const bridge = bridging(support, fewest)
  return {
    groups_counted: bridge?.groups ?? [],
    product: orNull(bridge?.product ?? null),
    normalised: bridge && rounded(bridge.normalised, rootDecimals),
    weakest: orNull(bridge?.weakest.share ?? null),
    spread: orNull(bridge?.spread ?? null),
    raw_support: orNull(rawSupport(support)),
  }
}

const orNull = (value: Ratio | null): Json => value && exact(value)
