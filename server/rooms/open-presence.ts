import type { DocumentKind } from '../../shared/document/document-name.ts'
import { workshopKey } from '../../shared/document/workshop-document.ts'
import type { Person } from '../../shared/domain/person.ts'
import { Presence } from './presence.ts'
import type { WorkshopState } from './workshop-state.ts'

/** Presence of one document: names come from the workshop document, where the server wrote them. */
export function openPresence(
  state: WorkshopState,
  kind: DocumentKind,
  now: () => number,
  onNews: () => void,
): Presence {
  const nameOf = (person: string): string => {
    const lane = state.public.records.get(workshopKey('person', person)) as Person | undefined
    return lane?.name ?? ''
  }
  return new Presence({
    now,
    onNews,
    // Nobody writes the workshop document, so no id there is anybody's.
    mayUseClient: ({ subject }, client) => kind === 'workshop' || state.mayUseClient(client, subject.person),
    mayShowEditing: (shape) => state.mayShowEditing(shape),
    userOf: ({ subject: { person, group, role } }) => ({ person, group, role, name: nameOf(person) }),
  })
}
