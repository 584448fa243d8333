import { useCallback } from 'react'
import { useIntl } from 'react-intl'
import type { Language } from '../../shared/domain/language.ts'
import type { MessageKey } from '../../shared/i18n/catalogue.ts'
import { useLanguageState } from './LanguageProvider.tsx'

export type TextParams = Readonly<Record<string, string | number | boolean | Date | null | undefined>>
export type Text = (key: MessageKey, params?: TextParams) => string

/** The words of a key in the reader's language. */
export function useText(): Text {
  const intl = useIntl()
  return useCallback((key, params) => intl.formatMessage({ id: key }, params), [intl])
}

/** The reader's language, and how to change it for good. */
export function useLanguage(): [Language, (language: Language) => void] {
  const { language, choose } = useLanguageState()
  return [language, choose]
}

/** Proposes the workshop's first language to somebody who never chose one. */
export const useSuggestLanguage = () => useLanguageState().suggest
