/** Writing lanes into a document, one by one or as a whole record. */
import type * as Y from 'yjs'
import type { Json } from '../../shared/document/lanes.ts'
import { recordsOf } from '../../shared/document/workshop-document.ts'
import { asJson } from './capture.ts'
import type { Entry } from './kept-storage.ts'
import { recordOf } from './late/fold.ts'
import type { Offer } from './types.ts'

export function layEntry(doc: Y.Doc, entry: Entry): void {
  const records = recordsOf(doc)
  for (const { key, after } of entry.puts) layLane(records, key, after)
}

/** My version, also where it is that the whole record goes. */
export function layOffer(doc: Y.Doc, { record, lanes, removedBy }: Offer): void {
  const records = recordsOf(doc)
  for (const { key, mine } of lanes) layLane(records, key, mine)
  if (removedBy === 'me') for (const [key] of lanesOf(records, record)) records.delete(key)
}

export function layLane(records: Y.Map<unknown>, key: string, value: Json): void {
  if (value !== null) records.set(key, value)
  else if (records.has(key)) records.delete(key)
}

/** Every lane of a record that editors write. */
export function lanesOf(records: Y.Map<unknown>, record: string): [string, Json][] {
  return [...records.entries()]
    .filter(([key]) => recordOf(key) === record && !key.endsWith('#origin'))
    .map(([key, value]) => [key, asJson(value)])
}
