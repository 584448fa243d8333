/** What the usual load costs the server. */
import { type Bench, type Contestant, ours, oursStandard, peers } from '../bench.ts'
import { makeRow, median, type PeerFigure, type Row } from '../row.ts'
import { isCarried, runLoad } from '../run-load.ts'

const sizes = [
  { people: 60, goal: { ratioAtMost: 1 / 4 } },
  { people: 120, goal: undefined },
  { people: 200, goal: { ratioAtMost: 1 / 8 } },
] as const

type Costs = { cores: number[]; isCarried: boolean }

export async function run(bench: Bench): Promise<Row[]> {
  const costs = new Map<Contestant, Map<number, Costs>>()
  for (const contestant of [...peers, ours, oursStandard])
    costs.set(contestant, await costsOf(bench, contestant))
  const at = (contestant: Contestant, people: number) => costs.get(contestant)?.get(people)
  return sizes.flatMap(({ people, goal }) => {
    const figures = peers.map((peer) => peerFigure(peer.name, at(peer, people)))
    return [ours, oursStandard].map((own) =>
      makeRow({
        case: 'cpu',
        metric: own === ours ? `server, N = ${people}` : `server, N = ${people}, standard awareness`,
        unit: 'cores',
        better: 'less',
        ours: at(own, people)?.cores ?? [],
        peers: figures,
        ...(goal && own === ours ? { goal } : {}),
      }),
    )
  })
}

/** A peer that no longer keeps up would need at least what it used. */
function peerFigure(name: string, costs: Costs | undefined): PeerFigure {
  const value = median(costs?.cores ?? [])
  return costs && !costs.isCarried
    ? { name, value, note: `${name} no longer keeps up there` }
    : { name, value }
}

async function costsOf(bench: Bench, contestant: Contestant): Promise<Map<number, Costs>> {
  return bench.with(contestant, {}, async (stage) => {
    const board = await stage.contender.openBoard('cpu')
    const costs = new Map<number, Costs>()
    for (const { people } of sizes) {
      const entry: Costs = { cores: [], isCarried: true }
      costs.set(people, entry)
      for (let repeat = 0; repeat < bench.repeats; repeat += 1) {
        const report = await runLoad(bench, contestant, { ...stage, board }, people)
        if (!report) continue
        entry.cores.push(report.cpu)
        entry.isCarried &&= isCarried(report)
      }
    }
    return costs
  })
}
