import { toPercent } from '../../shared/decide/fraction.ts'
import type { Group } from '../../shared/domain/group.ts'
import type { Tally, TallyOption } from '../../shared/domain/tally.ts'
import { scaleKind } from '../../shared/scales/index.ts'
import { chosenMark } from '../../shared/tally/index.ts'
import { useFormats, useText } from '../i18n/index.ts'
import { GroupName } from '../ui/index.ts'
import styles from './figures.module.css'
import { NumberTable } from './NumberTable.tsx'
import { useGroupValue } from './use-group-value.ts'
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
  const told = useGroupValue(tally)
  const { columns, comparison } = scaleKind(tally.scale.type)
  const shown = inOrder(tally.options.flatMap(({ byGroup }) => Object.keys(byGroup)))
  const isSuppressed = shown.length < tally.electorate.byGroup.length
  return (
    <>
      <NumberTable
        caption={text('decide.tableCaption', { title })}
        corner={text('decide.option')}
        columns={[
          { key: ' place', head: text('decide.place') },
          ...columns.map((figure) => ({ key: figure, head: text(`figure.${figure}`) })),
          { key: ' equal', head: text(comparison?.label ?? 'decide.equalShare') },
          ...shown.map((group) => ({ key: group.id, head: <GroupName group={group} /> })),
        ]}
        rows={tally.options.map((option) => ({
          key: option.id,
          head: (
            <>
              {option.label}
              {option.chosen && <span className={styles.chosen}>{text(chosenMark(tally))}</span>}
            </>
          ),
          cells: [
            number(option.rank),
            ...columns.map((figure) => number(option.figures[figure] ?? 0)),
            comparison?.value(option) ?? equalShare(option),
            ...shown.map(({ id }) => told(option.byGroup[id])),
          ],
        }))}
      />
      {isSuppressed && <p className={styles.quiet}>{text('decide.suppressedWhy')}</p>}
    </>
  )
}

const equalShare = ({ equalGroupShare }: TallyOption): string =>
  equalGroupShare ? `${toPercent(equalGroupShare)} %` : '–'
