import { expect, it } from 'vitest'
import { cardFormSchema, type FormField } from '../../../shared/domain/card-form.ts'
import { newField, optionLines, problemOf, withOptions, withType } from './form-plan.ts'

const field = (over: Partial<FormField> = {}): FormField => ({ ...newField([]), label: 'Cost', ...over })

it('a new field never takes the id of one that is there', () => {
  const [first, second] = [newField([]), newField([newField([])])]
  expect(new Set([first.id, second.id, newField([second]).id]).size).toBe(3)
})

it('every type can be asked as soon as it is complete', () => {
  const choice = withOptions(withType(field(), 'choice'), 'Better\n\n Worse ', 'en')
  const whole = [
    field(),
    choice,
    withType(field(), 'money'),
    withType(field(), 'date'),
    withType(field(), 'number'),
  ]
  expect(whole.map(problemOf)).toEqual([null, null, null, null, null])
  expect(cardFormSchema.safeParse(whole.map((one, at) => ({ ...one, id: `f${at}` }))).success).toBe(true)
})

it('a field without a question, with one choice, twice the same choice, or without a currency cannot', () => {
  const choice = withType(field(), 'choice')
  expect(problemOf(field({ label: ' ' }))).toBe('label')
  expect(problemOf(withOptions(choice, 'Better', 'en'))).toBe('options')
  expect(problemOf({ ...choice, options: [1, 2].map(() => ({ id: 'o1', label: 'Same' })) })).toBe('options')
  expect(problemOf({ ...withType(field(), 'money'), unit: 'Rp' })).toBe('unit')
})

it('a choice that stays keeps its id when others come and go', () => {
  const choice = withOptions(withType(field(), 'choice'), 'Better\nSame\nWorse', 'en')
  const worse = choice.options?.[2]?.id
  const after = withOptions(choice, 'Worse\nMuch worse', 'en')
  expect(after.options?.[0]?.id).toBe(worse)
  expect(new Set(after.options?.map(({ id }) => id)).size).toBe(2)
  expect(optionLines(after, 'en')).toBe('Worse\nMuch worse')
})
