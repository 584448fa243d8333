/** Is the record valid? By tldraw's schema, and by the rules that tldraw does not check. */
import { createTLSchema } from '@tldraw/tlschema'
import type { LaneValue } from '../../shared/document/lanes.ts'
import { checkRecord } from '../../shared/document/record-rules.ts'
import { type ReadLane, recordOf } from './board-lookup.ts'

export const boardTypes = ['shape', 'binding', 'document', 'page'] as const
type BoardType = (typeof boardTypes)[number]

const schema = createTLSchema()

export type Lookup = (id: string) => LaneValue | null

/**
 * What is wrong with the record `id` as it stands now, for the log; null where it is sound (or not there). `lookup`
 * joins the lanes of a record.
 */
export function judgeMeaning(after: ReadLane, before: ReadLane, id: string, lookup: Lookup): string | null {
  if (after(id) === undefined) return null
  const record = lookup(id)
  if (!record) return 'incomplete'
  const was = before(id) as LaneValue | undefined
  if (was && (was.type !== record.type || was.typeName !== record.typeName)) return 'type_changed'
  return judgeRecord(record, id, lookup, was ? recordOf(before, id) : null)
}

/** `known`: the record as it was, which is sound: what is still the same of it is not looked at again. */
export function judgeRecord(
  record: LaneValue,
  id: string,
  lookup: Lookup,
  known: LaneValue | null = null,
): string | null {
  const typeName = id.slice(0, id.indexOf(':'))
  if (record.id !== id || record.typeName !== typeName || !isBoardType(typeName)) return 'wrong_id'
  try {
    validate(typeName, record, known)
  } catch (error) {
    return `schema: ${error instanceof Error ? error.message.slice(0, 200) : 'unknown'}`
  }
  return checkRecord(record, lookup)
}

/** The types of the schema differ in what they take; they are told apart by `typeName` already. */
function validate(typeName: BoardType, record: LaneValue, known: LaneValue | null): void {
  const type = schema.types[typeName] as { validate(record: unknown, before?: unknown): unknown }
  type.validate(record, known ?? undefined)
}

const isBoardType = (name: string): name is BoardType => (boardTypes as readonly string[]).includes(name)
