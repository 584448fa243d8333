/** What one person receives under the usual load: frames with their heads, as they come from the socket. */
import { type Bench, type Contestant, ours, oursStandard, peers } from '../bench.ts'
import { makeRow, type Row } from '../row.ts'
import { type Figures, ownNote, peerFigures, repeatLoad } from '../run-load.ts'

const people = 120

export async function run(bench: Bench): Promise<Row[]> {
  const received = new Map<Contestant, Figures>()
  for (const contestant of [...peers, ours, oursStandard])
    received.set(contestant, await bytesOf(bench, contestant))
  const figures = peerFigures(peers.map((peer) => [peer.name, received.get(peer)]))
  return [ours, oursStandard].map((own) =>
    makeRow({
      case: 'bytes',
      metric: own === ours ? `received, N = ${people}` : `received, N = ${people}, standard awareness`,
      unit: 'kB/s and person',
      better: 'less',
      ours: received.get(own)?.values ?? [],
      peers: figures,
      ...(own === ours ? { goal: { ratioAtMost: 1 / 10 } } : {}),
      note: ownNote(received.get(own)),
    }),
  )
}

const bytesOf = (bench: Bench, contestant: Contestant): Promise<Figures> =>
  bench.with(contestant, {}, async (stage) => {
    const board = await stage.contender.openBoard('bytes')
    return repeatLoad(
      bench,
      contestant,
      { ...stage, board },
      { people, of: ({ bytesPerSecond }) => bytesPerSecond / 1_000 },
    )
  })
