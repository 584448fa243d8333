import { describe, expect, it } from 'vitest'
import { cardFormSchema, type FormField } from '../domain/card-form.ts'
import { checkFields, soundFields } from './check-fields.ts'
import { readDecimal, writeDecimal } from './decimal.ts'
import { fieldWords } from './field-words.ts'
import { replyIn } from './of-step.ts'

const form: FormField[] = [
  { id: 'where', label: { id: 'Lokasi', en: 'Place' }, type: 'text', required: true },
  {
    id: 'outcome',
    label: 'Result',
    type: 'choice',
    required: false,
    options: [
      { id: 'better', label: { id: 'Lebih baik', en: 'Better' } },
      { id: 'worse', label: { id: 'Lebih buruk', en: 'Worse' } },
    ],
  },
  { id: 'people', label: 'People', type: 'number', required: false, unit: 'orang' },
  { id: 'cost', label: { id: 'Biaya', en: 'Cost' }, type: 'money', required: false, unit: 'IDR' },
  { id: 'since', label: 'Since', type: 'date', required: false },
]

describe('numbers', () => {
  it.each([
    ['id', '1.500.000', '1500000'],
    ['id', 'Rp 1.500.000,50', '1500000.5'],
    ['id', '2,5', '2.5'],
    ['id', '2.5', '2.5'],
    ['en', '1,500,000.50', '1500000.5'],
    ['en', '1.500', '1.5'],
    ['en', '007', '7'],
    ['en', '-3', '-3'],
    ['en', '-0', '0'],
    ['id', '0,1', '0.1'],
  ] as const)('in %s, %s is %s', (language, typed, kept) => {
    expect(readDecimal(typed, language)).toBe(kept)
  })

  it.each(['', 'seratus', '1.50.000,', '1e9', '12345678901234567', '1.23456', '1-2', '.5'])(
    '%j is none',
    (typed) => {
      expect(readDecimal(typed, 'id')).toBeNull()
    },
  )

  it('are written as they are read, in both languages', () => {
    for (const number of ['0', '7', '1500000.5', '-1234', '999', '1000', '0.0001'])
      for (const language of ['id', 'en'] as const)
        expect(readDecimal(writeDecimal(number, language), language)).toBe(number)
    expect(writeDecimal('1500000.5', 'id')).toBe('1.500.000,5')
  })
})

describe('the fields of a card', () => {
  it('fit where every value has its form', () => {
    const fields = { where: 'Pasar', outcome: 'worse', people: '12', cost: '1500000', since: '2026-02-28' }
    expect(checkFields(form, fields)).toEqual([])
  })

  it.each([
    [{}, 'where', 'missing'],
    [{ where: 'x'.repeat(201) }, 'where', 'too_long'],
    [{ where: 'a', outcome: 'Better' }, 'outcome', 'invalid'],
    [{ where: 'a', people: '1.500,0' }, 'people', 'invalid'],
    [{ where: 'a', cost: '-5' }, 'cost', 'invalid'],
    [{ where: 'a', cost: '1e6' }, 'cost', 'invalid'],
    [{ where: 'a', since: '2026-02-30' }, 'since', 'invalid'],
    [{ where: 'a', since: { day: 3 } }, 'since', 'invalid'],
    [{ where: 'a', extra: 'b' }, 'extra', 'unknown'],
  ])('%j does not: %s is %s', (fields, field, problem) => {
    expect(checkFields(form, fields)).toEqual([{ field, problem }])
  })

  it('leave out what a lane holds beyond its form', () => {
    expect(soundFields(form, { where: 'Pasar', cost: 'many', extra: 'b', people: 3 })).toEqual({
      where: 'Pasar',
    })
  })

  it('are told in the order of the form and in the reader’s language', () => {
    const fields = { cost: '1500000', outcome: 'better', where: 'Pasar', people: '1200' }
    const told = (language: 'id' | 'en') =>
      fieldWords(form, fields, language).map(({ label, value }) => `${label}: ${value}`)
    expect(told('id')).toEqual([
      'Lokasi: Pasar',
      'Result: Lebih baik',
      'People: 1.200 orang',
      'Biaya: Rp 1.500.000',
    ])
    expect(told('en')[1]).toBe('Result: Better')
  })
})

describe('a card form', () => {
  it('has at most six fields, of different ids, and options for a choice alone', () => {
    const field = (id: string): FormField => ({ id, label: id, type: 'text', required: false })
    expect(cardFormSchema.safeParse(form).success).toBe(true)
    expect(cardFormSchema.safeParse([...'abcdefg'].map(field)).success).toBe(false)
    expect(cardFormSchema.safeParse([field('a'), field('a')]).success).toBe(false)
    expect(cardFormSchema.safeParse([{ ...field('a'), type: 'choice' }]).success).toBe(false)
    expect(cardFormSchema.safeParse([{ ...field('a'), options: form[1]?.options }]).success).toBe(false)
  })
})

it('a reply is found in the lineage by what it answers and how', () => {
  const link = { by: null, at: null }
  expect(replyIn([{ ...link, item: 'shape:a', how: 'reworded' }])).toBeNull()
  expect(replyIn([{ ...link, item: 'shape:b', how: 'answers', kind: 'me_too' }])).toEqual({
    item: 'shape:b',
    kind: 'me_too',
  })
})
