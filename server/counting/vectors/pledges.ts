import { z } from 'zod'
import { ratio } from '../../../shared/decide/fraction.ts'
import { countPledges, type PledgedProject } from '../../../shared/decide/rules/pledges.ts'
import { exact, type Figures } from '../figures.ts'
import type { CaseKind } from './case-kind.ts'

const amount = z.int()
const projectShape = z.object({
  id: z.string(),
  goal: amount,
  min_pledgers: amount.optional(),
  min_groups: amount.optional(),
  match_num: amount.min(0).optional(),
  match_den: amount.min(1).optional(),
  match_cap: amount.min(0).optional(),
})
const pledgeShape = z.object({
  seq: z.int(),
  at: z.number(),
  project: z.string(),
  by: z.string(),
  group: z.string(),
  kind: z.enum(['money', 'time', 'goods', 'space', 'skill']).optional(),
  unit: z.string().optional(),
  amount,
})
const shape = z.object({
  projects: z.array(projectShape),
  pledges: z.array(pledgeShape),
  match_pool: amount.min(0).optional(),
  closes_at: z.number(),
})

export const pledges: CaseKind<z.output<typeof shape>> = {
  name: 'pledges',
  fields: ['projects', 'pledges'],
  shape,
  count: (input) => {
    const { projects } = countPledges({
      projects: input.projects.map((project) => ({
        id: project.id,
        goal: BigInt(project.goal),
        closesAt: input.closes_at,
        minPledgers: project.min_pledgers ?? 0,
        minGroups: project.min_groups ?? 0,
        mode: 'all_or_nothing',
        match: matchOf(project),
      })),
      pledges: input.pledges.map((pledge) => ({
        ...pledge,
        kind: pledge.kind ?? 'money',
        unit: pledge.unit ?? '',
        amount: BigInt(pledge.amount),
        condition: null,
      })),
      pool: BigInt(input.match_pool ?? 0),
      now: null,
      conversion: new Map(),
    })
    return Object.fromEntries(projects.map((project) => [project.id, figuresOf(project)]))
  },
}

function matchOf({ match_num: top, match_den: bottom = 1, match_cap: cap }: z.output<typeof projectShape>) {
  if (top === undefined) return null
  return { rate: ratio(top, bottom), cap: BigInt(cap ?? Number.MAX_SAFE_INTEGER) }
}

function figuresOf(project: PledgedProject): Figures {
  return {
    raised: exact(ratio(project.raised)),
    pledgers: project.pledgers,
    groups: project.groups,
    funded: project.isReached,
    shortfall: exact(ratio(project.shortfall)),
    match_due: exact(ratio(project.matchDue)),
    match: exact(ratio(project.match)),
  }
}
