/** A whole room comes at once to a full board: back after an interruption, and for the first time. */
import { type Bench, type Contestant, ours, peers } from '../bench.ts'
import type { StormReport } from '../load/commands.ts'
import { makeRow, median, type Row } from '../row.ts'
import { cardLanes, manyCards } from './cards.ts'

const people = 500
const withinMs = 120_000

/** Both at once is what is to be reached; each by itself says where the time goes. */
const storms = [
  { name: `${people} rejoin, ${people} first join`, back: people, first: people, isJudged: true },
  { name: `${people} rejoin alone`, back: people, first: 0, isJudged: false },
  { name: `${people} first join alone`, back: 0, first: people, isJudged: false },
] as const
type Storms = ReadonlyMap<string, StormReport[]>

export async function run(bench: Bench): Promise<Row[]> {
  const found = new Map<Contestant, Storms>()
  // Ours first: the peers are given the very document that our server makes of the cards.
  const own = await stormsOn(bench, ours, null)
  found.set(ours, own.storms)
  for (const peer of peers) found.set(peer, (await stormsOn(bench, peer, own.document)).storms)
  return storms.flatMap(({ name, isJudged }) => rowsOf(name, isJudged, found))
}

function rowsOf(name: string, isJudged: boolean, found: ReadonlyMap<Contestant, Storms>): Row[] {
  const of = (contestant: Contestant, figure: (report: StormReport) => number | null) =>
    (found.get(contestant)?.get(name) ?? []).flatMap((report) => figure(report) ?? [])
  const row = (figure: (report: StormReport) => number | null) => ({
    case: 'storm' as const,
    better: 'less' as const,
    ours: of(ours, figure),
    peers: peers.map((peer) => ({ name: peer.name, value: median(of(peer, figure)) })),
  })
  return [
    makeRow({
      ...row(({ ms }) => (ms === null ? null : ms / 1_000)),
      metric: `${name}, until all are in sync`,
      unit: 's',
      ...(isJudged ? { goal: { ratioAtMost: 1 / 3 } } : {}),
    }),
    makeRow({
      ...row(({ dropped }) => dropped),
      metric: `${name}, dropped`,
      unit: 'sockets',
      ...(isJudged ? { goal: { atMost: 0 } } : {}),
    }),
    makeRow({
      ...row(({ peakBytes }) => peakBytes / 1e6),
      metric: `${name}, peak memory of the server`,
      unit: 'MB',
    }),
  ]
}

async function stormsOn(
  bench: Bench,
  contestant: Contestant,
  document: Uint8Array | null,
): Promise<{ storms: Storms; document: Uint8Array }> {
  return bench.with(contestant, {}, async ({ contender, load }) => {
    const board = await contender.openBoard('storm')
    const { venue } = contender
    const own = { document: board.document, people: [board.facilitator] }
    // Somebody stays throughout: some servers forget a board that everybody has left.
    await load.do('enter', { venue, rooms: [own] })
    const update =
      document ??
      (await load.do('fill', { venue, room: own, lanes: cardLanes(board.frame, manyCards) })).update
    if (document) await load.do('pour', { venue, room: own, update })
    const guests = await board.people(people * 2)
    const found = new Map<string, StormReport[]>()
    for (const { name, back, first } of storms) {
      const room = { document: board.document, people: guests.slice(0, back + first) }
      const reports: StormReport[] = []
      for (let tried = 0; tried < bench.repeats * 3 && reports.length < bench.repeats; tried += 1) {
        const report = await load.do('storm', { venue, room, back, cards: manyCards, withinMs })
        bench.tell(`  ${contestant.name}, ${name}: ${inWords(report)}`)
        if (report.lagMs <= bench.load.maxLagMs) reports.push(report)
      }
      found.set(name, reports)
    }
    return { storms: found, document: update }
  })
}

const inWords = ({ ms, dropped, peakBytes, lagMs }: StormReport): string =>
  `${ms === null ? 'not all in sync' : `${(ms / 1_000).toFixed(2)} s`}, ${dropped} dropped, ${Math.round(peakBytes / 1e6)} MB more, generator lag ${lagMs.toFixed(0)} ms`
