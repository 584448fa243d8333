/** A commitment while it is being written. */
import type { Commitment } from '../../../shared/domain/commitment.ts'
import type { MessageKey } from '../../../shared/i18n/catalogue.ts'
import type { RequestOf } from '../../../shared/wire/http.ts'

export type Draft = {
  title: string
  /** Null: somebody who is not here, told by name. */
  person: string | null
  name: string
  organisation: string
  group: string
  due: string
  source: string[]
}
export type DraftField = 'title' | 'name' | 'organisation' | 'group' | 'due'

export const emptyDraft = (me: { id: string; name: string; group: string } | null): Draft => ({
  title: '',
  person: me?.id ?? null,
  name: me?.name ?? '',
  organisation: '',
  group: me?.group ?? '',
  due: '',
  source: [],
})

export const draftOf = (commitment: Commitment): Draft => ({
  title: commitment.title,
  person: commitment.owner.person,
  name: commitment.owner.name,
  organisation: commitment.owner.organisation,
  group: commitment.owner.group,
  due: commitment.due,
  source: [...commitment.source],
})

/** What still has to be filled in, by field; empty when it can be sent. */
export function missingIn(draft: Draft): Partial<Record<DraftField, MessageKey>> {
  const missing: Partial<Record<DraftField, MessageKey>> = {}
  for (const field of ['title', 'name', 'organisation', 'group'] as const) {
    if (!draft[field].trim()) missing[field] = 'steps.required'
  }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(draft.due)) missing.due = 'steps.dateNeeded'
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
})
