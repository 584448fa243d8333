import { createIntl } from 'react-intl'
import type { Language } from '../../shared/domain/language.ts'
import { catalogues, type MessageKey } from '../../shared/i18n/catalogue.ts'
import type { Sentence } from '../../shared/scales/scale.ts'

/** How an export speaks one language. */
export type Words = {
  text(key: MessageKey, params?: Readonly<Record<string, string | number>>): string
  say(sentences: readonly Sentence[]): string
  /** A day, from an ISO date or ms. */
  date(value: string | number): string
  /** In UTC, and it says so: a file is read in other places than it was made. */
  time(ms: number): string
  list(items: readonly string[]): string
}

export function wordsIn(language: Language): Words {
  const intl = createIntl({ locale: language, messages: catalogues[language], onError: () => undefined })
  const text: Words['text'] = (key, params) => intl.formatMessage({ id: key }, params)
  return {
    text,
    say: (sentences) => sentences.map(({ key, params }) => text(key, params)).join(' '),
    date: (value) => intl.formatDate(value, { dateStyle: 'long', timeZone: 'UTC' }),
    time: (ms) => `${intl.formatDate(ms, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })} UTC`,
    list: (items) => intl.formatList([...items]),
  }
}
