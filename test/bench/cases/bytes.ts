/** What one person receives under the usual load: frames with their heads, as they come from the socket. */
import { type Bench, type Contestant, ours, oursStandard, peers } from '../bench.ts'
import { makeRow, median, type Row } from '../row.ts'
import { runLoad } from '../run-load.ts'

const people = 120

export async function run(bench: Bench): Promise<Row[]> {
  const received = new Map<Contestant, number[]>()
  for (const contestant of [...peers, ours, oursStandard])
    received.set(contestant, await bytesOf(bench, contestant))
  const figures = peers.map((peer) => ({ name: peer.name, value: median(received.get(peer) ?? []) }))
  return [ours, oursStandard].map((own) =>
    makeRow({
      case: 'bytes',
      metric: own === ours ? `received, N = ${people}` : `received, N = ${people}, standard awareness`,
      unit: 'kB/s and person',
      better: 'less',
      ours: received.get(own) ?? [],
      peers: figures,
      ...(own === ours ? { goal: { ratioAtMost: 1 / 10 } } : {}),
    }),
  )
}

async function bytesOf(bench: Bench, contestant: Contestant): Promise<number[]> {
  return bench.with(contestant, {}, async (stage) => {
    const board = await stage.contender.openBoard('bytes')
    const received: number[] = []
    for (let repeat = 0; repeat < bench.repeats; repeat += 1) {
      const report = await runLoad(bench, contestant, { ...stage, board }, people)
      if (report) received.push(report.bytesPerSecond / 1_000)
    }
    return received
  })
}
