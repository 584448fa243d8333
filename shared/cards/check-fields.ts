import type { CardFields, FormField } from '../domain/card-form.ts'
import { charsOf } from '../domain/chars-of.ts'
import { isDecimal } from './decimal.ts'
import { readPhoto } from './photo-value.ts'

/** `unknown`: a value for a field that the form does not have. */
export type FieldProblem = { field: string; problem: 'missing' | 'invalid' | 'too_long' | 'unknown' }

export const maxFieldChars = 200

/** What is wrong with the values of a card, in the order of the form; empty where they fit. */
export function checkFields(
  form: readonly FormField[],
  fields: Readonly<Record<string, unknown>>,
): FieldProblem[] {
  const known = new Set(form.map(({ id }) => id))
  const strays = Object.keys(fields).filter((id) => !known.has(id))
  return [
    ...form.flatMap((field) => {
      const problem = problemOf(field, fields[field.id])
      return problem ? [{ field: field.id, problem }] : []
    }),
    ...strays.map((field) => ({ field, problem: 'unknown' as const })),
  ]
}

function problemOf(field: FormField, value: unknown): FieldProblem['problem'] | null {
  if (value === undefined || value === '') return field.required ? 'missing' : null
  if (typeof value !== 'string') return 'invalid'
  if (charsOf(value) > maxFieldChars) return 'too_long'
  return isSound(field, value) ? null : 'invalid'
}

function isSound({ type, options }: FormField, value: string): boolean {
  switch (type) {
    case 'text':
      return value.trim() !== ''
    case 'choice':
      return options?.some(({ id }) => id === value) ?? false
    case 'number':
      return isDecimal(value)
    case 'money':
      return isDecimal(value) && !value.startsWith('-')
    case 'date':
      return isDay(value)
    case 'photo':
      return readPhoto(value) !== null
  }
}

/** A day that the calendar has: 2026-02-30 is none. */
function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const at = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value)
}

/** Of whatever lies in a `#fields` lane, what the form knows and allows. */
export function soundFields(
  form: readonly FormField[],
  lane: Readonly<Record<string, unknown>> | null | undefined,
): CardFields {
  const sound: CardFields = {}
  for (const field of form) {
    const value = lane?.[field.id]
    if (typeof value === 'string' && value !== '' && problemOf(field, value) === null) sound[field.id] = value
  }
  return sound
}
