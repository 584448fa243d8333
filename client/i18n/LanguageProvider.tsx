import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react'
import { IntlProvider } from 'react-intl'
import type { Language } from '../../shared/domain/language.ts'
import type { Catalogue } from '../../shared/i18n/catalogue.ts'
import { preferredLanguage, rememberedLanguage, rememberLanguage } from './language-choice.ts'
import { loadCatalogue } from './load-catalogue.ts'

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
  const [wanted, setWanted] = useState<Language>(
    () => rememberedLanguage() ?? preferredLanguage(navigator.languages),
  )
  const spoken = useWords(wanted)
  const choose = useCallback((next: Language) => {
    rememberLanguage(next)
    setWanted(next)
  }, [])
  const suggest = useCallback((next: Language) => {
    if (rememberedLanguage() === null) setWanted(next)
  }, [])
  const language = spoken?.language ?? wanted
  // Before any other effect: requests tell the server the language of the page.
  useLayoutEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const state = useMemo(() => ({ language, choose, suggest }), [language, choose, suggest])
  if (!spoken) return null
  return (
    <LanguageContext value={state}>
      <IntlProvider locale={regions[language]} messages={spoken.words} defaultLocale="en">
        {children}
      </IntlProvider>
    </LanguageContext>
  )
}

type Spoken = { language: Language; words: Catalogue }

/** A page without words is none: where they do not come, they are asked for again. */
const askAgainMs = 1_000
/** The other language comes when the page has settled, so that it can be chosen without a network too. */
const otherLanguageMs = 3_000

/** The words of the wanted language; until they are here, those of the one before. Null before the first. */
function useWords(wanted: Language): Spoken | null {
  const [spoken, setSpoken] = useState<Spoken | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const load = async () => {
      try {
        const words = await loadCatalogue(wanted)
        if (isOver) return
        setSpoken({ language: wanted, words })
        timer = setTimeout(
          () => loadCatalogue(wanted === 'id' ? 'en' : 'id').catch(() => {}),
          otherLanguageMs,
        )
      } catch {
        if (!isOver) timer = setTimeout(() => void load(), askAgainMs)
      }
    }
    void load()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [wanted])
  return spoken
}

export function useLanguageState(): LanguageState {
  const state = useContext(LanguageContext)
  if (!state) throw new Error('useLanguage needs a LanguageProvider above it')
  return state
}
