import type { Language } from '../../shared/domain/language.ts'
import type { TallyOption } from '../../shared/domain/tally.ts'
import type { Summary } from '../../shared/summary/summary.ts'
import type { Telling } from '../../shared/tally/index.ts'
import type { Words } from './words.ts'

/** What every part of the document is written from. */
export type Report = {
  summary: Summary
  words: Words
  telling: Telling
  /** A group's name, safe inside Markdown. */
  nameOf: (group: string) => string
}

/** A numbered section: its blocks are separated by empty lines. */
export type Section = { title: string; body: string[] }

/** What a table of evidence is told with: options by their labels, groups by their names. */
export type Told = {
  words: Words
  labelOf: (id: string) => string
  nameOf: (group: string) => string
  language: Language
  order: readonly string[]
  /** As they were counted, labels made safe. */
  options: readonly TallyOption[]
}
