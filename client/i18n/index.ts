export { LanguageProvider } from './LanguageProvider.tsx'
export { useFormats } from './use-formats.ts'
export { type Text, useLanguage, useSuggestLanguage, useText } from './use-text.ts'
