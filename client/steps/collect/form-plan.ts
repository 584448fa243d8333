/** How a facilitator puts a card form together, and what is still wrong with it. */
import { inLanguage } from '../../../shared/cards/field-words.ts'
import type { FormField, Label } from '../../../shared/domain/card-form.ts'
import { type FieldType, optionsPerChoice } from '../../../shared/domain/field-types.ts'
import type { Language } from '../../../shared/domain/language.ts'

export type FormProblem = 'label' | 'options' | 'unit'

/** Its id is the first that is free, so that values of a removed field never become those of a new one by its place. */
export function newField(form: readonly FormField[]): FormField {
  let number = form.length + 1
  while (form.some(({ id }) => id === `f${number}`)) number += 1
  return { id: `f${number}`, label: '', type: 'text', required: false }
}

/** What another type cannot use is dropped; money begins as rupiah. */
export function withType({ id, label, required, options }: FormField, type: FieldType): FormField {
  if (type === 'choice') return { id, label, type, required, options: options ?? [] }
  if (type === 'money') return { id, label, type, required, unit: 'IDR' }
  return { id, label, type, required }
}

/** One option for each line; a line that stays keeps its id. */
export function withOptions(field: FormField, lines: string, language: Language): FormField {
  const labels = lines
    .split('\n')
    .map((line) => line.trim().slice(0, 80))
    .filter(Boolean)
  const known = new Map((field.options ?? []).map((one) => [inLanguage(one.label, language), one]))
  const taken = new Set([...known.values()].map(({ id }) => id))
  const options = labels.map((label) => known.get(label) ?? { id: freeId(taken), label })
  return { ...field, options }
}

function freeId(taken: Set<string>): string {
  let number = 1
  while (taken.has(`o${number}`)) number += 1
  taken.add(`o${number}`)
  return `o${number}`
}

export const optionLines = (field: FormField, language: Language): string =>
  (field.options ?? []).map(({ label }) => inLanguage(label, language)).join('\n')

/** The first thing that is wrong with a field; null where it can be asked. */
export function problemOf({ label, type, options = [], unit }: FormField): FormProblem | null {
  if (isEmpty(label)) return 'label'
  if (type === 'money' && !/^[A-Z]{3}$/.test(unit ?? '')) return 'unit'
  if (type !== 'choice') return null
  const ids = new Set(options.map(({ id }) => id))
  const isNumberFine = options.length >= optionsPerChoice.min && options.length <= optionsPerChoice.max
  return isNumberFine && ids.size === options.length ? null : 'options'
}

const isEmpty = (label: Label): boolean => typeof label === 'string' && label.trim() === ''
