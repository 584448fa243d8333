/** Who is here, from the presence of the workshop document. The server wrote the names. Pure. */

import type { WorkshopView } from '../../shared/document/workshop-document.ts'
import type { Role } from '../../shared/domain/roles.ts'
import type { PresentPerson } from './types.ts'

/** Each person once, this one first, the others by name. `others`: who sits on the seats of the document. */
export function peopleHere(
  others: Iterable<PresentPerson>,
  self: { person: string; role: Role },
  view: WorkshopView | null,
): PresentPerson[] {
  const found = new Map<string, PresentPerson>()
  for (const person of others) found.set(person.person, person)
  const me = found.get(self.person) ?? fromWorkshop(self, view)
  found.delete(self.person)
  const byName = [...found.values()].sort(
    (a, b) => a.name.localeCompare(b.name) || (a.person < b.person ? -1 : 1),
  )
  return me ? [me, ...byName] : byName
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
