/** Text → a file of the right form, or what is wrong with it and where. What it refers to: `check-archive.ts`. */
import type { z } from 'zod'
import { fail, ok, type Result } from '../result.ts'
import { type Archive, archiveFormat, archiveLimits, archiveSchema } from './archive-file.ts'

export const archiveProblemCodes = [
  'not_json',
  'cut_off',
  'too_deep',
  'not_an_archive',
  'is_a_summary',
  'newer_version',
  'missing',
  'invalid',
  'too_long',
  'too_many',
  'number_unusable',
  'unknown_person',
  'unknown_group',
  'unknown_step',
  'unknown_item',
  'unknown_result',
  'twice',
  'author_not_told',
  'state_impossible',
  'not_on_this_step',
  'hash_differs',
  'record_refused',
  'board_incomplete',
  'retention_over',
] as const
export type ArchiveProblemCode = (typeof archiveProblemCodes)[number]

/** `at`: a JSON pointer (RFC 6901), or `line 12` where the text is no JSON; `detail` for people who mend files. */
export type ArchiveProblem = { at: string; code: ArchiveProblemCode; detail?: string }

/** So many problems are told of one file; more would be read by nobody. */
export const mostProblems = 20

export function readArchive(text: string): Result<Archive, ArchiveProblem[]> {
  if (isTooDeep(text)) return fail([{ at: '', code: 'too_deep', detail: String(archiveLimits.depth) }])
  const value = parsed(text)
  if ('code' in value) return fail([value])
  const kind = kindOf(value.json)
  if (kind) return fail([{ at: '/format', code: kind }])
  const unusable = unusableIn(value.json)
  if (unusable) return fail([unusable])
  const read = archiveSchema.safeParse(value.json)
  if (!read.success) return fail(read.error.issues.slice(0, mostProblems).map(schemaProblem))
  return ok(read.data)
}

export const pointer = (...path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** Counted on the text, so that nothing that nests without end is ever made into a value. */
function isTooDeep(text: string): boolean {
  let depth = 0
  let isInText = false
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]
    if (isInText) {
      if (char === '\\') at += 1
      else if (char === '"') isInText = false
    } else if (char === '"') isInText = true
    else if (char === '{' || char === '[') {
      depth += 1
      if (depth > archiveLimits.depth) return true
    } else if (char === '}' || char === ']') depth -= 1
  }
  return false
}

function parsed(text: string): { json: unknown } | ArchiveProblem {
  try {
    return { json: JSON.parse(text) }
  } catch (error) {
    const words = error instanceof Error ? error.message : ''
    if (/end of JSON|Unterminated/.test(words))
      return { at: `line ${text.trimEnd().split('\n').length}`, code: 'cut_off' }
    const place = /position (\d+)/.exec(words)?.[1]
    // Not every engine says where; then the line is left open.
    const at = place ? `line ${text.slice(0, Number(place)).split('\n').length}` : ''
    return { at, code: 'not_json' }
  }
}

function kindOf(json: unknown): ArchiveProblemCode | null {
  const format = typeof json === 'object' && json !== null && 'format' in json ? json.format : null
  if (format === archiveFormat) return null
  if (format === 'rembuk-workshop/1') return 'is_a_summary'
  return typeof format === 'string' && /^rembuk-archive\/\d+$/.test(format)
    ? 'newer_version'
    : 'not_an_archive'
}

/** Texts longer than any screen shows, and numbers that JSON can say and nothing can count with. */
function unusableIn(json: unknown): ArchiveProblem | null {
  const waiting: { value: unknown; path: PropertyKey[] }[] = [{ value: json, path: [] }]
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    const { value, path } = one
    if (typeof value === 'string' && value.length > archiveLimits.textChars)
      return { at: pointer(...path), code: 'too_long', detail: String(archiveLimits.textChars) }
    if (typeof value === 'number' && !Number.isFinite(value))
      return { at: pointer(...path), code: 'number_unusable' }
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) waiting.push({ value: inner, path: [...path, key] })
  }
  return null
}

function schemaProblem(issue: z.core.$ZodIssue): ArchiveProblem {
  return { at: pointer(...issue.path), code: codeOf(issue), detail: issue.message }
}

function codeOf(issue: z.core.$ZodIssue): ArchiveProblemCode {
  if (issue.code === 'too_big') return issue.origin === 'array' ? 'too_many' : 'too_long'
  return issue.code === 'invalid_type' && issue.input === undefined ? 'missing' : 'invalid'
}
