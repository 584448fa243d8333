import { expect, it } from 'vitest'
import type { FormField } from '../../../shared/domain/card-form.ts'
import { readFields, typedOf } from './typed-fields.ts'

const form: FormField[] = [
  { id: 'where', label: 'Where', type: 'text', required: true },
  { id: 'cost', label: 'Cost', type: 'money', required: false, unit: 'IDR' },
]

it('numbers are read in the language of the reader, and come back as they are written there', () => {
  const { fields, problems } = readFields(form, { where: ' Pasar ', cost: 'Rp 1.500.000,50' }, 'id')
  expect(fields).toEqual({ where: 'Pasar', cost: '1500000.5' })
  expect(problems.size).toBe(0)
  expect(typedOf(form, fields, 'id')).toEqual({ where: 'Pasar', cost: '1.500.000,5' })
  expect(typedOf(form, fields, 'en')).toEqual({ where: 'Pasar', cost: '1,500,000.5' })
})

it('a required field that is empty and an amount that is none are told by field', () => {
  expect([...readFields(form, { where: '  ', cost: 'banyak' }, 'id').problems]).toEqual([
    ['where', 'missing'],
    ['cost', 'invalid'],
  ])
})
