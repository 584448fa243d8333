/** Which photos belong to a card: those its fields name, and no others. */
import { formOf } from '../../shared/cards/of-step.ts'
import { photosOf } from '../../shared/cards/photo-value.ts'
import type { CardFields } from '../../shared/domain/card-form.ts'
import { AppError } from '../../shared/errors.ts'
import type { Step } from '../../shared/steps/step.ts'
import type { Subject } from '../permissions/subject.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import type { Rows } from '../storage/tables.ts'

type PhotoRow = Rows['photos']
type Named = { card: string; step: Step | null; fields: CardFields | null }

/**
 * A photo belongs to the first card that names it; its author alone can name it. What the card does not name any
 * more is erased. Throws `photo_unknown`.
 */
export async function bindPhotos(
  change: WorkshopChange,
  who: Subject,
  { card, step, fields }: Named,
): Promise<void> {
  const { workshop } = change
  const named = new Set(photosOf(formOf(step), fields ?? {}).map(({ id }) => id))
  for (const id of named) {
    const [row] = await change.read('photos', { workshop, id })
    if (!row || !isFor(row, card, who)) throw new AppError('photo_unknown')
    if (row.card === null) change.put('photos', { ...row, card })
  }
  const before = await change.read('photos', { workshop, card })
  const dropped = before.filter(({ id }) => !named.has(id))
  removePhotos(change, dropped)
  if (dropped.length > 0) change.eraseSoon()
}

const isFor = (row: PhotoRow, card: string, who: Subject): boolean =>
  row.card === card || (row.card === null && row.person === who.person)

export function removePhotos(change: WorkshopChange, rows: readonly PhotoRow[]): void {
  for (const { id, workshop } of rows) {
    change.remove('photos', { workshop, id })
    change.remove('photoBytes', { workshop, photo: id })
  }
}
