/** A published election as the settings of a step, without its votes: those are for people to cast. */
import { formatDecimal } from '../../decide/decimal.ts'
import type { PabulibFile } from '../../formats/pabulib.ts'
import type { ScaleOf } from '../schemas.ts'
import { isMoney } from './money.ts'
import type { BudgetTerms } from './schema.ts'

export type ImportedBudget = {
  title: string
  currency: string
  scale: ScaleOf<'approve'> | ScaleOf<'dots'>
  projects: { id: string; name: string; cost: string }[]
}

export type ImportProblem = { problem: 'too_many' | 'no_projects' | 'money'; project: string | null }

/** As many as a ballot may name. */
const mostProjects = 500
/** As many as a ballot of dots may give. */
const mostDots = 100

/** `costField` is left to the step that is made of it. Money must have at most two places after the point. */
export function budgetFromPabulib(file: PabulibFile): ImportedBudget | ImportProblem {
  const { meta, election } = file
  if (election.projects.length === 0) return { problem: 'no_projects', project: null }
  if (election.projects.length > mostProjects) return { problem: 'too_many', project: null }
  const money = (value: (typeof election)['budget']) => formatDecimal(value) ?? ''
  const amount = money(election.budget)
  if (!isMoney(amount)) return { problem: 'money', project: null }
  const projects = election.projects.map(({ id, cost, name }) => ({
    id,
    name: name || id,
    cost: money(cost),
  }))
  const wrong = projects.find(({ cost }) => !isMoney(cost))
  if (wrong) return { problem: 'money', project: wrong.id }
  const currency = (meta.get('currency') ?? '').slice(0, 8) || '¤'
  const terms: BudgetTerms = {
    amount,
    currency,
    rule: /greedy/i.test(meta.get('rule') ?? '') ? 'greedy' : 'equal_shares',
    completion: 'add1e',
    costField: null,
    costs: {},
  }
  return { title: meta.get('description') ?? '', currency, scale: scaleOf(file, terms), projects }
}

/** Points become dots where a ballot here can hold them; every other kind of vote becomes approvals. */
function scaleOf({ meta, voteType, election }: PabulibFile, budget: BudgetTerms): ImportedBudget['scale'] {
  const total = whole(meta.get('max_sum_points'))
  if (voteType === 'cumulative' && total !== null && total >= 1 && total <= mostDots) {
    const cap = whole(meta.get('max_points')) ?? total
    return { type: 'dots', total, cap: Math.min(Math.max(cap, 1), total), budget }
  }
  const all = election.projects.length
  const max = voteType === 'choose-1' ? 1 : Math.min(Math.max(whole(meta.get('max_length')) ?? all, 1), all)
  const min = Math.min(whole(meta.get('min_length')) ?? 0, max)
  return { type: 'approve', min, max, budget }
}

const whole = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,9}$/.test(text.trim()) ? Number(text) : null
