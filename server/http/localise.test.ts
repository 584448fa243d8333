import { describe, expect, it } from 'vitest'
import { AppError, errorCodes } from '../../shared/errors.ts'
import { languageOf, openLocalise, wordsOf } from './localise.ts'

describe('words of errors', () => {
  const localise = openLocalise()

  it('exist for every code in both languages, and differ', () => {
    for (const code of errorCodes) {
      const english = wordsOf(localise, 'en', new AppError(code))
      const indonesian = wordsOf(localise, 'id', new AppError(code))
      expect(english).not.toContain('error.')
      expect(english).not.toMatch(/[{}]/)
      expect(indonesian).not.toMatch(/[{}]|!/)
      expect(indonesian).not.toBe(english)
    }
  })

  it('carry the limit that was broken', () => {
    const error = new AppError('ballot_over_dots', { total: 3 })
    expect(wordsOf(localise, 'id', error)).toContain('3 titik')
    expect(wordsOf(localise, 'en', error)).toContain('3 dots')
  })

  it('name the field and what is wrong with it', () => {
    const error = new AppError('invalid_input', { field: 'name', problem: 'too_long' })
    expect(wordsOf(localise, 'id', error)).toContain('Nama terlalu panjang')
    expect(wordsOf(localise, 'en', error)).toContain('The name is too long')
  })
})

describe('the language of a request', () => {
  it.each([
    ['id-ID,id;q=0.9,en;q=0.8', 'id'],
    ['en-GB,en;q=0.9', 'en'],
    ['de, en;q=0.3, id;q=0.7', 'id'],
    ['fr', 'en'],
    [undefined, 'en'],
  ] as const)('%s is %s', (header, language) => {
    expect(languageOf(header)).toBe(language)
  })
})
