/** Photos where a board goes back to what it was: what was replaced since is erased, and its name alone would come back. */
import { readPhoto } from '../../shared/cards/photo-value.ts'
import { recordIn } from '../../shared/document/lane-diff.ts'
import { asValue, type LaneValue } from '../../shared/document/lanes.ts'
import type { LaneChange } from '../../shared/document/repairs.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'

/** The same changes, but that a card keeps the photo it shows now where the one it named then is gone. */
export async function keepPhotos(
  change: WorkshopChange,
  changes: readonly LaneChange[],
): Promise<readonly LaneChange[]> {
  if (!changes.some(({ key, value }) => value !== null && namesPhoto(key, value))) return changes
  const rows = await change.read('photos', { workshop: change.workshop })
  const cards = new Map(rows.map(({ id, card }) => [id, card]))
  return changes.map(({ key, value }) => {
    if (value === null || !namesPhoto(key, value)) return { key, value }
    const isThere = (one: unknown) => cards.get(readPhoto(one)?.id ?? '') === recordIn(key)
    const now = asValue(change.board.get(key))
    const kept = Object.entries(value).map(([field, then]) => {
      const shown = now[field]
      const isReplaced = readPhoto(then) !== null && !isThere(then)
      return [field, isReplaced && shown !== undefined && isThere(shown) ? shown : then] as const
    })
    return { key, value: Object.fromEntries(kept) }
  })
}

const namesPhoto = (key: string, value: LaneValue): boolean =>
  key.endsWith('#fields') && Object.values(value).some((one) => readPhoto(one) !== null)
