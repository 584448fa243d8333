import { useFormats, useText } from '../../i18n/index.ts'
import styles from '../figures.module.css'
import { NumberTable } from '../NumberTable.tsx'
import type { DetailProps } from './detail.ts'

/** Who votes alike: what sets each group apart, where they part, and every number. Or why none is shown. */
export function OpinionGroupsDetail({ tally, detail }: DetailProps<'opinion_groups'>) {
  const text = useText()
  const { list } = useFormats()
  const labels = new Map(tally.options.map(({ id, label }) => [id, label]))
  const labelOf = (id: string) => labels.get(id) ?? id
  if (detail.groups.length === 0)
    return (
      <>
        <p>{text('results.groupsHidden')}</p>
        <ul>
          {detail.hiddenBecause.map((reason) => (
            <li key={reason}>{text(`results.hidden.${reason}`)}</li>
          ))}
        </ul>
      </>
    )
  return (
    <>
      <p className={styles.quiet}>{text('results.groupsWhy')}</p>
      {detail.groups.map(({ name, people, typical }) => (
        <section key={name}>
          <p>
            <strong>{text('results.groupName', { name })}</strong>{' '}
            <span className={styles.quiet}>{text('results.groupPeople', { people })}</span>
          </p>
          <ul>
            {typical.map(({ option, side }) => (
              <li key={option}>
                {text(side === 'agree' ? 'results.typicalAgree' : 'results.typicalDisagree', {
                  label: labelOf(option),
                })}
              </li>
            ))}
            {typical.length === 0 && <li>{text('results.noTypical')}</li>}
          </ul>
        </section>
      ))}
      {detail.divisive.length > 0 && (
        <p>{text('results.divisive', { labels: list(detail.divisive.map((id) => `“${labelOf(id)}”`)) })}</p>
      )}
      <Stances tally={tally} detail={detail} />
    </>
  )
}

function Stances({ tally, detail }: Pick<DetailProps<'opinion_groups'>, 'tally' | 'detail'>) {
  const text = useText()
  const { number } = useFormats()
  const stances = new Map(detail.stances.map(({ option, byGroup }) => [option, byGroup]))
  const told = (option: string, group: string): string => {
    const stance = stances.get(option)?.[group]
    return stance ? `${number(stance.agree)} / ${number(stance.seen)}` : text('decide.suppressed')
  }
  return (
    <NumberTable
      caption={text('results.stancesCaption')}
      corner={text('decide.option')}
      columns={detail.groups.map(({ name }) => ({ key: name, head: name }))}
      rows={tally.options.map(({ id, label }) => ({
        key: id,
        head: label,
        cells: detail.groups.map(({ name }) => told(id, name)),
      }))}
    />
  )
}
