import type { Person } from '../../shared/domain/person.ts'
import type { Text } from '../i18n/index.ts'

/** With an open link a name is optional, and who has left has none any more. */
export const personName = (person: Pick<Person, 'name'> | null | undefined, text: Text): string =>
  person?.name.trim() || text('board.someone')

/** One or two letters for an avatar: `Ibu Sari Dewi` → `IS`. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  return words
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase()
}
