/** Many boards at once: what an idle one keeps in memory, and how soon a cold full one is there. */
import { inParallel } from '../../../server/rehearsal/in-parallel.ts'
import { type Bench, type Contestant, ours, peers } from '../bench.ts'
import type { Board, Contender } from '../contender.ts'
import { pause } from '../load/play.ts'
import { memoryOf } from '../load/processor.ts'
import type { LoadGenerator } from '../load-generator.ts'
import { makeRow, median, type Row } from '../row.ts'
import { cardLanes, manyCards } from './cards.ts'

const counts = { full: { boards: 1_000, active: 100 }, quick: { boards: 100, active: 10 } } as const
const cardsOnEach = 20
const width = 20
const withinMs = 60_000
/** Until what was used while boards were opened is given back, as far as it is. */
const settleMs = 5_000

type Found = { idleKilobytes: number[]; openMs: number[] }

export async function run(bench: Bench): Promise<Row[]> {
  const count = bench.isQuick ? counts.quick : counts.full
  const found = new Map<Contestant, Found>()
  for (const contestant of [...peers, ours]) found.set(contestant, await roomsOn(bench, contestant, count))
  const row = (of: (found: Found) => number[]) => ({
    case: 'rooms' as const,
    better: 'less' as const,
    ours: of(found.get(ours) ?? { idleKilobytes: [], openMs: [] }),
    peers: peers.map((peer) => {
      const figures = found.get(peer)
      return { name: peer.name, value: figures ? median(of(figures)) : null }
    }),
  })
  return [
    makeRow({
      ...row(({ idleKilobytes }) => idleKilobytes),
      metric: `memory per idle board of ${cardsOnEach} cards, ${count.boards} open`,
      unit: 'kB',
    }),
    makeRow({
      ...row(({ openMs }) => openMs),
      metric: `open a cold board of ${manyCards} cards, ${count.active} others active`,
      unit: 'ms',
    }),
  ]
}

type Boards = { small: Board[]; large: Board[] }

async function roomsOn(
  bench: Bench,
  contestant: Contestant,
  count: { boards: number; active: number },
): Promise<Found> {
  const found: Found = { idleKilobytes: [], openMs: [] }
  const made = await bench.with(contestant, { keeps: true }, async ({ contender, load }) => {
    const boards = await makeBoards(contender, load, { ...count, large: bench.repeats })
    bench.tell(`  ${contestant.name}: ${count.boards} boards are made`)
    // What is written with a delay is written by then.
    await pause(settleMs)
    return { boards, folder: contender.folder }
  })
  await bench.with(contestant, { keeps: true, folder: made.folder }, async ({ contender, load }) => {
    const { venue } = contender
    const resident = () => memoryOf(venue.server.pid).residentBytes
    const before = resident()
    const [active, idle] = [made.boards.small.slice(0, count.active), made.boards.small.slice(count.active)]
    await load.do('enter', { venue, rooms: await Promise.all(idle.map(roomOf)) })
    await pause(settleMs)
    found.idleKilobytes.push((resident() - before) / idle.length / 1_000)
    await load.do('enter', {
      venue,
      rooms: await Promise.all(active.map(roomOf)),
      frames: active.map(({ frame }) => frame),
    })
    for (const board of made.boards.large) {
      const { ms, lagMs } = await load.do('open', {
        venue,
        room: await roomOf(board),
        cards: manyCards,
        withinMs,
      })
      bench.tell(
        `  ${contestant.name}: cold board in ${Math.round(ms)} ms, generator lag ${lagMs.toFixed(0)} ms`,
      )
      if (lagMs <= bench.load.maxLagMs) found.openMs.push(ms)
    }
    const { lost } = await load.do('leave', null)
    bench.tell(
      `  ${contestant.name}: ${found.idleKilobytes.map(Math.round).join()} kB per idle board, ${lost} lost`,
    )
  })
  return found
}

async function makeBoards(
  contender: Contender,
  load: LoadGenerator,
  count: { boards: number; large: number },
): Promise<Boards> {
  const { venue } = contender
  const make = async (title: string, cards: number): Promise<Board> => {
    const board = await contender.openBoard(title)
    await board.people(1)
    const room = { document: board.document, people: [board.facilitator] }
    const { refused } = await load.do('fill', { venue, room, lanes: cardLanes(board.frame, cards) })
    if (refused.length > 0) throw new Error(`cards were refused: ${refused.join(', ')}`)
    return board
  }
  const boards: Boards = { small: [], large: [] }
  await inParallel(Array.from({ length: count.boards }), width, async (_, index) => {
    boards.small[index] = await make(`small-${index}`, cardsOnEach)
  })
  for (let index = 0; index < count.large; index += 1)
    boards.large.push(await make(`large-${index}`, manyCards))
  return boards
}

const roomOf = async (board: Board) => ({ document: board.document, people: await board.people(1) })
