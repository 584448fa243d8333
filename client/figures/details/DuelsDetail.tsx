import { fractionText } from '../../../shared/decide/fraction.ts'
import type { DetailOf } from '../../../shared/scales/schemas.ts'
import { useFormats, useText } from '../../i18n/index.ts'
import { NumberTable } from '../NumberTable.tsx'
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
  const ordered = { detail, order, labelOf }
  return (
    <>
      <p>
        {detail.condorcet === null
          ? text('decide.beatsNobody', { labels: list(detail.smith.map((id) => `“${labelOf(id)}”`)) })
          : text('decide.beatsAll', { label: labelOf(detail.condorcet) })}
      </p>
      <Grid {...ordered} caption={text('decide.duelsCaption')} numbers={detail.duels} />
      {detail.paths && <Grid {...ordered} caption={text('decide.pathsCaption')} numbers={detail.paths} />}
      {detail.points && <Points {...ordered} points={detail.points} />}
      {detail.rounds && <Rounds rounds={detail.rounds} labelOf={labelOf} />}
    </>
  )
}

type Named = { labelOf: (id: string) => string }
type Ordered = Named & { detail: Duels; order: readonly number[] }

/** Row against column. Won duels are bold and marked; the numbers of the columns stand before the row labels. */
function Grid(props: Ordered & { caption: string; numbers: readonly (readonly number[])[] }) {
  const { caption, detail, order, labelOf, numbers } = props
  const text = useText()
  const { number } = useFormats()
  const value = (a: number, b: number) => numbers[a]?.[b] ?? 0
  const nameOf = (index: number) => labelOf(detail.options[index] ?? '')
  return (
    <NumberTable
      caption={caption}
      corner={text('decide.option')}
      columns={order.map((b, at) => ({
        key: String(b),
        head: (
          <>
            <span aria-hidden="true">{at + 1}</span>
            <span className="visually-hidden">{nameOf(b)}</span>
          </>
        ),
      }))}
      rows={order.map((a, at) => ({
        key: String(a),
        head: `${at + 1}. ${nameOf(a)}`,
        cells: order.map((b) => ({
          content: a === b ? '–' : number(value(a, b)),
          className: value(a, b) > value(b, a) ? styles.won : undefined,
        })),
      }))}
    />
  )
}

function Points({ detail, order, labelOf, points }: Ordered & { points: NonNullable<Duels['points']> }) {
  const text = useText()
  return (
    <NumberTable
      caption={text('decide.pointsCaption')}
      corner={text('decide.option')}
      columns={[{ key: 'points', head: text('decide.points') }]}
      rows={order.map((index) => ({
        key: String(index),
        head: labelOf(detail.options[index] ?? ''),
        cells: [points[index] && fractionText(points[index])],
      }))}
    />
  )
}

type Round = NonNullable<Duels['rounds']>[number]

/** A column for each round; a dash where an option was out already. */
function Rounds({ rounds, labelOf }: Named & { rounds: readonly Round[] }) {
  const text = useText()
  const lasted = (option: string) =>
    rounds.filter(({ tally }) => tally.some((one) => one.option === option)).length
  const options = (rounds[0]?.tally ?? []).map(({ option }) => option)
  return (
    <NumberTable
      caption={text('decide.roundsCaption')}
      corner={text('decide.option')}
      columns={rounds.map((_, at) => ({
        key: String(at),
        head: text('decide.round', { round: at + 1 }),
      }))}
      rows={[
        ...options
          .sort((a, b) => lasted(b) - lasted(a))
          .map((option) => ({
            key: option,
            head: labelOf(option),
            cells: rounds.map((round) => votesIn(round, option, text('decide.eliminated'))),
          })),
        {
          key: 'exhausted',
          head: text('decide.exhausted'),
          cells: rounds.map(({ exhausted }) => fractionText(exhausted)),
        },
      ]}
    />
  )
}

function votesIn(round: Round, option: string, goes: string) {
  const found = round.tally.find((one) => one.option === option)
  const votes = found ? fractionText(found.votes) : '–'
  if (round.eliminated !== option) return votes
  return {
    content: (
      <>
        {votes}
        <span className={styles.mark}>{goes}</span>
      </>
    ),
    className: styles.out,
  }
}
