/**
 * Which photo belongs to which card, in memory: the gate asks it before a photo can be named on the board. It follows
 * the commands of the room, which alone take photos in.
 */
import type { RowWrite } from '../storage/storage.ts'
import type { Rows } from '../storage/tables.ts'

export type PhotoRegister = {
  /** Undefined where there is no such photo; null where no card has named it yet. */
  cardOf(id: string): string | null | undefined
  follow(write: RowWrite): void
}

export function makePhotoRegister(rows: readonly Pick<Rows['photos'], 'id' | 'card'>[]): PhotoRegister {
  const cards = new Map(rows.map(({ id, card }) => [id, card]))
  return {
    cardOf: (id) => cards.get(id),
    follow(write) {
      if (write.table !== 'photos') return
      if ('put' in write) cards.set(write.put.id, write.put.card)
      else if (write.remove.id !== undefined) cards.delete(write.remove.id)
    },
  }
}
