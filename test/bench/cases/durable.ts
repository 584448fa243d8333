/** How soon an edit is acknowledged as saved in a large room, and how many a second are. */
import { type Bench, type Contestant, ours, peers } from '../bench.ts'
import { makeRow, median, type PeerFigure, type Row } from '../row.ts'
import { runLoad } from '../run-load.ts'

const people = 300
const editors = 100
/** Each has so many edits on their way. */
const underWay = 4
const measuredSeconds = 5

type Durable = { savedMs: number[]; perSecond: number[] }

/** Peers do not tell their clients what is saved; the benchmark makes them. */
const peerNote: Readonly<Record<string, string>> = {
  '@y/websocket-server': 'LevelDB has taken it, not synced to disk',
  '@hocuspocus/server': 'the whole document is written each time, synced to disk',
}

export async function run(bench: Bench): Promise<Row[]> {
  const found = new Map<Contestant, Durable>()
  for (const contestant of [...peers, ours]) found.set(contestant, await durableOn(bench, contestant))
  const figures = (of: (durable: Durable) => number[]): PeerFigure[] =>
    peers.map((peer) => {
      const durable = found.get(peer)
      return { name: peer.name, value: durable ? median(of(durable)) : null, note: peerNote[peer.name] }
    })
  const own = found.get(ours)
  return [
    makeRow({
      case: 'durable',
      metric: `saved p95, N = ${people}`,
      unit: 'ms',
      better: 'less',
      ours: own?.savedMs ?? [],
      peers: figures(({ savedMs }) => savedMs),
      goal: { atMost: 100 },
    }),
    makeRow({
      case: 'durable',
      metric: `saved, ${editors} editors with ${underWay} under way`,
      unit: 'edits/s',
      better: 'more',
      ours: own?.perSecond ?? [],
      peers: figures(({ perSecond }) => perSecond),
    }),
  ]
}

async function durableOn(bench: Bench, contestant: Contestant): Promise<Durable> {
  return bench.with(contestant, { keeps: true }, async (stage) => {
    const { contender, load } = stage
    const found: Durable = { savedMs: [], perSecond: [] }
    const board = await contender.openBoard('durable')
    for (let repeat = 0; repeat < bench.repeats; repeat += 1) {
      const report = await runLoad(bench, contestant, { ...stage, board }, people)
      if (report?.saved) found.savedMs.push(report.saved.p95)
    }
    // A board of its own: the larger one is no part of what is measured here.
    const fresh = await contender.openBoard('saving')
    const room = { document: fresh.document, people: await fresh.people(editors) }
    const order = { venue: contender.venue, room, frame: fresh.frame, underWay, seconds: measuredSeconds }
    for (let tried = 0; tried < bench.repeats * 3 && found.perSecond.length < bench.repeats; tried += 1) {
      const { perSecond, lagMs, refused } = await load.do('save', order)
      bench.tell(
        `  ${contestant.name}: ${Math.round(perSecond)} edits/s, generator lag ${lagMs.toFixed(0)} ms`,
      )
      if (refused.length > 0) throw new Error(`edits were refused: ${refused.join(', ')}`)
      if (lagMs <= bench.load.maxLagMs) found.perSecond.push(perSecond)
    }
    return found
  })
}
