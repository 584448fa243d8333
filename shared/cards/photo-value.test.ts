import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cardFieldHeight, cardPhotoHeight, fieldsHeight } from '../document/card-size.ts'
import { cardFormSchema, type FormField } from '../domain/card-form.ts'
import { checkFields, maxFieldChars } from './check-fields.ts'
import { fieldWords } from './field-words.ts'
import {
  maxDescriptionChars,
  newPhotoId,
  photoIdForm,
  photosOf,
  readPhoto,
  writePhoto,
} from './photo-value.ts'

const id = 'a1'.repeat(13)
const form: FormField[] = [
  { id: 'note', label: 'Note', type: 'text', required: false },
  { id: 'photo', label: { id: 'Foto', en: 'Photo' }, type: 'photo', required: true },
]

describe('the value of a photo field', () => {
  test('is an id and a description, there and back', () => {
    const words = fc.string({ maxLength: 40 }).map((text) => text.replace(/\s+/gu, ' ').trim())
    fc.assert(
      fc.property(words, (description) => {
        expect(readPhoto(writePhoto({ id, description }))).toEqual({ id, description })
      }),
    )
    expect(newPhotoId(() => new Uint8Array([7, 200, 33]))).toMatch(photoIdForm)
  })

  test('is never an address, a path or several lines', () => {
    for (const value of [
      'https://example.org/a.png',
      `/api/workshops/w/photos/${id}`,
      `photo:${id}/thumbnail`,
      `photo:${id}x`,
      `photo:${id.toUpperCase()}`,
      `photo:${id}  two blanks`,
      `photo:${id} one\ntwo`,
      `photo:${id.slice(1)}`,
      '',
      null,
      { id },
    ])
      expect(readPhoto(value)).toBeNull()
  })

  test('has room for its longest description, and for no longer one', () => {
    const longest = writePhoto({ id, description: 'x'.repeat(maxDescriptionChars) })
    expect(longest.length).toBeLessThanOrEqual(maxFieldChars)
    expect(checkFields(form, { photo: longest })).toEqual([])
    expect(checkFields(form, { photo: `${longest}x` })).toEqual([{ field: 'photo', problem: 'invalid' }])
    expect(checkFields(form, {})).toEqual([{ field: 'photo', problem: 'missing' }])
  })

  test('is a photo only where the form asks for one', () => {
    const value = `photo:${id} The roof`
    expect(cardFormSchema.safeParse(form).success).toBe(true)
    expect(photosOf(form, { note: value })).toEqual([])
    expect(photosOf(form, { photo: value })).toEqual([{ id, description: 'The roof' }])
    expect(fieldWords(form, { note: 'Dry', photo: value }, 'id')).toEqual([
      { id: 'note', label: 'Note', value: 'Dry', photo: null },
      { id: 'photo', label: 'Foto', value: 'The roof', photo: { id, description: 'The roof' } },
    ])
  })

  test('makes its card taller by its picture', () => {
    expect(fieldsHeight({ note: 'Dry', photo: `photo:${id}` })).toBe(cardFieldHeight + cardPhotoHeight)
  })
})
