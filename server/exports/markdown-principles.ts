import { evidenceOf } from '../../shared/summary/principles.ts'
import { inline } from './markdown-text.ts'
import type { Report, Section } from './report.ts'

/** A checklist of evidence, never a score. */
export function principlesSection({ summary, words }: Report): Section {
  return {
    title: words.text('principles.title'),
    body: [
      words.text('principles.how'),
      ...evidenceOf(summary).flatMap(({ principle, items }) => [
        `### ${words.text(`principles.${principle}`)}`,
        words.text(`principles.${principle}Ask`),
        items.length === 0
          ? words.text('principles.none')
          : [
              `${words.text('principles.count', { count: items.length })}:`,
              '',
              ...items.map(({ label }) => `- ${inline(label)}`),
            ].join('\n'),
      ]),
    ],
  }
}
