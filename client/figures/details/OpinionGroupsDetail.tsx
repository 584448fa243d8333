import { useFormats, useText } from '../../i18n/index.ts'
import styles from '../figures.module.css'
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
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and a keyboard must be able to
    <section className={styles.tableFrame} tabIndex={0} aria-label={text('results.stancesCaption')}>
      <table className={styles.table}>
        <caption>{text('results.stancesCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('decide.option')}</th>
            {detail.groups.map(({ name }) => (
              <th key={name} scope="col" className={styles.number}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tally.options.map(({ id, label }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              {detail.groups.map(({ name }) => {
                const stance = stances.get(id)?.[name]
                return (
                  <td key={name} className={styles.number}>
                    {stance ? `${number(stance.agree)} / ${number(stance.seen)}` : text('decide.suppressed')}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
