import { useFormats, useText } from '../../i18n/index.ts'
import figures from '../figures.module.css'
import { NumberTable } from '../NumberTable.tsx'
import type { DetailProps } from './detail.ts'

/** How many credits went where, from how many people, and how far single people went. */
export function CreditsDetail({ tally, detail }: DetailProps<'credits'>) {
  const text = useText()
  const { number } = useFormats()
  const labels = new Map(tally.options.map(({ id, label }) => [id, label]))
  const { spent, ballots, perPerson } = detail
  const hasOpponents = detail.options.some(({ opponents }) => opponents > 0)
  const heads = [
    text('figure.credits'),
    text('figure.supporters'),
    text('decide.mostVotes'),
    ...(hasOpponents ? [text('figure.opponents'), text('decide.leastVotes')] : []),
  ]
  return (
    <>
      <p>{text('decide.creditsSpent', { spent, of: ballots * perPerson, ballots })}</p>
      <p className={figures.quiet}>{text('decide.creditsCaveat')}</p>
      <NumberTable
        caption={text('decide.creditsCaption')}
        corner={text('decide.option')}
        columns={heads.map((head) => ({ key: head, head }))}
        rows={detail.options.map(({ id, spent: own, supporters, most, opponents, least }) => ({
          key: id,
          head: labels.get(id) ?? id,
          cells: [
            number(own),
            number(supporters),
            number(most),
            ...(hasOpponents ? [number(opponents), number(-least)] : []),
          ],
        }))}
      />
    </>
  )
}
