import type { Json } from '../../../shared/document/lanes.ts'

type Puts = [key: string, value: Json][]

/** Whole records packed into transactions of about `maxBytes`, so that each fits into one frame. */
export function packRecords(records: readonly Puts[], maxBytes: number): Puts[] {
  const chunks: Puts[] = []
  let size = Number.POSITIVE_INFINITY
  for (const record of records) {
    const bytes = record.reduce((sum, [key, value]) => sum + key.length + jsonBytes(value), 0)
    if (size + bytes > maxBytes) {
      chunks.push([])
      size = 0
    }
    chunks.at(-1)?.push(...record)
    size += bytes
  }
  return chunks
}

/** An upper bound: a UTF-16 unit takes at most three bytes. */
const jsonBytes = (value: Json): number => (value === null ? 1 : JSON.stringify(value).length * 3)
