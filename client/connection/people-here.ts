/** Who is here, from the presence of the workshop document. The server wrote the names. Pure. */

import type { WorkshopView } from '../../shared/document/workshop-document.ts'
import { type Role, roles } from '../../shared/domain/roles.ts'
import type { PresentPerson } from './types.ts'

/** Each person once, this one first, the others by name. `states` are the awareness states of the document. */
export function peopleHere(
  states: Iterable<Record<string, unknown>>,
  self: { person: string; role: Role },
  view: WorkshopView | null,
): PresentPerson[] {
  const found = new Map<string, PresentPerson>()
  for (const state of states) {
    const person = asPresent(state.user)
    if (person) found.set(person.person, person)
  }
  const me = found.get(self.person) ?? fromWorkshop(self, view)
  found.delete(self.person)
  const others = [...found.values()].sort(
    (a, b) => a.name.localeCompare(b.name) || (a.person < b.person ? -1 : 1),
  )
  return me ? [me, ...others] : others
}

export function areSamePeople(a: readonly PresentPerson[], b: readonly PresentPerson[]): boolean {
  return (
    a.length === b.length &&
    a.every((person, index) => {
      const other = b[index]
      return (
        person.person === other?.person &&
        person.name === other.name &&
        person.group === other.group &&
        person.role === other.role
      )
    })
  )
}

function fromWorkshop(self: { person: string; role: Role }, view: WorkshopView | null): PresentPerson | null {
  const person = view?.people.find(({ id }) => id === self.person)
  return person ? { person: person.id, name: person.name, group: person.group, role: self.role } : null
}

function asPresent(user: unknown): PresentPerson | null {
  if (typeof user !== 'object' || user === null) return null
  const { person, name, group, role } = user as Record<string, unknown>
  if (typeof person !== 'string' || typeof name !== 'string') return null
  return { person, name, group: typeof group === 'string' ? group : '', role: asRole(role) }
}

const asRole = (role: unknown): Role => roles.find((known) => known === role) ?? 'participant'
