/** A board as full as it may be: cards with a sentence each, laid out in rows from where the open step begins. */
import * as Y from 'yjs'
import { boardPage, cardRecord, type Lane, type Place } from '../../../shared/document/board-records.ts'
import {
  groupLanes,
  joinRecord,
  type LaneValue,
  laneKey,
  recordsRoot,
} from '../../../shared/document/lanes.ts'
import { limits } from '../../../shared/wire/limits.ts'
import type { Board, Contender } from '../contender.ts'
import type { LoadGenerator } from '../load-generator.ts'

/** Regions of steps, and the cards of those who edit meanwhile. */
const others = 10
export const cardCount = limits.shapesPerBoard - others
const columns = 70
const gap = { x: 224, y: 260 }

const who = ['Warga', 'Pedagang', 'Petani', 'Nelayan', 'Guru', 'Pengemudi ojek', 'Kader posyandu', 'Pemuda']
const what = [
  'tidak mendapat air bersih pada pagi hari',
  'menunggu lama di loket pelayanan kecamatan',
  'meminta jembatan diperbaiki sebelum musim hujan',
  'kesulitan mencari tempat membuang sampah',
  'mengusulkan pelatihan singkat setelah jam kerja',
  'membutuhkan lampu jalan di gang yang gelap',
  'khawatir harga sewa kios naik tahun depan',
]

export const sentence = (at: number): string =>
  `${who[at % who.length]} RT ${(at % 12) + 1} ${what[at % what.length]}.`

/** `origin`: the corner of the open step's region. */
export function bigBoard(origin: Place): Lane[] {
  return Array.from({ length: cardCount }, (_, at) =>
    cardRecord({
      id: `shape:big-${at}`,
      text: sentence(at),
      parent: boardPage,
      place: {
        x: origin.x + 40 + (at % columns) * gap.x,
        y: origin.y + 120 + Math.floor(at / columns) * gap.y,
      },
    }),
  ).flat()
}

export type FilledBoard = { board: Board; workshop: string; origin: Place; records: LaneValue[] }

/** A new board with an open step, filled by its facilitator through the gate. */
export async function fillBoard(
  { contender, load }: { contender: Contender; load: LoadGenerator },
  title: string,
): Promise<FilledBoard> {
  const board = await contender.openBoard(title)
  const room = { document: board.document, people: [board.facilitator] }
  const { update } = await load.do('fill', { venue: contender.venue, room, lanes: [] })
  const place = recordsIn(update).get(laneKey(board.frame, 'place')) as Place
  const filled = await load.do('fill', { venue: contender.venue, room, lanes: bigBoard(place) })
  if (filled.refused.length > 0) throw new Error(`cards were refused: ${filled.refused.join(', ')}`)
  const lanes = groupLanes(recordsIn(filled.update).entries())
  const records = [...lanes.values()].map(joinRecord).filter((record) => record?.typeName !== undefined)
  return {
    board,
    workshop: board.document.split(':')[1] ?? '',
    origin: { x: place.x, y: place.y },
    records: records as LaneValue[],
  }
}

function recordsIn(update: Uint8Array): Y.Map<unknown> {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  return doc.getMap(recordsRoot)
}
