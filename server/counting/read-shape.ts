import type { z } from 'zod'
import { BadInput } from './bad-input.ts'
import type { Json } from './figures.ts'
import { type JsonPath, lineOf } from './json-text.ts'

/** Where in a JSON file something lies. */
export type Place = { text: string; path: JsonPath }

/** The value in the shape of the schema; otherwise an error that names the field, its line and what it should be. */
export function readShape<Schema extends z.ZodType>(
  schema: Schema,
  json: Json | undefined,
  place: Place,
): z.output<Schema> {
  const parsed = schema.safeParse(json)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const path = [...place.path, ...(issue?.path ?? [])]
  throw badAt({ text: place.text, path }, issue?.message ?? 'it does not have the expected shape')
}

/** What is wrong with the value at a place. */
export function badAt({ text, path }: Place, problem: string): BadInput {
  const name = path.map(String).join(' › ')
  return new BadInput(`${name || 'The file'}: ${problem}.`, lineOf(text, path))
}
