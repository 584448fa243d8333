/** The built server and a crowd, each in a process of its own: the same that the benchmark uses. */
import { readFileSync } from 'node:fs'
import { cardLanes, manyCards } from '../bench/cases/cards.ts'
import type { Board, Contender } from '../bench/contender.ts'
import { type LoadGenerator, startLoadGenerator } from '../bench/load-generator.ts'
import { buildOurs, startOurs } from '../bench/our-contender.ts'
import { findCores } from '../bench/running-process.ts'
import { makeTempFolder } from '../support/temp-folder.ts'

export type Crowd = { contender: Contender; load: LoadGenerator; board: Board }

export { manyCards }

/** `cards`: how many lie on the board before anybody comes. */
export async function withCrowd<T>(cards: number, use: (crowd: Crowd) => Promise<T>): Promise<T> {
  await buildOurs()
  const cores = findCores()
  const folder = makeTempFolder()
  const node = process.execPath
  const ground = { node, core: cores?.server ?? null, newFolder: () => folder.path }
  const contender = await startOurs(ground, { keeps: true })
  const load = startLoadGenerator({ node, core: cores?.load ?? null })
  try {
    const board = await contender.openBoard('prove')
    const own = { document: board.document, people: [board.facilitator] }
    await load.do('enter', { venue: contender.venue, rooms: [own] })
    if (cards > 0)
      await load.do('fill', { venue: contender.venue, room: own, lanes: cardLanes(board.frame, cards) })
    return await use({ contender, load, board })
  } finally {
    await load.end()
    await contender.stop()
    folder.remove()
  }
}

/** Resident memory of another process, MB (Linux). */
export function residentMb(pid: number): number {
  const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
  return (pages * 4_096) / 1024 / 1024
}
