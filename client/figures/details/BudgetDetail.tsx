import type { BudgetDetail as Budget } from '../../../shared/scales/budget/schema.ts'
import { shownMoney, tellShares, tellVerdict } from '../../../shared/scales/budget/tell.ts'
import { useFormats, useText } from '../../i18n/index.ts'
import { NumberTable } from '../NumberTable.tsx'
import { useTelling } from '../use-telling.ts'
import type { DetailProps } from './detail.ts'
import styles from './details.module.css'

type Props = DetailProps<'budget'> & { labelOf: (id: string) => string }

/** Who paid for what, what became of each project, and the other rule beside the one that decided. */
export function BudgetDetail({ tally, groups, detail }: DetailProps<'budget'>) {
  const text = useText()
  const labels = new Map(tally.options.map(({ id, label }) => [id, label]))
  const labelOf = (id: string) => labels.get(id) ?? id
  const props = { tally, groups, detail, labelOf }
  return (
    <>
      {detail.everythingFits && <p>{text('budget.everythingFits')}</p>}
      <Projects {...props} />
      {detail.projects.some(({ paid }) => paid) && <Receipt {...props} />}
      {detail.shares && (
        <p>
          {tellShares(detail)
            .map(({ key, params }) => text(key, params))
            .join(' ')}
        </p>
      )}
      <SideBySide {...props} />
      <p>{text('budget.comparison', detail.comparison)}</p>
    </>
  )
}

function Projects({ detail, labelOf }: Props) {
  const text = useText()
  const { number } = useFormats()
  const caption = text('budget.projects', { currency: detail.currency })
  return (
    <NumberTable
      caption={caption}
      corner={text('budget.project')}
      columns={[
        { key: 'cost', head: text('budget.costColumn') },
        { key: 'support', head: text('budget.support') },
        { key: 'outcome', head: text('budget.outcome'), isWords: true },
      ]}
      rows={detail.projects.map(({ option, cost, support }) => {
        const verdict = tellVerdict(detail, option)
        const said = verdict && text(verdict.key, verdict.params)
        return {
          key: option,
          head: labelOf(option),
          cells: [
            cost === null ? '–' : number(Number(cost)),
            number(support),
            { content: said, className: styles.sentence },
          ],
        }
      })}
    />
  )
}

/** A row for each project that shares paid for, a column for each group that may be shown. */
function Receipt({ groups: known, detail, labelOf }: Props) {
  const text = useText()
  const { number } = useFormats()
  const { nameOf } = useTelling(known)
  const paid = detail.projects.flatMap(({ option, paid }) => (paid ? [{ option, ...paid }] : []))
  const groups = paid[0]?.byGroup.map(({ group }) => group) ?? []
  const hasOthers = paid.some(({ others }) => others !== null)
  const caption = text('budget.receipt', { currency: detail.currency })
  const money = (value: Budget['projects'][number]['available']) =>
    value ? number(Math.round(shownMoney(value) * 100) / 100) : '–'
  return (
    <NumberTable
      caption={caption}
      corner={text('budget.project')}
      columns={[
        ...groups.map((group) => ({ key: group, head: nameOf(group) })),
        ...(hasOthers ? [{ key: ' others', head: text('decide.otherGroups') }] : []),
        { key: ' total', head: text('budget.total') },
        { key: ' most', head: text('budget.perPerson') },
      ]}
      rows={paid.map(({ option, total, most, byGroup, others }) => ({
        key: option,
        head: labelOf(option),
        cells: [
          ...byGroup.map(({ paid: own }) => money(own)),
          ...(hasOthers ? [money(others)] : []),
          money(total),
          money(most),
        ],
      }))}
    />
  )
}

/** The same ballots under both rules: what each funds, costs and leaves out. */
function SideBySide({ groups, detail, labelOf }: Props) {
  const text = useText()
  const { number } = useFormats()
  const { nameOf } = useTelling(groups)
  const both = [detail.outcome, detail.beside]
  const caption = text('budget.beside')
  const average = ({ averageFunded }: Budget['outcome']) =>
    averageFunded ? number(Math.round(shownMoney(averageFunded) * 100) / 100) : '–'
  return (
    <NumberTable
      caption={caption}
      corner={null}
      columns={both.map(({ rule }, at) => ({
        key: rule,
        isWords: true,
        head: (
          <>
            {text(`budget.ruleName.${rule}`)}
            {at === 0 && <span className={styles.mark}>{text('budget.decided')}</span>}
          </>
        ),
      }))}
      rows={[
        ...detail.projects.map(({ option }) => ({
          key: option,
          head: labelOf(option),
          cells: both.map(({ funded }) =>
            funded.includes(option) ? `✓ ${text('budget.funded')}` : text('budget.notFunded'),
          ),
        })),
        {
          key: ' spent',
          head: text('budget.spent'),
          cells: both.map(({ cost }) => `${detail.currency} ${number(Number(cost))}`),
        },
        { key: ' average', head: text('budget.average'), cells: both.map(average) },
        {
          key: ' excluded',
          head: text('budget.excluded'),
          cells: both.map(({ excluded }) => text('budget.excludedOf', excluded)),
        },
        ...detail.outcome.excludedByGroup.map(({ group }, at) => ({
          key: ` excluded ${group}`,
          head: <span className={styles.inner}>{nameOf(group)}</span>,
          cells: both.map(({ excludedByGroup }) =>
            excludedByGroup[at] ? text('budget.excludedOf', excludedByGroup[at]) : '–',
          ),
        })),
      ]}
    />
  )
}
