import type { Language } from '../../shared/domain/language.ts'
import type { Catalogue } from '../../shared/i18n/catalogue.ts'

/** Each language is a chunk of its own: a page carries the words that it shows. */
const loaders: Record<Language, () => Promise<Catalogue>> = {
  en: async () => (await import('../../shared/i18n/en/index.ts')).en,
  id: async () => (await import('../../shared/i18n/id/index.ts')).id,
}

export const loadCatalogue = (language: Language): Promise<Catalogue> => loaders[language]()
