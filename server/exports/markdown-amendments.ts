/** Rewordings between rounds: one text in which what was taken out is struck through and what is new is bold. */
import { diffWordsWithSpace } from 'diff'
import type { Tally } from '../../shared/domain/tally.ts'
import { amendmentsOf } from '../../shared/scales/gradient/amendments.ts'
import { inline, quotation } from './markdown-text.ts'
import type { Report } from './report.ts'

export function amendmentBlocks(tallies: readonly Tally[], { words }: Report): string[] {
  const amendments = amendmentsOf(tallies)
  if (amendments.length === 0) return []
  return [
    `### ${words.text('amend.title')}`,
    words.text('amend.howMarkdown'),
    ...amendments.flatMap(({ run, before, after, answers }) => [
      `${words.text('amend.forRun', { run })} ${compared(before, after)}`,
      ...(answers.length > 0 ? [words.text('amend.answers')] : []),
      ...answers.map(({ text }) => quotation(text)),
    ]),
  ]
}

const compared = (before: string, after: string): string =>
  diffWordsWithSpace(before, after)
    .map(({ value, added, removed }) => marked(value, added ? '**' : removed ? '~~' : ''))
    .join('')

/** A mark that has a space on its inner side would not be read as one. */
function marked(value: string, mark: string): string {
  const [, left = '', core = '', right = ''] = /^(\s*)(.*?)(\s*)$/su.exec(value) ?? []
  const space = (gap: string) => (gap === '' ? '' : ' ')
  return core === '' ? space(value) : `${space(left)}${mark}${inline(core)}${mark}${space(right)}`
}
