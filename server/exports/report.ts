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
