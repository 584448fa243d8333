export { LanguageProvider } from './LanguageProvider.tsx'
export { type Formats, useFormats } from './use-formats.ts'
export { type Text, type TextParams, useLanguage, useSuggestLanguage, useText } from './use-text.ts'
