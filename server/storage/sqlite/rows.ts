/** Rows of every table of the list, through statements that are prepared once per form of question. */
import type { RowWrite } from '../storage.ts'
import type { Rows, TableName } from '../tables.ts'
import type { Engine, Statement } from './engine.ts'
import { countRows, decodeRow, encodeColumns, namesIn, putRow, removeRows, selectRows } from './sql.ts'

export type RowTables = {
  write(write: RowWrite): void
  read<T extends TableName>(table: T, where: Partial<Rows[T]>): Rows[T][]
  count<T extends TableName>(table: T, where: Partial<Rows[T]>): number
}

type Question = 'put' | 'remove' | 'select' | 'count'

const words: Record<Question, (table: TableName, names: readonly string[]) => string> = {
  put: putRow,
  remove: removeRows,
  select: selectRows,
  count: countRows,
}

export function openRows(engine: Engine): RowTables {
  const prepared = new Map<string, Statement>()
  const statement = (question: Question, table: TableName, names: readonly string[] = []): Statement => {
    const form = `${question} ${table} ${names.join()}`
    const known = prepared.get(form)
    if (known) return known
    const fresh = engine.prepare(words[question](table, names))
    prepared.set(form, fresh)
    return fresh
  }
  return {
    write(write) {
      if ('put' in write) statement('put', write.table).run(...encodeColumns(write.table, write.put))
      else {
        const names = namesIn(write.table, write.remove)
        statement('remove', write.table, names).run(...encodeColumns(write.table, write.remove, names))
      }
    },
    read(table, where) {
      const names = namesIn(table, where)
      const found = statement('select', table, names).all(...encodeColumns(table, where, names))
      return found.map((row) => decodeRow(table, row))
    },
    count(table, where) {
      const names = namesIn(table, where)
      return statement('count', table, names).get(...encodeColumns(table, where, names)).n
    },
  }
}
