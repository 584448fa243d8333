import { expect, test } from 'vitest'
import { preferredLanguage } from './language-choice.ts'

test('the first language that we speak is taken', () => {
  expect(preferredLanguage(['fr-FR', 'id-ID', 'en'])).toBe('id')
  expect(preferredLanguage(['en-GB', 'id'])).toBe('en')
})

test('readers of close relatives get Indonesian', () => {
  expect(preferredLanguage(['jv', 'en-US'])).toBe('id')
})

test('who speaks neither gets English', () => {
  expect(preferredLanguage(['fr', 'de'])).toBe('en')
  expect(preferredLanguage([])).toBe('en')
})
