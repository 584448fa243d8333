/** What a commitment says beyond title, owner and date, as it is written and changed. */
import { canonicalJson } from '../../shared/decide/canonical-json.ts'
import type { Commitment, CommitmentPlan, Milestone } from '../../shared/domain/commitment.ts'
import { commitmentValues } from '../../shared/domain/commitment-terms.ts'
import { AppError } from '../../shared/errors.ts'
import { newId } from '../../shared/ids.ts'
import type { CheckedRequest } from '../../shared/wire/http.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { isDate } from './dates.ts'
import { workshopOf } from './in-workshop.ts'
import { tidyLine, tidyText } from './words.ts'

type PlanDraft = NonNullable<CheckedRequest<'addCommitment'>['plan']>

/** The plan after a change; what the draft leaves out stays. */
export function nextPlan(
  change: WorkshopChange,
  before: CommitmentPlan,
  draft: PlanDraft = {},
): CommitmentPlan {
  const { milestones, ...said } = draft
  const plan = { ...before, ...said }
  const known = new Set(workshopOf(change).groups.map(({ id }) => id))
  if (!plan.partners.every((group) => known.has(group) || before.partners.includes(group)))
    throw new AppError('group_unknown')
  return {
    problem: tidyText(plan.problem),
    action: tidyText(plan.action),
    deliverable: tidyText(plan.deliverable),
    measure: tidyText(plan.measure),
    rule: tidyLine(plan.rule),
    role: tidyLine(plan.role),
    partners: [...new Set(plan.partners)],
    hasNoOtherPartner: plan.hasNoOtherPartner,
    values: tidiedValues(plan.values),
    milestones: milestones ? nextMilestones(change, before.milestones, milestones) : before.milestones,
    isPublic: plan.isPublic,
  }
}

/**
 * Is the owner's seat in this workshop all that changed? Somebody whose commitment came from an earlier
 * workshop gets a seat in this way, and has not to accept again what nobody changed.
 */
export function isSeating(before: Commitment, after: Commitment): boolean {
  if (before.owner.person !== null) return false
  return (
    canonicalJson({ ...after, owner: { ...after.owner, person: null } }) ===
    canonicalJson({ ...before, owner: { ...before.owner, person: null } })
  )
}

function tidiedValues(values: CommitmentPlan['values']): CommitmentPlan['values'] {
  const tidy = { ...values }
  for (const value of commitmentValues) {
    const how = tidy[value]
    tidy[value] = how === null ? null : tidyText(how)
  }
  return tidy
}

/** A milestone keeps its status while its words or its date change; an id is given here, never taken. */
function nextMilestones(
  change: WorkshopChange,
  before: readonly Milestone[],
  drafts: NonNullable<PlanDraft['milestones']>,
): Milestone[] {
  const kept = new Map(before.map((one) => [one.id, one]))
  return drafts.map(({ id, title, due }) => {
    if (due !== null && !isDate(due)) throw new AppError('commitment_date_invalid')
    const known = id === null ? undefined : kept.get(id)
    // Taken once only: two milestones must not share one id.
    if (known) kept.delete(known.id)
    const line = tidyLine(title)
    if (line === '') throw new AppError('invalid_input', { field: 'title', problem: 'missing' })
    return {
      id: known?.id ?? newId(change.random),
      title: line,
      due,
      status: known?.status ?? ('not_started' as const),
    }
  })
}
