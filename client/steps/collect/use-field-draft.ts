import { useMemo } from 'react'
import type { TypedFields } from './typed-fields.ts'
import { useDraft } from './use-draft.ts'

/** The inputs of a card form survive a reload of this tab, as the words do. */
export function useFieldDraft(key: string): [TypedFields, (typed: TypedFields) => void] {
  const [kept, keep] = useDraft(`${key}.fields`)
  const typed = useMemo(() => readKept(kept), [kept])
  return [typed, (next) => keep(Object.values(next).some(Boolean) ? JSON.stringify(next) : '')]
}

function readKept(kept: string): TypedFields {
  try {
    const read: unknown = JSON.parse(kept || '{}')
    return typeof read === 'object' && read !== null ? (read as TypedFields) : {}
  } catch {
    return {}
  }
}
