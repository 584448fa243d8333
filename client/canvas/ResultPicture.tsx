import type { GroupMark } from '../../shared/domain/group-marks.ts'
import type { PinnedBar, PinnedResult } from './types.ts'

/** In the frame's own units; regions are drawn for a screen of 1920 × 1080. */
const margin = 40
const leadTop = 150
const leadSize = 34
const leadLine = 46
const barsTop = 270
const rowHeight = 108
const barHeight = 22

/** On the board they follow the screen; a picture has them written out. */
export type ResultInks = {
  ink: string
  quiet: string
  track: string
  line: string
  piece(colour: string, mark: GroupMark | null): string
}
export const screenInks: ResultInks = {
  ink: 'var(--ink, #1b2430)',
  quiet: 'var(--ink-quiet, #4a5a66)',
  track: 'var(--sunken, #f4efe6)',
  line: 'var(--line, #d5cdbf)',
  // A group's colour on paper is too dark for a dark screen.
  piece: (colour, mark) => (mark ? `var(--group-${mark}, ${colour})` : colour),
}
export const pictureInks: ResultInks = {
  ink: '#1b2430',
  quiet: '#4a5a66',
  track: '#f4efe6',
  line: '#d5cdbf',
  piece: (colour) => colour,
}

const sans = 'tldraw_sans, "IBM Plex Sans", sans-serif'
const serif = 'tldraw_serif, "IBM Plex Serif", Georgia, serif'

/** A revealed result in the region of its step; the same in exported pictures. `resultWords` is its label. */
export function ResultPicture({
  result,
  width,
  inks,
}: {
  result: PinnedResult
  width: number
  inks: ResultInks
}) {
  const inner = width - 2 * margin
  const lead = linesOf(result.lead, Math.floor(inner / (leadSize * 0.5)), 2)
  return (
    <g fontFamily={sans} fill={inks.ink}>
      {lead.map((line, at) => (
        <text key={line} x={margin} y={leadTop + at * leadLine} fontSize={leadSize} fontFamily={serif}>
          {line}
        </text>
      ))}
      {result.bars.map((bar, at) => (
        <g key={bar.id} transform={`translate(${margin} ${barsTop + at * rowHeight})`}>
          <Bar bar={bar} width={inner} inks={inks} />
        </g>
      ))}
      {result.more && (
        <text x={margin} y={barsTop + result.bars.length * rowHeight + 10} fontSize={22} fill={inks.quiet}>
          {result.more}
        </text>
      )}
    </g>
  )
}

function Bar({ bar, width, inks }: { bar: PinnedBar; width: number; inks: ResultInks }) {
  const label = bar.chosen ? `✓ ${bar.label}` : bar.label
  return (
    <>
      <text y={0} fontSize={28} fontWeight={600}>
        {cut(label, 90)}
      </text>
      <text x={width} y={0} fontSize={28} fontWeight={600} textAnchor="end">
        {bar.chosen ? `${bar.chosen} · ${bar.value}` : bar.value}
      </text>
      <rect y={14} width={width} height={barHeight} fill={inks.track} stroke={inks.line} />
      {bar.segments.map(({ from, width: part, colour, mark }) => (
        <rect
          key={from}
          x={(from / 100) * width}
          y={14}
          width={(part / 100) * width}
          height={barHeight}
          fill={inks.piece(colour, mark)}
          stroke={inks.track}
        />
      ))}
      <text y={62} fontSize={20} fill={inks.quiet}>
        {cut(bar.split, 150)}
      </text>
    </>
  )
}

/** Everything that is drawn, for those who cannot see it. */
export const resultWords = ({ lead, bars, more }: PinnedResult): string =>
  [
    lead,
    ...bars.map(
      ({ label, value, chosen, split }) => `${label}: ${[value, chosen, split].filter(Boolean).join(', ')}.`,
    ),
    more,
  ]
    .filter(Boolean)
    .join(' ')

/** Breaks between words; what does not fit into the last line is cut. */
function linesOf(text: string, letters: number, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    const isFull = last === undefined || last.length + 1 + word.length > letters
    if (!isFull || lines.length === most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.map((line) => cut(line, letters))
}

const cut = (text: string, letters: number): string =>
  [...text].length > letters ? `${[...text].slice(0, letters - 1).join('')}…` : text
