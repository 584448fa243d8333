/** Words for what the server says, in the language of the request. */
import { createIntl, createIntlCache, type IntlShape } from 'react-intl'
import type { Language } from '../../shared/domain/language.ts'
import type { AppError } from '../../shared/errors.ts'
import { catalogues, type MessageKey } from '../../shared/i18n/catalogue.ts'

export type Localise = (
  language: Language,
  key: MessageKey,
  params?: Readonly<Record<string, string | number>>,
) => string

/** Compiled messages are kept, so that an error answer costs microseconds. */
export function openLocalise(): Localise {
  const cache = createIntlCache()
  const open = (language: Language): IntlShape =>
    createIntl({ locale: language, messages: catalogues[language], onError: () => undefined }, cache)
  const byLanguage: Record<Language, IntlShape> = { en: open('en'), id: open('id') }
  return (language, key, params = {}) => byLanguage[language].formatMessage({ id: key }, params)
}

/** Every parameter that a message may use; what an error does not carry reads as its `other` form. */
const noParams = {
  field: '',
  project: '',
  amount: 0,
  currency: '',
  problem: '',
  state: '',
  title: '',
  max: 0,
  min: 0,
  total: 0,
  cap: 0,
  count: 0,
  credits: 0,
  seconds: 0,
  maxBytes: 0,
}

export const wordsOf = (localise: Localise, language: Language, error: AppError): string =>
  localise(language, `error.${error.code}`, { ...noParams, ...error.params })

/** The first language of `Accept-Language` that we speak, by weight; English where none is. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '').split(',').flatMap((part) => {
    const [tag = '', ...rest] = part.trim().toLowerCase().split(';')
    const language = tag.startsWith('id') ? 'id' : tag.startsWith('en') ? 'en' : null
    const weight = Number(rest.find((text) => text.trim().startsWith('q='))?.split('=')[1] ?? 1)
    return language ? [{ language, weight } as const] : []
  })
  return wishes.sort((a, b) => b.weight - a.weight)[0]?.language ?? 'en'
}
