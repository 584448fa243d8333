import { inLanguage } from '../cards/field-words.ts'
import type { FormField } from '../domain/card-form.ts'
import type { Language } from '../domain/language.ts'
import type { Item } from './sides.ts'
import type { SpokenItem } from './suggestions.ts'

/**
 * A card with what its form says: a choice by its label, so that two forms with options of their own still meet;
 * everything else as it is kept, numbers with a point.
 */
export function spokenItem<I extends Item>(
  card: I,
  form: readonly FormField[],
  language: Language,
): I & SpokenItem {
  const words = form.flatMap(({ id, options }) => {
    const value = card.fields[id]
    if (value === undefined) return []
    const chosen = options?.find((option) => option.id === value)
    return [[id, chosen ? inLanguage(chosen.label, language) : value] as const]
  })
  return { ...card, words: Object.fromEntries(words) }
}
