import type { Language } from '../../shared/domain/language.ts'

const storageKey = 'rembuk.language'

/** Closest relatives first: who reads Malay, Javanese or Sundanese is better served by Indonesian. */
const indonesianReaders = ['id', 'in', 'ms', 'jv', 'su']

/** The language this browser was last told to use, or null. */
export function rememberedLanguage(): Language | null {
  const stored = read()
  return stored === 'id' || stored === 'en' ? stored : null
}

/** Remembered per browser; where storage is denied the choice lasts for this page. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language)
  } catch {
    // Private windows may refuse: the page works all the same.
  }
}

/** The first of a browser's preferred languages that we speak; English where none is. */
export function preferredLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const base = tag.toLowerCase().split('-')[0] ?? ''
    if (indonesianReaders.includes(base)) return 'id'
    if (base === 'en') return 'en'
  }
  return 'en'
}

function read(): string | null {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null
  }
}
