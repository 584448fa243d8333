import type { Step } from '../../shared/steps/step.ts'
import { titlesOf } from '../../shared/summary/find-items.ts'
import type { Summary } from '../../shared/summary/summary.ts'
import { inline, quotation, table } from './markdown-text.ts'
import type { Report } from './report.ts'

type Pairing = Summary['pairings'][number]

/** Who has found whom, what is still missing, what lies idle; each run by itself. */
export function pairingBlocks(step: Step, report: Report): string[] {
  const { summary, words } = report
  const pairings = summary.pairings.filter((pairing) => pairing.step === step.id)
  return pairings.flatMap((pairing) => [
    ...(pairings.length > 1 ? [`### ${words.text('summary.run', { run: pairing.run })}`] : []),
    ...pairingBlock(pairing, report),
  ])
}

function pairingBlock({ pairs, unmet, idle }: Pairing, { summary, words }: Report): string[] {
  const titles = titlesOf(summary)
  const quoted = (ids: readonly string[]) => ids.map((id) => quotation(titles.get(id) ?? ''))
  const columns = ['match.need', 'match.offer', 'match.agreedHow'] as const
  return [
    words.text('match.summary', { pairs: pairs.length, unmet: unmet.length, idle: idle.length }),
    ...(pairs.length > 0
      ? [
          table(
            columns.map((column) => words.text(column)),
            pairs.map((pair) => [
              inline(titles.get(pair.need) ?? ''),
              inline(titles.get(pair.offer) ?? ''),
              agreedWords(pair, words),
            ]),
          ),
        ]
      : []),
    ...(unmet.length > 0 ? [`**${words.text('match.unmetTitle')}**`, ...quoted(unmet)] : []),
    ...(idle.length > 0 ? [`**${words.text('match.idleTitle')}**`, ...quoted(idle)] : []),
  ]
}

function agreedWords({ agreed }: Pairing['pairs'][number], words: Report['words']): string {
  const notes = [agreed.need, agreed.offer].flatMap((consent) =>
    consent?.how === 'witness' ? [inline(consent.note)] : [],
  )
  return notes.length === 0
    ? words.text('match.agreedBoth')
    : words.text('match.agreedWitness', { note: notes.join('; ') })
}
