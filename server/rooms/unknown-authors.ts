/**
 * Authors whom an imported file does not tell. Like paper, their cards count as at least one voice in each group; as
 * long as nothing else is done to a theme, the number that the file told for it stands.
 */
import type { StepCount, Theme } from '../../shared/domain/theme.ts'
import type { CardRegister } from './card-register.ts'

const prefix = 'imported:'

/** Stands in a card's row where its author would: no person has such an id. */
export const unknownAuthor = (group: string | null): string => `${prefix}${group ?? ''}`

const isUnknown = (register: CardRegister, card: string): boolean =>
  register.get(card)?.person?.startsWith(prefix) ?? false

export function keepToldVoices(theme: Theme, before: Theme | undefined, register: CardRegister): Theme {
  const isSame = before !== undefined && sameSet(before.cards, theme.cards)
  return isSame && theme.cards.some((card) => isUnknown(register, card))
    ? { ...theme, voices: before.voices }
    : theme
}

type Authors = Pick<StepCount, 'step' | 'cards' | 'authors'>

/** A step shows how many cards it has, not which: as long as there are as many, so are their authors. */
export function keepToldAuthors<C extends Authors>(
  count: C,
  before: StepCount | undefined,
  register: CardRegister,
): C {
  if (!before || before.cards !== count.cards || before.authors < count.authors) return count
  const hasUnknown = [...register.all()].some(({ id }) => isUnknown(register, id))
  return hasUnknown ? { ...count, authors: before.authors } : count
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one))
