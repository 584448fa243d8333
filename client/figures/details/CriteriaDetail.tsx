import { inLanguage } from '../../../shared/cards/field-words.ts'
import { fractionText } from '../../../shared/decide/fraction.ts'
import type { DetailOf } from '../../../shared/scales/schemas.ts'
import { tellFloor } from '../../../shared/scales/score/tell-award.ts'
import { useFormats, useLanguage, useText } from '../../i18n/index.ts'
import figures from '../figures.module.css'
import { NumberTable } from '../NumberTable.tsx'
import { Awards } from './Awards.tsx'
import type { DetailProps } from './detail.ts'

type Row = DetailOf<'criteria'>['options'][number]

/** How the score came about: means by criterion, the spread, and what was set aside. */
export function CriteriaDetail({ tally, detail }: DetailProps<'criteria'>) {
  const text = useText()
  const [language] = useLanguage()
  const { number } = useFormats()
  const labels = new Map(tally.options.map(({ id, label }) => [id, label]))
  const caption = text('decide.criteriaCaption')
  const { award } = detail
  const floorOf = (option: string) => {
    const { key, params } = tellFloor(detail, option, language)
    return text(key, params)
  }
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
      {award && <Awards tally={tally} award={award} />}
      {detail.isReplaced && <p>{text('decide.scoreReplaced')}</p>}
      {detail.dependsOn !== null && detail.dependsOn > 0 && (
        <p>{text('decide.dependsOn', { count: detail.dependsOn })}</p>
      )}
      <NumberTable
        caption={caption}
        corner={text('decide.option')}
        columns={[
          ...heads.map((head) => ({ key: head, head })),
          ...(award ? [{ key: ' floor', head: text('award.floorHead'), isWords: true }] : []),
        ]}
        rows={detail.options.map((row) => ({
          key: row.id,
          head: (
            <>
              {labels.get(row.id) ?? row.id}
              {!row.isRanked && <span className={figures.quiet}> ({text('decide.unrankedMark')})</span>}
            </>
          ),
          cells: [...cellsOf(row, detail, number), ...(award ? [floorOf(row.id)] : [])],
        }))}
      />
    </>
  )
}

function cellsOf(row: Row, detail: DetailOf<'criteria'>, number: (value: number) => string): string[] {
  const exact = (value: Row['score'] | undefined) => (value ? fractionText(value) : '–')
  return [
    exact(row.score),
    ...(detail.aggregation === 'zscore' ? [row.zScore === null ? '–' : row.zScore.toFixed(3)] : []),
    row.lowest && row.highest ? `${fractionText(row.lowest)} – ${fractionText(row.highest)}` : '–',
    ...detail.criteria.map((_, at) => exact(row.means[at])),
    number(row.judges),
    number(row.incomplete),
    number(row.recused),
  ]
}
