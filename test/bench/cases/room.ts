/** The largest room in which everybody still sees everybody's cursor and every edit in time, on one core. */
import { type Bench, type Contestant, ours, oursStandard, peers } from '../bench.ts'
import { makeRow, median, type Row } from '../row.ts'
import { isCarried, runLoad, type Stage } from '../run-load.ts'
import { type Largest, searchLargest } from '../search-largest.ts'

/** More sockets than this one generator on one core can play without lagging. */
const atMost = 3_000
const smallest = 40

export async function run(bench: Bench): Promise<Row[]> {
  const found = new Map<Contestant, Largest[]>()
  for (const contestant of [...peers, ours, oursStandard])
    found.set(contestant, await largestRooms(bench, contestant))
  const sizesOf = (contestant: Contestant) =>
    (found.get(contestant) ?? []).map(({ size }) => size).filter((size) => size > 0)
  const figures = peers.map((peer) => ({ name: peer.name, value: median(sizesOf(peer)) }))
  return [ours, oursStandard].map((own) =>
    makeRow({
      case: 'room',
      metric: own === ours ? 'largest N' : 'largest N, standard awareness',
      unit: 'people',
      better: 'more',
      ours: sizesOf(own),
      peers: figures,
      ...(own === ours ? { goal: { ratioAtLeast: 5 } } : {}),
      note: (found.get(own) ?? []).some(({ isBound }) => !isBound)
        ? 'at least: the load generator was the limit'
        : undefined,
    }),
  )
}

async function largestRooms(bench: Bench, contestant: Contestant): Promise<Largest[]> {
  const rooms: Largest[] = []
  for (let repeat = 0; repeat < bench.repeats; repeat += 1)
    rooms.push(
      await bench.with(contestant, {}, async (stage) => {
        const board = await stage.contender.openBoard('room')
        // Later searches begin near the first one's end.
        const near = rooms[0]?.size ?? 0
        return searchLargest(
          {
            from: Math.max(smallest, Math.round(near * 0.85)),
            atMost,
            growth: near > 0 ? 1.15 : 1.6,
            precision: 0.05,
          },
          (size) => carries(bench, contestant, { ...stage, board }, size),
        )
      }),
    )
  return rooms
}

/** A noisy moment can make a room fail, never pass: it fails when it fails twice. */
async function carries(
  bench: Bench,
  contestant: Contestant,
  stage: Stage,
  size: number,
): Promise<boolean | null> {
  let failures = 0
  for (let attempt = 0; attempt < 3 && failures < 2; attempt += 1) {
    const report = await runLoad(bench, contestant, stage, size)
    if (report && isCarried(report)) return true
    if (report) failures += 1
  }
  return failures < 2 ? null : false
}
