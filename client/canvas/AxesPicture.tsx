import { axesField, cellBox, waitingTop } from '../../shared/document/axes-field.ts'
import { cellsOf, cellWords, type DrawnAxes } from '../../shared/steps/cluster/axes.ts'
import type { Text } from '../i18n/index.ts'
import type { ResultInks } from './ResultPicture.tsx'

const { x, y, w, h } = axesField
const sans = 'tldraw_sans, "IBM Plex Sans", sans-serif'

/** The axes of a cluster step in its region: part of the frame, so that nobody can drag them away. */
export function AxesPicture({ axes, inks, text }: { axes: DrawnAxes; inks: ResultInks; text: Text }) {
  return (
    <g fontFamily={sans} fill={inks.quiet} fontSize={24}>
      <rect x={x} y={y} width={w} height={h} rx={10} fill="none" stroke={inks.line} strokeWidth={2} />
      {cellsOf(axes).map((cell) => (
        <CellPicture key={cell} axes={axes} cell={cell} inks={inks} text={text} />
      ))}
      <Ends at={`translate(${x} ${y + h + 40})`} axis={axes.across} length={w} />
      {axes.type === 'two' && (
        <Ends at={`translate(${x - 24} ${y + h}) rotate(-90)`} axis={axes.up} length={h} />
      )}
      <text x={x} y={waitingTop - 28} fontWeight={600}>
        {text('axes.waiting')}
      </text>
    </g>
  )
}

function CellPicture(props: { axes: DrawnAxes; cell: number; inks: ResultInks; text: Text }) {
  const { axes, cell, inks, text } = props
  const box = cellBox(axes, cell)
  const lines = { stroke: inks.line, strokeWidth: 2 }
  if (axes.type === 'one')
    return cell === 0 ? null : (
      <line x1={box.x} y1={box.y} x2={box.x} y2={box.y + box.h} {...lines} strokeDasharray="4 10" />
    )
  return (
    <>
      {cell === 1 && <line x1={box.x} y1={y} x2={box.x} y2={y + h} {...lines} />}
      {cell === 2 && <line x1={x} y1={box.y} x2={x + w} y2={box.y} {...lines} />}
      {axes.quarters[cell] && (
        <text x={box.x + 24} y={box.y + 44} fontSize={28} fontWeight={600}>
          {cellWords(axes, cell, text)}
        </text>
      )}
    </>
  )
}

/** Low end, what is measured, high end: along a line that begins at the low end. */
function Ends({ at, axis, length }: { at: string; axis: DrawnAxes['across']; length: number }) {
  return (
    <g transform={at}>
      <text>{axis.low}</text>
      <text x={length / 2} textAnchor="middle" fontWeight={600}>
        {`${axis.name} →`}
      </text>
      <text x={length} textAnchor="end">
        {axis.high}
      </text>
    </g>
  )
}

/** What is drawn, for those who cannot see it. */
export function axesWords(axes: DrawnAxes, text: Text): string {
  return cellsOf(axes)
    .map((cell) => cellWords(axes, cell, text))
    .join(', ')
}
