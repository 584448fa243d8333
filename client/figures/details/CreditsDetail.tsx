import { useFormats, useText } from '../../i18n/index.ts'
import figures from '../figures.module.css'
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
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and a keyboard must be able to */}
      <section className={figures.tableFrame} tabIndex={0} aria-label={text('decide.creditsCaption')}>
        <table className={figures.table}>
          <caption>{text('decide.creditsCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{text('decide.option')}</th>
              {heads.map((head) => (
                <th key={head} scope="col" className={figures.number}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {detail.options.map((row) => (
              <tr key={row.id}>
                <th scope="row">{labels.get(row.id) ?? row.id}</th>
                <td className={figures.number}>{number(row.spent)}</td>
                <td className={figures.number}>{number(row.supporters)}</td>
                <td className={figures.number}>{number(row.most)}</td>
                {hasOpponents && (
                  <>
                    <td className={figures.number}>{number(row.opponents)}</td>
                    <td className={figures.number}>{number(-row.least)}</td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
