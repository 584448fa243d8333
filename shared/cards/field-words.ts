import type { CardFields, FormField, Label } from '../domain/card-form.ts'
import type { Language } from '../domain/language.ts'
import { writeDecimal } from './decimal.ts'
import { type PhotoValue, readPhoto } from './photo-value.ts'

export const inLanguage = (label: Label, language: Language): string =>
  typeof label === 'string' ? label : label[language]

/** `photo`: to be shown instead of `value`, which is what it shows in words. */
export type FieldWords = { id: string; label: string; value: string; photo: PhotoValue | null }

/** The filled fields of a card as people read them, in the order of the form. */
export function fieldWords(form: readonly FormField[], fields: CardFields, language: Language): FieldWords[] {
  return form.flatMap((field) => {
    const value = fields[field.id]
    if (value === undefined || value === '') return []
    return [
      {
        id: field.id,
        label: inLanguage(field.label, language),
        value: valueWords(field, value, language),
        photo: field.type === 'photo' ? readPhoto(value) : null,
      },
    ]
  })
}

function valueWords({ type, options, unit }: FormField, value: string, language: Language): string {
  switch (type) {
    case 'choice': {
      const chosen = options?.find(({ id }) => id === value)
      return chosen ? inLanguage(chosen.label, language) : value
    }
    case 'number':
      return [writeDecimal(value, language), unit].filter(Boolean).join(' ')
    case 'money':
      return [unit === 'IDR' ? 'Rp' : unit, writeDecimal(value, language)].filter(Boolean).join(' ')
    case 'date':
      return dayWords(value, language)
    case 'photo':
      return readPhoto(value)?.description || '–'
    case 'text':
      return value
  }
}

const dayWords = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
