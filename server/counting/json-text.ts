/**
 * JSON (RFC 8259) with the line of every mistake. `JSON.parse` makes the value; the scanner here only finds
 * lines, and refuses what `JSON.parse` would silently lose: a name that occurs twice in one object.
 */
import { BadInput } from './bad-input.ts'
import type { Json } from './figures.ts'

export type JsonPath = readonly PropertyKey[]

/** Far deeper than any file that is counted; keeps a hostile one from ending the stack. */
const deepest = 100

/** `starts`: where the value of each path begins; null where nobody asked. */
type Scan = { text: string; at: number; depth: number; starts: Map<string, number> | null }

export function readJson(text: string): Json {
  scan(text, null)
  return JSON.parse(text)
}

/** The line of the value at `path`, or of the innermost thing around it that there is. */
export function lineOf(text: string, path: JsonPath): number {
  const starts = new Map<string, number>()
  scan(text, starts)
  for (let length = path.length; length > 0; length--) {
    const start = starts.get(keyOf(path.slice(0, length)))
    if (start !== undefined) return lineAt(text, start)
  }
  return 1
}

const keyOf = (path: JsonPath): string => JSON.stringify(path.map(String))

function scan(text: string, starts: Scan['starts']): void {
  const state: Scan = { text, at: 0, depth: 0, starts }
  scanValue(state, [])
  if (state.at < text.length) wrong(state, 'there is more after the end of the JSON')
}

function scanValue(state: Scan, path: JsonPath): void {
  skipSpace(state)
  state.starts?.set(keyOf(path), state.at)
  state.depth += 1
  if (state.depth > deepest) wrong(state, `it is nested more than ${deepest} levels deep`)
  const next = state.text[state.at]
  if (next === '{') scanObject(state, path)
  else if (next === '[') scanList(state, path)
  else if (next === '"') scanText(state)
  else if (!takes(state, /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/y))
    wrong(state, next === undefined ? 'the JSON ends too early' : `a value was expected before “${next}”`)
  state.depth -= 1
  skipSpace(state)
}

function scanObject(state: Scan, path: JsonPath): void {
  state.at += 1
  const names = new Set<string>()
  skipSpace(state)
  if (takes(state, /\}/y)) return
  do {
    skipSpace(state)
    const name = scanText(state)
    if (names.has(name)) wrong(state, `the name “${name}” occurs twice in one object`)
    names.add(name)
    skipSpace(state)
    if (!takes(state, /:/y)) wrong(state, `a colon was expected after “${name}”`)
    scanValue(state, [...path, name])
  } while (takes(state, /,/y))
  if (!takes(state, /\}/y)) wrong(state, 'a comma or } was expected')
}

function scanList(state: Scan, path: JsonPath): void {
  state.at += 1
  skipSpace(state)
  if (takes(state, /\]/y)) return
  let index = 0
  do scanValue(state, [...path, index++])
  while (takes(state, /,/y))
  if (!takes(state, /\]/y)) wrong(state, 'a comma or ] was expected')
}

function scanText(state: Scan): string {
  const start = state.at
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them unescaped in texts.
  if (!takes(state, /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y))
    wrong(state, 'a text in double quotes was expected')
  return JSON.parse(state.text.slice(start, state.at))
}

function takes(state: Scan, form: RegExp): boolean {
  form.lastIndex = state.at
  if (!form.test(state.text)) return false
  state.at = form.lastIndex
  return true
}

function skipSpace(state: Scan): void {
  takes(state, /[ \t\r\n]*/y)
}

function lineAt(text: string, at: number): number {
  let line = 1
  for (let i = text.indexOf('\n'); i !== -1 && i < at; i = text.indexOf('\n', i + 1)) line += 1
  return line
}

function wrong(state: Scan, what: string): never {
  throw new BadInput(`This is not JSON: ${what}.`, lineAt(state.text, state.at))
}
