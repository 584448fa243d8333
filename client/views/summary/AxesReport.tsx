import { cellMeaning, cellWords, type DrawnAxes, drawnAxes } from '../../../shared/steps/cluster/axes.ts'
import type { Step } from '../../../shared/steps/step.ts'
import { type Place, placesOf } from '../../../shared/summary/positions.ts'
import type { Summary } from '../../../shared/summary/summary.ts'
import { useText } from '../../i18n/index.ts'
import styles from './axes.module.css'

/** What stands where on the axes of a cluster step: a drawing, and the same as a table. */
export function AxesReport({ step, summary }: { step: Step; summary: Summary }) {
  const text = useText()
  const axes = drawnAxes(step)
  if (!axes) return null
  const places = placesOf(step, summary)
  return (
    <section className={styles.report}>
      <h3>{text('axes.title')}</h3>
      <AxesDrawing axes={axes} step={step.id} places={places} summary={summary} />
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text('axes.columnPlace')}</th>
            <th scope="col">{text('axes.columnItems')}</th>
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <PlaceRow key={place.cell} axes={axes} place={place} numbers={numbersOf(places)} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function PlaceRow(props: { axes: DrawnAxes; place: Place; numbers: ReadonlyMap<string, number> }) {
  const { axes, place, numbers } = props
  const text = useText()
  const meaning = cellMeaning(axes, place.cell, text)
  return (
    <tr>
      <th scope="row">
        {cellWords(axes, place.cell, text)}
        {meaning && <span className={styles.meaning}>{meaning}</span>}
      </th>
      <td>
        {place.items.length === 0 && '–'}
        {place.items.length > 0 && (
          <ul>
            {place.items.map(({ id, kind, words }) => (
              <li key={id}>
                {numbers.get(id)}. {words || text('summary.untitledTheme')}{' '}
                <span className={styles.kind}>({text(kind === 'theme' ? 'axes.theme' : 'axes.card')})</span>
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  )
}

/** In the order of the table, so that a point and its line find each other. */
const numbersOf = (places: readonly Place[]): ReadonlyMap<string, number> =>
  new Map(places.flatMap(({ items }) => items).map(({ id }, at) => [id, at + 1]))

const width = 560
const left = 40
const inner = width - left - 8

function AxesDrawing(props: {
  axes: DrawnAxes
  step: string
  places: readonly Place[]
  summary: Pick<Summary, 'positions'>
}) {
  const { axes, step, places, summary } = props
  const text = useText()
  const numbers = numbersOf(places)
  const height = axes.type === 'two' ? 320 : 120
  const points = summary.positions.filter((one) => one.step === step && numbers.has(one.item))
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${width} ${height + 40}`} role="img">
      <title>{figureWords(axes, points.length, text)}</title>
      <rect x={left} y={8} width={inner} height={height - 8} className={styles.field} />
      {axes.type === 'two' ? (
        <>
          <path d={`M${left + inner / 2} 8V${height}M${left} ${4 + height / 2}H${left + inner}`} />
          <g transform={`translate(${left - 14} ${height}) rotate(-90)`}>
            <Ends axis={axes.up} length={height - 8} />
          </g>
        </>
      ) : (
        <path d={`M${left} ${height / 2 + 4}H${left + inner}`} />
      )}
      <g transform={`translate(${left} ${height + 24})`}>
        <Ends axis={axes.across} length={inner} />
      </g>
      {points.map(({ item, across, up }, at) => (
        <g
          key={item}
          transform={`translate(${left + (across / 100) * inner} ${
            up === null ? height / 2 + 4 + ((at % 3) - 1) * 28 : 8 + (1 - up / 100) * (height - 8)
          })`}
        >
          <circle r={12} className={styles.point} />
          <text textAnchor="middle" dy="0.35em" className={styles.number}>
            {numbers.get(item)}
          </text>
        </g>
      ))}
    </svg>
  )
}

function Ends({ axis, length }: { axis: DrawnAxes['across']; length: number }) {
  return (
    <>
      <text>{axis.low}</text>
      <text x={length / 2} textAnchor="middle" className={styles.axis}>
        {axis.name}
      </text>
      <text x={length} textAnchor="end">
        {axis.high}
      </text>
    </>
  )
}

function figureWords(axes: DrawnAxes, count: number, text: ReturnType<typeof useText>): string {
  const { across } = axes
  if (axes.type === 'one') return text('axes.figureOne', { ...across, count })
  return text('axes.figureTwo', {
    count,
    up: axes.up.name,
    upLow: axes.up.low,
    upHigh: axes.up.high,
    across: across.name,
    acrossLow: across.low,
    acrossHigh: across.high,
  })
}
