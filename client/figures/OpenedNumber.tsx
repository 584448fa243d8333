import type { ReactNode } from 'react'
import type { Group } from '../../shared/domain/group.ts'
import type { Tally, TallyOption } from '../../shared/domain/tally.ts'
import { explainOption, explainRule } from '../../shared/tally/index.ts'
import { useFormats, useText } from '../i18n/index.ts'
import { Dialog, GroupName } from '../ui/index.ts'
import styles from './figures.module.css'
import { Lineage, type TrailsShown } from './Lineage.tsx'
import { NumberTable } from './NumberTable.tsx'
import { useGroupValue } from './use-group-value.ts'
import { useTelling } from './use-telling.ts'
import { WordsBehind } from './WordsBehind.tsx'

type Props = {
  tally: Tally
  option: TallyOption
  groups: readonly Group[]
  trails?: TrailsShown | null | undefined
  onClose: () => void
}

/** One number, opened: why it is what it is, who stands behind it, whose words, and what became of it. */
export function OpenedNumber({ tally, option, groups, trails, onClose }: Props) {
  const text = useText()
  const { number } = useFormats()
  const { telling, say } = useTelling(groups)
  const value = number(option.figures[tally.primary] ?? 0)
  return (
    <Dialog open wide onClose={onClose} title={option.label}>
      <div className={styles.opened}>
        <p className={styles.openedValue}>
          {value} <span className={styles.unit}>{text(`figure.${tally.primary}`)}</span>
        </p>
        <p>{say(explainOption(tally, option, telling))}</p>
        <Part title={text('results.openedGroups')}>
          <ByGroup tally={tally} option={option} groups={groups} />
        </Part>
        <Part title={text('decide.words')}>
          <WordsBehind option={option} groups={groups} authors={trails?.authors} />
        </Part>
        {trails && <Lineage item={option.id} trails={withoutResult(trails, tally)} />}
        <Part title={text('decide.rule')}>
          <p>{say(explainRule(tally))}</p>
          <p>{text('decide.turnout', { ...tally.electorate, byGroup: null })}</p>
          <p className={styles.quiet}>{text('results.openedMore', { part: text('decide.howCounted') })}</p>
        </Part>
      </div>
    </Dialog>
  )
}

/** The number that is open leads to everything but itself. */
const withoutResult = (trails: TrailsShown, { step, run }: Tally): TrailsShown => ({
  ...trails,
  tallies: trails.tallies.filter((one) => one.step !== step || one.run !== run),
})

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.openedPart}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

/** A row for each group that was entitled; who is too few to be shown has a row that says so. */
function ByGroup({ tally, option, groups }: Pick<Props, 'tally' | 'option' | 'groups'>) {
  const text = useText()
  const { number } = useFormats()
  const { inOrder } = useTelling(groups)
  const told = useGroupValue(tally)
  const entitled = new Map(tally.electorate.byGroup.map(({ group, eligible }) => [group, eligible]))
  const rows = inOrder(entitled.keys())
  return (
    <>
      <NumberTable
        caption={text('results.openedCaption', { label: option.label })}
        corner={text('decide.group')}
        columns={[
          { key: 'entitled', head: text('decide.entitled') },
          { key: 'value', head: text(`figure.${tally.primary}`) },
        ]}
        rows={rows.map((group) => ({
          key: group.id,
          head: <GroupName group={group} />,
          cells: [number(entitled.get(group.id) ?? 0), told(option.byGroup[group.id])],
        }))}
      />
      {rows.some(({ id }) => !option.byGroup[id]) && (
        <p className={styles.quiet}>{text('decide.suppressedWhy')}</p>
      )}
    </>
  )
}
