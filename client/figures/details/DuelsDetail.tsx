import { fractionText } from '../../../shared/decide/fraction.ts'
import type { DetailOf } from '../../../shared/scales/schemas.ts'
import { useFormats, useText } from '../../i18n/index.ts'
import { classes } from '../../ui/index.ts'
import figures from '../figures.module.css'
import type { DetailProps } from './detail.ts'
import styles from './details.module.css'

type Duels = DetailOf<'duels'>

/** Of every two options: who puts which higher; then what the rule made of it. */
export function DuelsDetail({ tally, detail }: DetailProps<'duels'>) {
  const text = useText()
  const { list } = useFormats()
  const labels = new Map(tally.options.map(({ id, label }) => [id, label]))
  const labelOf = (id: string) => labels.get(id) ?? id
  // In the order of the result, so that the wins stand above the diagonal.
  const order = tally.options.map(({ id }) => detail.options.indexOf(id)).filter((index) => index >= 0)
  return (
    <>
      <p>
        {detail.condorcet === null
          ? text('decide.beatsNobody', { labels: list(detail.smith.map((id) => `“${labelOf(id)}”`)) })
          : text('decide.beatsAll', { label: labelOf(detail.condorcet) })}
      </p>
      <Grid
        caption={text('decide.duelsCaption')}
        detail={detail}
        order={order}
        labelOf={labelOf}
        grid="duels"
      />
      {detail.paths && (
        <Grid
          caption={text('decide.pathsCaption')}
          detail={detail}
          order={order}
          labelOf={labelOf}
          grid="paths"
        />
      )}
      {detail.points && <Points detail={detail} order={order} labelOf={labelOf} />}
      {detail.rounds && <Rounds rounds={detail.rounds} labelOf={labelOf} />}
    </>
  )
}

type Named = { labelOf: (id: string) => string }
type Ordered = Named & { detail: Duels; order: readonly number[] }

/** Row against column. Won duels are bold and marked; the numbers of the columns stand before the row labels. */
function Grid(props: Ordered & { caption: string; grid: 'duels' | 'paths' }) {
  const { caption, detail, order, labelOf, grid } = props
  const text = useText()
  const { number } = useFormats()
  const value = (a: number, b: number) => detail[grid]?.[a]?.[b] ?? 0
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and a keyboard must be able to
    <section className={figures.tableFrame} tabIndex={0} aria-label={caption}>
      <table className={figures.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text('decide.option')}</th>
            {order.map((b, at) => (
              <th key={b} scope="col" className={figures.number}>
                <span aria-hidden="true">{at + 1}</span>
                <span className="visually-hidden">{labelOf(detail.options[b] ?? '')}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {order.map((a, at) => (
            <tr key={a}>
              <th scope="row">
                {at + 1}. {labelOf(detail.options[a] ?? '')}
              </th>
              {order.map((b) => (
                <td key={b} className={classes(figures.number, value(a, b) > value(b, a) && styles.won)}>
                  {a === b ? '–' : number(value(a, b))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Points({ detail, order, labelOf }: Ordered) {
  const text = useText()
  return (
    <table className={figures.table}>
      <caption>{text('decide.pointsCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('decide.option')}</th>
          <th scope="col" className={figures.number}>
            {text('decide.points')}
          </th>
        </tr>
      </thead>
      <tbody>
        {order.map((index) => (
          <tr key={index}>
            <th scope="row">{labelOf(detail.options[index] ?? '')}</th>
            <td className={figures.number}>{detail.points?.[index] && fractionText(detail.points[index])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Round = NonNullable<Duels['rounds']>[number]

/** A column for each round; a dash where an option was out already. */
function Rounds({ rounds, labelOf }: Named & { rounds: readonly Round[] }) {
  const text = useText()
  const first = rounds[0]?.tally ?? []
  const lasted = (option: string) =>
    rounds.filter(({ tally }) => tally.some((one) => one.option === option)).length
  const options = first.map(({ option }) => option).sort((a, b) => lasted(b) - lasted(a))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and a keyboard must be able to
    <section className={figures.tableFrame} tabIndex={0} aria-label={text('decide.roundsCaption')}>
      <table className={figures.table}>
        <caption>{text('decide.roundsCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('decide.option')}</th>
            {rounds.map((_, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rounds have no other name than their number
              <th key={at} scope="col" className={figures.number}>
                {text('decide.round', { round: at + 1 })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {options.map((option) => (
            <tr key={option}>
              <th scope="row">{labelOf(option)}</th>
              {rounds.map((round, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rounds have no other name than their number
                <RoundCell key={at} round={round} option={option} />
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{text('decide.exhausted')}</th>
            {rounds.map(({ exhausted }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rounds have no other name than their number
              <td key={at} className={figures.number}>
                {fractionText(exhausted)}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  )
}

function RoundCell({ round, option }: { round: Round; option: string }) {
  const text = useText()
  const found = round.tally.find((one) => one.option === option)
  const isOut = round.eliminated === option
  return (
    <td className={classes(figures.number, isOut && styles.out)}>
      {found ? fractionText(found.votes) : '–'}
      {isOut && <span className={styles.mark}>{text('decide.eliminated')}</span>}
    </td>
  )
}
