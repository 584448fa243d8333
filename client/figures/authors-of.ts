import type { Origin } from '../../shared/domain/card.ts'
import { keepsName } from '../../shared/domain/keeps-name.ts'
import type { Person } from '../../shared/domain/person.ts'
import type { NamesPolicy } from '../../shared/domain/step.ts'
import type { Text } from '../i18n/index.ts'
import { personName } from '../people/person-name.ts'

/**
 * Names by card. The origin already hides what its step hides; a policy that was made stricter later holds
 * here as well.
 */
export function authorsOf(
  cards: readonly { id: string; origin: Pick<Origin, 'author' | 'step'> | null }[],
  from: {
    people: readonly Pick<Person, 'id' | 'name' | 'gone'>[]
    steps: readonly { id: string; names: NamesPolicy }[]
  },
  text: Text,
): ReadonlyMap<string, string> {
  const people = new Map(from.people.filter(keepsName).map((person) => [person.id, person]))
  const hiding = new Set(from.steps.filter(({ names }) => names !== 'named').map(({ id }) => id))
  return new Map(
    cards.flatMap(({ id, origin }) => {
      const person = hiding.has(origin?.step ?? '') ? undefined : people.get(origin?.author ?? '')
      return person ? [[id, personName(person, text)] as const] : []
    }),
  )
}
