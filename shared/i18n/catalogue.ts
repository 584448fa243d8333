/**
 * Every text that a person reads, in both first languages. A catalogue is a flat record of ICU messages;
 * each area is one file per language, and the Indonesian file is typed by the English one, so that a
 * missing or surplus key does not compile.
 */
import type { Language } from '../domain/language.ts'
import { en } from './en/index.ts'
import { id } from './id/index.ts'

export type MessageKey = keyof typeof en
export type Catalogue = Record<MessageKey, string>

export const catalogues: Record<Language, Catalogue> = { en, id }
