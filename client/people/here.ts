/** Where a screen stands: the workshop as everybody sees it, and who acts in this tab. */
import { useMemo } from 'react'
import type { WorkshopView } from '../../shared/document/workshop-document.ts'
import type { Person, Role } from '../../shared/domain/person.ts'
import { actingPerson, useMe } from '../api/index.ts'
import { useWorkshopView } from '../connection/index.ts'

export type Here = {
  view: WorkshopView
  /** The workshop's id. */
  workshop: string
  /** Null where nobody has a seat in this browser, e.g. a projector. */
  me: Person | null
  role: Role
  group: string
}

/** Null until the workshop has arrived. */
export function useHere(): Here | null {
  const view = useWorkshopView()
  const id = view?.workshop.id ?? ''
  const asked = useMe(id, id !== '')
  return useMemo(() => (view ? whereAmI(view, asked.data?.person ?? null) : null), [view, asked.data])
}

function whereAmI(view: WorkshopView, asked: Person | null): Here {
  const acting = actingPerson(view.workshop.id) ?? asked?.id
  const me = view.people.find((person) => person.id === acting) ?? asked
  return {
    view,
    workshop: view.workshop.id,
    me,
    role: me?.role ?? 'viewer',
    group: me?.group ?? '',
  }
}
