import { readPhoto as readValue } from '../../shared/cards/photo-value.ts'
import { readFields } from '../../shared/document/board-document.ts'
import { laneKey } from '../../shared/document/lanes.ts'
import { AppError } from '../../shared/errors.ts'
import type { Subject } from '../permissions/subject.ts'
import type { PhotoSize, Rows } from '../storage/tables.ts'
import type { CardRow } from './board-cards.ts'
import type { Venue } from './venue.ts'

type PhotoRow = Rows['photos']
type Shown = { content: Uint8Array; id: string }

/**
 * Who may read a card may read its photos: everybody while it stands on the board, whoever decides about it while it
 * waits or is hidden, its author always. Others are told `photo_unknown`, as of one that never was.
 */
export async function readPhoto(
  venue: Venue,
  who: Subject,
  { id, size }: { id: string; size: PhotoSize },
): Promise<Shown> {
  const { workshop } = who
  const [photo] = await venue.storage.read('photos', { workshop, id })
  if (!photo || !(await mayRead(venue, who, photo))) throw new AppError('photo_unknown')
  const [found] = await venue.storage.read('photoBytes', { workshop, photo: id, size })
  if (!found) throw new AppError('photo_unknown')
  return { content: found.content, id }
}

async function mayRead(venue: Venue, who: Subject, { id, card, person }: PhotoRow): Promise<boolean> {
  if (person === who.person) return true
  if (card === null) return false
  const isOnBoard = await venue.rooms.look(who.workshop, ({ board }) => {
    const fields = board.get(card) === undefined ? {} : readFields(board.get(laneKey(card, 'fields')))
    return Object.values(fields).some((value) => readValue(value)?.id === id)
  })
  return isOnBoard || (who.role === 'facilitator' && (await isModerated(venue, who, card)))
}

/** As the list of what waits and what is hidden shows it to facilitators. */
async function isModerated(venue: Venue, { workshop }: Subject, card: string): Promise<boolean> {
  const [row] = await venue.storage.read('cards', { workshop, id: card })
  if (!row) return false
  if (row.state === 'sealed') return isForFacilitators(venue, row)
  return row.state === 'pending' || row.state === 'hidden' || row.state === 'rejected'
}

const isForFacilitators = (venue: Venue, { workshop, step }: CardRow): Promise<boolean> =>
  venue.rooms.look(
    workshop,
    (view) => step !== null && view.public.get('step', step)?.seal === 'facilitators_only',
  )
