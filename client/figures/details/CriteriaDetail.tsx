import { inLanguage } from '../../../shared/cards/field-words.ts'
import { fractionText } from '../../../shared/decide/fraction.ts'
import type { DetailOf } from '../../../shared/scales/schemas.ts'
import { useFormats, useLanguage, useText } from '../../i18n/index.ts'
import figures from '../figures.module.css'
import type { DetailProps } from './detail.ts'

type Row = DetailOf<'criteria'>['options'][number]

/** How the score came about: means by criterion, the spread, and what was set aside. */
export function CriteriaDetail({ tally, detail }: DetailProps<'criteria'>) {
  const text = useText()
  const [language] = useLanguage()
  const labels = new Map(tally.options.map(({ id, label }) => [id, label]))
  const caption = text('decide.criteriaCaption')
  const heads = [
    text(`decide.scoreBy.${detail.aggregation}`),
    ...(detail.aggregation === 'zscore' ? [text('decide.zScore')] : []),
    text('decide.spread'),
    ...detail.criteria.map(({ label, weight }) =>
      text('decide.criterionWeight', { label: inLanguage(label, language), weight }),
    ),
    text('figure.sheets'),
    text('decide.incomplete'),
    text('decide.recused'),
  ]
  return (
    <>
      {detail.isReplaced && <p>{text('decide.scoreReplaced')}</p>}
      {detail.dependsOn !== null && detail.dependsOn > 0 && (
        <p>{text('decide.dependsOn', { count: detail.dependsOn })}</p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and a keyboard must be able to */}
      <section className={figures.tableFrame} tabIndex={0} aria-label={caption}>
        <table className={figures.table}>
          <caption>{caption}</caption>
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
              <OptionRow key={row.id} row={row} label={labels.get(row.id) ?? row.id} detail={detail} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

function OptionRow({ row, label, detail }: { row: Row; label: string; detail: DetailOf<'criteria'> }) {
  const text = useText()
  const { number } = useFormats()
  const exact = (value: Row['score'] | undefined) => (value ? fractionText(value) : '–')
  const cells = [
    exact(row.score),
    ...(detail.aggregation === 'zscore' ? [row.zScore === null ? '–' : row.zScore.toFixed(3)] : []),
    row.lowest && row.highest ? `${fractionText(row.lowest)} – ${fractionText(row.highest)}` : '–',
    ...detail.criteria.map((_, at) => exact(row.means[at])),
    number(row.judges),
    number(row.incomplete),
    number(row.recused),
  ]
  return (
    <tr>
      <th scope="row">
        {label}
        {!row.isRanked && <span className={figures.quiet}> ({text('decide.unrankedMark')})</span>}
      </th>
      {cells.map((cell, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns stand in a fixed order
        <td key={at} className={figures.number}>
          {cell}
        </td>
      ))}
    </tr>
  )
}
