/** One line of the benchmark: what was measured, beside the best peer, against what was to be reached. */

export type CaseName = 'room' | 'cpu' | 'bytes' | 'storm' | 'growth' | 'durable' | 'rooms' | 'open' | 'live'

export type Row = {
  case: CaseName
  metric: string
  unit: string
  /** Median of the repeats; null: not measured (a noisy machine, a generator that lagged). */
  ours: number | null
  /** The best peer's median; null where no peer has such a figure, or none was measured. */
  peer: number | null
  peerName: string | null
  /** ours / peer, also where more is better. */
  ratio: number | null
  /** What is to be reached, in words; null for a figure that is only stated. */
  goal: string | null
  /** Null where there is no goal, or where it could not be judged. */
  met: boolean | null
  /** Least and most of our repeats. For the table alone. */
  spread?: [least: number, most: number] | undefined
  /** What a reader must know to read the figure. For the table alone. */
  note?: string | undefined
}

export type Goal =
  /** Bounds of ours / peer. */
  | { ratioAtMost: number }
  | { ratioAtLeast: number }
  /** Bounds of our figure itself, in its unit. */
  | { atMost: number }

/** What one peer reached; null: not measured. */
export type PeerFigure = { name: string; value: number | null; note?: string | undefined }

export type RowDraft = {
  case: CaseName
  metric: string
  unit: string
  better: 'more' | 'less'
  /** Our repeats. */
  ours: readonly number[]
  peers?: readonly PeerFigure[]
  goal?: Goal
  note?: string | undefined
}

/** Puts our median beside the best peer, and judges the goal. */
export function makeRow({ better, ours, peers = [], goal, ...rest }: RowDraft): Row {
  const own = median(ours)
  const peer = bestOf(peers, better)
  const ratio = own === null || !peer?.value ? null : own / peer.value
  const notes = [rest.note, peer?.note].filter((note) => note !== undefined)
  return {
    case: rest.case,
    metric: rest.metric,
    unit: rest.unit,
    ours: own,
    peer: peer?.value ?? null,
    peerName: peer?.name ?? null,
    ratio,
    goal: goal ? goalInWords(goal, rest.unit) : null,
    met: goal ? isMet(goal, own, ratio) : null,
    spread: ours.length > 1 ? [Math.min(...ours), Math.max(...ours)] : undefined,
    note: notes.length > 0 ? notes.join('; ') : undefined,
  }
}

/** Of what was measured; null where nothing was. */
export function bestOf(peers: readonly PeerFigure[], better: 'more' | 'less'): PeerFigure | null {
  const sign = better === 'more' ? -1 : 1
  const measured = peers.filter(({ value }) => value !== null)
  return measured.sort((a, b) => sign * ((a.value ?? 0) - (b.value ?? 0)))[0] ?? null
}

/** The middle value, or the mean of the two in the middle; null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = Float64Array.from(values).sort()
  const half = sorted.length >> 1
  const upper = sorted[half]
  if (upper === undefined) return null
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2
}

function isMet(goal: Goal, ours: number | null, ratio: number | null): boolean | null {
  if ('atMost' in goal) return ours === null ? null : ours <= goal.atMost
  if (ratio === null) return null
  return 'ratioAtMost' in goal ? ratio <= goal.ratioAtMost : ratio >= goal.ratioAtLeast
}

function goalInWords(goal: Goal, unit: string): string {
  if ('atMost' in goal) return `≤ ${goal.atMost} ${unit}`
  return 'ratioAtMost' in goal
    ? `≤ ${short(goal.ratioAtMost)} × peer`
    : `≥ ${short(goal.ratioAtLeast)} × peer`
}

/** Three significant digits are more than a benchmark knows. */
export const short = (value: number): string => String(Number(value.toPrecision(3)))
