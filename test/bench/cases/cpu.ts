/** What the usual load costs the server. */
import { type Bench, type Contestant, ours, oursStandard, peers } from '../bench.ts'
import { makeRow, type Row } from '../row.ts'
import { type Figures, ownNote, peerFigures, repeatLoad } from '../run-load.ts'

const sizes = [
  { people: 60, goal: { ratioAtMost: 1 / 4 } },
  { people: 120, goal: undefined },
  { people: 200, goal: { ratioAtMost: 1 / 8 } },
] as const

type Costs = Map<number, Figures>

export async function run(bench: Bench): Promise<Row[]> {
  const costs = new Map<Contestant, Costs>()
  for (const contestant of [...peers, ours, oursStandard])
    costs.set(contestant, await costsOf(bench, contestant))
  const at = (contestant: Contestant, people: number) => costs.get(contestant)?.get(people)
  return sizes.flatMap(({ people, goal }) => {
    const figures = peerFigures(peers.map((peer) => [peer.name, at(peer, people)]))
    return [ours, oursStandard].map((own) =>
      makeRow({
        case: 'cpu',
        metric: own === ours ? `server, N = ${people}` : `server, N = ${people}, standard awareness`,
        unit: 'cores',
        better: 'less',
        ours: at(own, people)?.values ?? [],
        peers: figures,
        ...(goal && own === ours ? { goal } : {}),
        note: ownNote(at(own, people)),
      }),
    )
  })
}

async function costsOf(bench: Bench, contestant: Contestant): Promise<Costs> {
  return bench.with(contestant, {}, async (stage) => {
    const board = await stage.contender.openBoard('cpu')
    const costs: Costs = new Map()
    for (const { people } of sizes)
      costs.set(
        people,
        await repeatLoad(bench, contestant, { ...stage, board }, { people, of: ({ cpu }) => cpu }),
      )
    return costs
  })
}
