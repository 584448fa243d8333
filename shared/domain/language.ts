import { z } from 'zod'

/** Indonesian and English are equal first languages. */
export const languages = ['id', 'en'] as const
export const languageSchema = z.enum(languages)
export type Language = z.infer<typeof languageSchema>

/** Text that the project itself supplies in both languages (templates, group names). */
export type Bilingual = { readonly id: string; readonly en: string }
