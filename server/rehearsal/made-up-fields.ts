import type { CardFields, FormField } from '../../shared/domain/card-form.ts'
import type { Language } from '../../shared/domain/language.ts'

const words: Record<Language, readonly string[]> = {
  id: ['pupuk', 'traktor', 'pelatihan', 'gudang', 'benih'],
  en: ['fertiliser', 'tractor', 'training', 'storage', 'seeds'],
}

/** A value for every field but photos (no template needs one), another for each card; dates lie in a year to come. */
export function madeUpFields(language: Language, form: readonly FormField[], at: number): CardFields {
  const filled = form.filter(({ type }) => type !== 'photo')
  return Object.fromEntries(filled.map((field) => [field.id, fieldValue(language, field, at)]))
}

function fieldValue(language: Language, { type, options }: FormField, at: number): string {
  switch (type) {
    case 'choice':
      return options?.[at % options.length]?.id ?? ''
    case 'number':
      return String(1 + (at % 3))
    case 'money':
      return String(5_000_000 * (1 + (at % 9)))
    case 'date':
      return `2030-0${1 + (at % 9)}-15`
    case 'photo':
      return ''
    case 'text':
      return words[language][at % words[language].length] ?? ''
  }
}
