import type { BudgetDetail as Budget } from '../../../shared/scales/budget/schema.ts'
import { shownMoney, tellShares, tellVerdict } from '../../../shared/scales/budget/tell.ts'
import { useFormats, useText } from '../../i18n/index.ts'
import figures from '../figures.module.css'
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
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and a keyboard must be able to
    <section className={figures.tableFrame} tabIndex={0} aria-label={caption}>
      <table className={figures.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text('budget.project')}</th>
            <th scope="col" className={figures.number}>
              {text('budget.costColumn')}
            </th>
            <th scope="col" className={figures.number}>
              {text('budget.support')}
            </th>
          </tr>
        </thead>
        <tbody>
          {detail.projects.map(({ option, cost, support }) => {
            const verdict = tellVerdict(detail, option)
            return (
              <tr key={option}>
                <th scope="row">
                  {labelOf(option)}
                  {verdict && <span className={styles.sentence}>{text(verdict.key, verdict.params)}</span>}
                </th>
                <td className={figures.number}>{cost === null ? '–' : number(Number(cost))}</td>
                <td className={figures.number}>{number(support)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
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
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and a keyboard must be able to
    <section className={figures.tableFrame} tabIndex={0} aria-label={caption}>
      <table className={figures.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text('budget.project')}</th>
            {groups.map((group) => (
              <th key={group} scope="col" className={figures.number}>
                {nameOf(group)}
              </th>
            ))}
            {hasOthers && (
              <th scope="col" className={figures.number}>
                {text('decide.otherGroups')}
              </th>
            )}
            <th scope="col" className={figures.number}>
              {text('budget.total')}
            </th>
            <th scope="col" className={figures.number}>
              {text('budget.perPerson')}
            </th>
          </tr>
        </thead>
        <tbody>
          {paid.map(({ option, total, most, byGroup, others }) => (
            <tr key={option}>
              <th scope="row">{labelOf(option)}</th>
              {byGroup.map(({ group, paid: own }) => (
                <td key={group} className={figures.number}>
                  {money(own)}
                </td>
              ))}
              {hasOthers && <td className={figures.number}>{money(others)}</td>}
              <td className={figures.number}>{money(total)}</td>
              <td className={figures.number}>{money(most)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
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
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and a keyboard must be able to
    <section className={figures.tableFrame} tabIndex={0} aria-label={caption}>
      <table className={figures.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <td />
            {both.map(({ rule }, at) => (
              <th key={rule} scope="col">
                {text(`budget.ruleName.${rule}`)}
                {at === 0 && <span className={styles.mark}>{text('budget.decided')}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {detail.projects.map(({ option }) => (
            <tr key={option}>
              <th scope="row">{labelOf(option)}</th>
              {both.map(({ rule, funded }) => (
                <td key={rule}>
                  {funded.includes(option) ? `✓ ${text('budget.funded')}` : text('budget.notFunded')}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{text('budget.spent')}</th>
            {both.map(({ rule, cost }) => (
              <td key={rule}>
                {detail.currency} {number(Number(cost))}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">{text('budget.average')}</th>
            {both.map((outcome) => (
              <td key={outcome.rule}>{average(outcome)}</td>
            ))}
          </tr>
          <tr>
            <th scope="row">{text('budget.excluded')}</th>
            {both.map(({ rule, excluded }) => (
              <td key={rule}>{text('budget.excludedOf', excluded)}</td>
            ))}
          </tr>
          {detail.outcome.excludedByGroup.map(({ group }, at) => (
            <tr key={group}>
              <th scope="row" className={styles.inner}>
                {nameOf(group)}
              </th>
              {both.map(({ rule, excludedByGroup }) => (
                <td key={rule}>
                  {excludedByGroup[at] ? text('budget.excludedOf', excludedByGroup[at]) : '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
