/** One run of the usual load with so many people, and whether it counts. */
import type { Bench, Contestant, Report } from './bench.ts'
import type { Board, Contender } from './contender.ts'
import type { LoadGenerator } from './load-generator.ts'
import { median, type PeerFigure, short } from './row.ts'

export type Stage = { contender: Contender; load: LoadGenerator; board: Board }

/** What a room must hold for everybody in it. */
export const bound = { p95Ms: 100, cursorsPerSecond: 10, cores: 1 } as const

/** Null: it could not be measured here and now. */
export async function runLoad(
  bench: Bench,
  contestant: Contestant,
  stage: Stage,
  size: number,
): Promise<Report | null> {
  const { contender, load, board } = stage
  const room = { document: board.document, people: await board.people(size) }
  const report = await load.do('play', { venue: contender.venue, room, frame: board.frame, ...bench.load })
  bench.tell(`  ${contestant.name}, ${size} people: ${inWords(report)}`)
  if (report.refused.length > 0) throw new Error(`edits were refused: ${report.refused.join(', ')}`)
  return isMeasured(report, bench) ? report : null
}

export const isMeasured = (report: Pick<Report, 'windows'>, { windows }: Pick<Bench, 'windows'>): boolean =>
  report.windows >= windows

/** Cursors and edits in time, every cursor often enough, nobody lost, on one core. */
export const isCarried = ({ cursor, edit, leastPerSecond, cpu, lost }: Report): boolean =>
  (cursor?.p95 ?? Number.POSITIVE_INFINITY) <= bound.p95Ms &&
  (edit?.p95 ?? Number.POSITIVE_INFINITY) <= bound.p95Ms &&
  leastPerSecond >= bound.cursorsPerSecond &&
  cpu <= bound.cores &&
  lost === 0

/** What several runs of one load gave. `isCarried`: in each of them everybody saw everything in time. */
export type Figures = { values: number[]; isCarried: boolean }

export async function repeatLoad(
  bench: Bench,
  contestant: Contestant,
  stage: Stage,
  { people, of }: { people: number; of(report: Report): number },
): Promise<Figures> {
  const figures: Figures = { values: [], isCarried: true }
  // A server that has just started is still being compiled: nobody is measured cold.
  await runLoad({ ...bench, tell() {} }, contestant, stage, people)
  for (let repeat = 0; repeat < bench.repeats; repeat += 1) {
    const report = await runLoad(bench, contestant, stage, people)
    if (!report) continue
    figures.values.push(of(report))
    figures.isCarried &&= isCarried(report)
  }
  return figures
}

/**
 * Who leaves out half of the cursors uses and sends less: peers that no longer carry the load count only where
 * none carries it. Then the figure is the least that a peer would need.
 */
export function peerFigures(
  found: readonly (readonly [name: string, figures: Figures | undefined])[],
): PeerFigure[] {
  const figures = found.map(([name, runs]) => ({
    name,
    value: median(runs?.values ?? []),
    isCarried: runs?.isCarried ?? false,
  }))
  const carried = figures.filter(({ isCarried, value }) => isCarried && value !== null)
  return carried.length > 0
    ? carried
    : figures.map((figure) => ({ ...figure, note: `${figure.name} no longer carries the load there` }))
}

export const ownNote = (figures: Figures | undefined): string | undefined =>
  figures && !figures.isCarried ? 'ours does not carry the load there' : undefined

export function inWords(report: Report): string {
  const { cursor, edit, saved, leastPerSecond, cpu, bytesPerSecond, windows, lagging, noisy, lost } = report
  const p95 = (name: string, at: { p95: number } | null) => (at ? [`${name} p95 ${short(at.p95)} ms`] : [])
  return [
    ...p95('cursor', cursor),
    ...p95('edit', edit),
    ...p95('saved', saved),
    `least ${short(leastPerSecond)} cursors/s`,
    `cpu ${short(cpu)}`,
    `${short(bytesPerSecond / 1_000)} kB/s`,
    `${windows} s good, ${lagging} lagging, ${noisy} noisy`,
    ...(lost > 0 ? [`${lost} lost`] : []),
  ].join(', ')
}
