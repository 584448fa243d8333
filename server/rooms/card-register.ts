/**
 * Every card row of a workshop in memory: the gate asks it who may bring a card back, voices and counts are
 * made from it. It follows the writes of the room, which is the only one to write cards of its workshop.
 */
import type { RowWrite } from '../storage/storage.ts'
import type { Rows } from '../storage/tables.ts'

export type CardRow = Rows['cards']

export type CardRegister = {
  get(id: string): CardRow | undefined
  all(): Iterable<CardRow>
  follow(write: RowWrite): void
}

export function makeCardRegister(rows: readonly CardRow[]): CardRegister {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return {
    get: (id) => byId.get(id),
    all: () => byId.values(),
    follow(write) {
      if (write.table !== 'cards') return
      if ('put' in write) byId.set(write.put.id, write.put)
      else for (const row of byId.values()) if (matches(row, write.remove)) byId.delete(row.id)
    },
  }
}

const matches = (row: CardRow, where: Partial<CardRow>): boolean =>
  Object.entries(where).every(([name, value]) => value === undefined || row[name as keyof CardRow] === value)
