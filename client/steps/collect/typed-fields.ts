/** What stands in the inputs of a card form, and the values that it means. */
import { checkFields, type FieldProblem } from '../../../shared/cards/check-fields.ts'
import { readDecimal, writeDecimal } from '../../../shared/cards/decimal.ts'
import { writePhoto } from '../../../shared/cards/photo-value.ts'
import type { CardFields, FormField } from '../../../shared/domain/card-form.ts'
import type { Language } from '../../../shared/domain/language.ts'
import { readTypedPhoto } from './typed-photo.ts'

/** As typed, by field. */
export type TypedFields = Readonly<Record<string, string>>

export type ReadFields = { fields: CardFields; problems: ReadonlyMap<string, FieldProblem['problem']> }

/** Numbers are read as the language writes them; what is no number stays as typed, and is a problem. */
export function readFields(form: readonly FormField[], typed: TypedFields, language: Language): ReadFields {
  const fields: CardFields = {}
  for (const { id, type } of form) {
    const text = (typed[id] ?? '').trim()
    if (text === '') continue
    const photo = type === 'photo' ? readTypedPhoto(text) : null
    if (photo) fields[id] = writePhoto(photo)
    else fields[id] = isNumber(type) ? (readDecimal(text, language) ?? text) : text
  }
  return {
    fields,
    problems: new Map(checkFields(form, fields).map(({ field, problem }) => [field, problem])),
  }
}

/** Back into the inputs, for an edit. */
export function typedOf(form: readonly FormField[], fields: CardFields, language: Language): TypedFields {
  return Object.fromEntries(
    form.flatMap(({ id, type }) => {
      const value = fields[id]
      return value === undefined ? [] : [[id, isNumber(type) ? writeDecimal(value, language) : value]]
    }),
  )
}

const isNumber = (type: FormField['type']): boolean => type === 'number' || type === 'money'
