/** The board of a file, judged as everything that is drawn live: by the canvas schema, the record rules and the card forms. */
import { createTLSchema } from '@tldraw/tlschema'
import type { Archive } from '../../shared/archive/archive-file.ts'
import { type ArchiveProblem, mostProblems, pointer } from '../../shared/archive/read-archive.ts'
import { checkFields } from '../../shared/cards/check-fields.ts'
import { formOf } from '../../shared/cards/of-step.ts'
import { schemaLane } from '../../shared/document/board-schema.ts'
import { recordIn } from '../../shared/document/lane-diff.ts'
import { asValue, type LaneValue } from '../../shared/document/lanes.ts'
import { migrateBoard } from '../../shared/document/migrate-board.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { recordOf } from '../gate/board-lookup.ts'
import { judgeRecord } from '../gate/judge-meaning.ts'

type Board = Archive['board']

/** The board in the canvas schema of this server, or what of it this server does not take. */
export function judgeArchive({ board, steps }: Archive): Result<Board, ArchiveProblem[]> {
  const present = upToDate(board)
  if (!present.ok) return present
  const read = (key: string): unknown => (Object.hasOwn(present.value, key) ? present.value[key] : undefined)
  const lookup = (id: string) => recordOf(read, id)
  const problems: ArchiveProblem[] = []
  for (const id of new Set(Object.keys(present.value).map(recordIn))) {
    if (problems.length >= mostProblems) break
    if (id === schemaLane) continue
    const record = lookup(id)
    const detail = record ? judgeRecord(record, id, lookup) : 'incomplete'
    if (detail !== null) problems.push({ at: pointer('board', id), code: 'record_refused', detail })
    const strays = strayFields(asValue(read(`${id}#fields`)), asValue(read(`${id}#origin`)), steps)
    for (const field of strays)
      problems.push({ at: pointer('board', `${id}#fields`, field), code: 'invalid' })
  }
  return problems.length > 0 ? fail(problems) : present
}

/** Values that the form of the card's step does not take. A photo that did not travel is missing, not wrong. */
const strayFields = (fields: LaneValue, { step }: LaneValue, steps: Archive['steps']): string[] =>
  checkFields(formOf(steps.find(({ id }) => id === step)), fields)
    .filter(({ problem }) => problem !== 'missing')
    .map(({ field }) => field)

function upToDate(board: Board): Result<Board, ArchiveProblem[]> {
  const at = pointer('board', schemaLane)
  try {
    const migration = migrateBoard(Object.entries(board), createTLSchema())
    if (migration.kind === 'current') return ok(board)
    if (migration.kind === 'newer') return fail([{ at, code: 'newer_version' }])
    const lanes = new Map<string, unknown>(Object.entries(board))
    for (const { key, value } of migration.changes)
      if (value === null) lanes.delete(key)
      else lanes.set(key, value)
    return ok(Object.fromEntries(lanes) as Board)
  } catch {
    // The schema of the file, or a record of it, is nothing that the canvas can make sense of.
    return fail([{ at, code: 'invalid' }])
  }
}
