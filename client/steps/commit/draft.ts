/** A commitment while it is being written. */
import type { Commitment, CommitmentPlan } from '../../../shared/domain/commitment.ts'
import { emptyPlan } from '../../../shared/domain/commitment-states.ts'
import type { MessageKey } from '../../../shared/i18n/catalogue.ts'
import type { RequestOf } from '../../../shared/wire/http.ts'

/** `key` tells the rows of the form apart; `id` is null until the server has seen it. `due` may be empty. */
export type MilestoneDraft = { key: string; id: string | null; title: string; due: string }
export type PlanDraft = Omit<CommitmentPlan, 'milestones'> & { milestones: MilestoneDraft[] }

export type Draft = {
  title: string
  /** Null: somebody who is not here, told by name. */
  person: string | null
  name: string
  organisation: string
  group: string
  due: string
  source: string[]
  plan: PlanDraft
}
export type DraftField = 'title' | 'name' | 'organisation' | 'group' | 'due' | 'milestones'

/** The most that a commitment holds; the same bound as in its schema. */
export const mostMilestones = 12

export const emptyDraft = (me: { id: string; name: string; group: string } | null): Draft => ({
  title: '',
  person: me?.id ?? null,
  name: me?.name ?? '',
  organisation: '',
  group: me?.group ?? '',
  due: '',
  source: [],
  plan: { ...emptyPlan, milestones: [] },
})

export const draftOf = ({ title, owner, due, source, plan }: Commitment): Draft => ({
  title,
  person: owner.person,
  name: owner.name,
  organisation: owner.organisation,
  group: owner.group,
  due,
  source: [...source],
  plan: {
    ...plan,
    milestones: plan.milestones.map((one) => ({
      key: one.id,
      id: one.id,
      title: one.title,
      due: one.due ?? '',
    })),
  },
})

/** What still has to be filled in, by field; empty when it can be sent. */
export function missingIn(draft: Draft): Partial<Record<DraftField, MessageKey>> {
  const missing: Partial<Record<DraftField, MessageKey>> = {}
  for (const field of ['title', 'name', 'organisation', 'group'] as const) {
    if (!draft[field].trim()) missing[field] = 'steps.required'
  }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(draft.due)) missing.due = 'steps.dateNeeded'
  if (draft.plan.milestones.some(({ title }) => !title.trim()))
    missing.milestones = 'commit.milestoneTitleNeeded'
  return missing
}

export const bodyOf = (draft: Draft): RequestOf<'addCommitment'> => ({
  title: draft.title.trim(),
  owner: {
    name: draft.name.trim(),
    organisation: draft.organisation.trim(),
    group: draft.group,
    person: draft.person,
  },
  due: draft.due,
  source: draft.source,
  plan: {
    ...draft.plan,
    milestones: draft.plan.milestones.map(({ id, title, due }) => ({
      id,
      title: title.trim(),
      due: due || null,
    })),
  },
})
