import type { Language } from '../domain/language.ts'
import type { InBoth } from './template.ts'

/**
 * The same data in one language. Labels of card forms, of criteria and of prizes stay in both: they are read by
 * people who chose their own language, like everything that the project itself says.
 */
export function inLanguage<T>(value: InBoth<T>, language: Language): T
export function inLanguage(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((part) => inLanguage(part, language))
  if (typeof value !== 'object' || value === null) return value
  if (isBilingual(value)) return value[language]
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      staysInBoth.has(key) ? part : inLanguage(part, language),
    ]),
  )
}

const staysInBoth: ReadonlySet<string> = new Set(['form', 'criteria', 'prizes'])

const isBilingual = (value: object): value is Record<Language, string> =>
  Object.keys(value).length === 2 && 'id' in value && 'en' in value
