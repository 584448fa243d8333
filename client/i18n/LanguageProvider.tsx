import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react'
import { IntlProvider } from 'react-intl'
import type { Language } from '../../shared/domain/language.ts'
import { catalogues } from '../../shared/i18n/catalogue.ts'
import { preferredLanguage, rememberedLanguage, rememberLanguage } from './language-choice.ts'

type LanguageState = {
  language: Language
  /** The reader's own choice: remembered. */
  choose: (language: Language) => void
  /** What a workshop speaks first: holds only where the reader never chose. */
  suggest: (language: Language) => void
}

const LanguageContext = createContext<LanguageState | null>(null)

/** How dates and numbers are written: day before month in both. */
const regions: Record<Language, string> = { id: 'id-ID', en: 'en-GB' }

/** Gives every screen its texts; `<html lang>` always tells the truth. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(
    () => rememberedLanguage() ?? preferredLanguage(navigator.languages),
  )
  const choose = useCallback((next: Language) => {
    rememberLanguage(next)
    setLanguage(next)
  }, [])
  const suggest = useCallback((next: Language) => {
    if (rememberedLanguage() === null) setLanguage(next)
  }, [])
  // Before any other effect: requests tell the server the language of the page.
  useLayoutEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const state = useMemo(() => ({ language, choose, suggest }), [language, choose, suggest])
  return (
    <LanguageContext value={state}>
      <IntlProvider locale={regions[language]} messages={catalogues[language]} defaultLocale="en">
        {children}
      </IntlProvider>
    </LanguageContext>
  )
}

export function useLanguageState(): LanguageState {
  const state = useContext(LanguageContext)
  if (!state) throw new Error('useLanguage needs a LanguageProvider above it')
  return state
}
