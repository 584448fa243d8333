import { toPercent } from '../../shared/decide/fraction.ts'
import type { Group } from '../../shared/domain/group.ts'
import type { Figures, Tally, TallyOption } from '../../shared/domain/tally.ts'
import { scaleKind } from '../../shared/scales/index.ts'
import { chosenMark } from '../../shared/tally/index.ts'
import { useFormats, useText } from '../i18n/index.ts'
import { GroupName } from '../ui/index.ts'
import styles from './figures.module.css'
import { useTelling } from './use-telling.ts'

/** The numbers of the bars, all of them; where a group may not be shown, the cell says so. */
export function TallyTable({
  tally,
  groups,
  title,
}: {
  tally: Tally
  groups: readonly Group[]
  title: string
}) {
  const text = useText()
  const { number } = useFormats()
  const { inOrder } = useTelling(groups)
  const { columns, comparison } = scaleKind(tally.scale.type)
  const shown = inOrder(tally.options.flatMap(({ byGroup }) => Object.keys(byGroup)))
  const isSuppressed = shown.length < tally.electorate.byGroup.length
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and a keyboard must be able to
    <section className={styles.tableFrame} tabIndex={0} aria-label={text('decide.tableCaption', { title })}>
      <table className={styles.table}>
        <caption>{text('decide.tableCaption', { title })}</caption>
        <thead>
          <tr>
            <th scope="col">{text('decide.place')}</th>
            <th scope="col">{text('decide.option')}</th>
            {columns.map((figure) => (
              <th key={figure} scope="col" className={styles.number}>
                {text(`figure.${figure}`)}
              </th>
            ))}
            <th scope="col" className={styles.number}>
              {text(comparison?.label ?? 'decide.equalShare')}
            </th>
            {shown.map((group) => (
              <th key={group.id} scope="col" className={styles.number}>
                <GroupName group={group} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tally.options.map((option) => (
            <tr key={option.id}>
              <td className={styles.number}>{option.rank}</td>
              <th scope="row">
                {option.label}
                {option.chosen && <span className={styles.chosen}>{text(chosenMark(tally))}</span>}
              </th>
              {columns.map((figure) => (
                <td key={figure} className={styles.number}>
                  {number(option.figures[figure] ?? 0)}
                </td>
              ))}
              <td className={styles.number}>{comparison?.value(option) ?? equalShare(option)}</td>
              {shown.map((group) => (
                <td key={group.id} className={styles.number}>
                  <GroupCell tally={tally} figures={option.byGroup[group.id]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {isSuppressed && <p className={styles.quiet}>{text('decide.suppressedWhy')}</p>}
    </section>
  )
}

const equalShare = ({ equalGroupShare }: TallyOption): string =>
  equalGroupShare ? `${toPercent(equalGroupShare)} %` : '–'

function GroupCell({ tally, figures }: { tally: Tally; figures: Figures | undefined }) {
  const text = useText()
  const { number } = useFormats()
  if (!figures) return <span className={styles.quiet}>{text('decide.suppressed')}</span>
  const { of } = scaleKind(tally.scale.type)
  const value = number(figures[tally.primary] ?? 0)
  return of ? `${value} / ${number(figures[of] ?? 0)}` : value
}
