/** Walks what is expected beside what was counted, up to the first difference. */
import { type Figures, isFigures, type Json } from './figures.ts'

/** Keys and indices from the outermost value inwards. */
export type Path = readonly (string | number)[]

export type Comparing = {
  /** Keys that are not recomputed, at whatever depth. */
  skipped: ReadonlySet<string>
  /** Whether an expected file may leave out what is counted there. */
  mayLack: (path: Path) => boolean
  /** Only some rules were counted: what was not counted is not compared. */
  isPartial: boolean
}

export type Difference = { path: string; expected: Json | undefined; counted: Json | undefined }
export type Compared = { difference: Difference | null; figures: number }

/** Of opinion statistics, which are doubles. */
const doubleTolerance = 1e-9
/** Of what Polis stores as 32-bit floats, relative. */
const floatTolerance = 3e-7
const storedAsFloat: ReadonlySet<string> = new Set(['repness-test'])

type Walk = Comparing & { figures: number }

export function compareFigures(expected: Json, counted: Json, comparing: Comparing): Compared {
  const walk = { ...comparing, figures: 0 }
  const difference = compareAt(walk, [], expected, counted)
  return { difference, figures: walk.figures }
}

export const tellDifference = ({ path, expected, counted }: Difference): string =>
  `${path || 'the whole file'}: expected ${told(expected)}, counted ${told(counted)}`

function compareAt(
  walk: Walk,
  path: Path,
  expected: Json | undefined,
  counted: Json | undefined,
): Difference | null {
  if (Array.isArray(expected) && Array.isArray(counted)) return compareLists(walk, path, expected, counted)
  if (isFigures(expected) && isFigures(counted)) return compareRecords(walk, path, expected, counted)
  walk.figures += 1
  const isEqual = isSameFigure(expected, counted, String(path.at(-1)))
  return isEqual ? null : { path: tellPath(path), expected, counted }
}

function compareLists(walk: Walk, path: Path, expected: Json[], counted: Json[]): Difference | null {
  for (let i = 0; i < Math.max(expected.length, counted.length); i++) {
    const difference = compareAt(walk, [...path, i], expected[i], counted[i])
    if (difference) return difference
  }
  // An empty list says something too: that there was no tie, for example.
  if (expected.length === 0) walk.figures += 1
  return null
}

function compareRecords(walk: Walk, path: Path, expected: Figures, counted: Figures): Difference | null {
  const isAbsent = (key: string) => !Object.hasOwn(counted, key)
  for (const [key, value] of Object.entries(expected)) {
    if (walk.skipped.has(key) || (walk.isPartial && isAbsent(key))) continue
    const difference = compareAt(walk, [...path, key], value, isAbsent(key) ? undefined : counted[key])
    if (difference) return difference
  }
  const extra = Object.keys(counted).find(
    (key) => !Object.hasOwn(expected, key) && !walk.skipped.has(key) && !walk.mayLack([...path, key]),
  )
  if (extra === undefined) return null
  return { path: tellPath([...path, extra]), expected: undefined, counted: counted[extra] }
}

function isSameFigure(expected: Json | undefined, counted: Json | undefined, key: string): boolean {
  if (expected === counted) return true
  if (typeof expected === 'number' && typeof counted === 'number')
    return isSameNumber(expected, counted, storedAsFloat.has(key))
  // The same integer may be written as 20 or as "20".
  const types = [typeof expected, typeof counted]
  if (types.includes('number') && types.includes('string')) return String(expected) === String(counted)
  return isNone(expected) && isNone(counted)
}

function isSameNumber(expected: number, counted: number, isFloat: boolean): boolean {
  if (Number.isInteger(expected) && Number.isInteger(counted)) return false
  const tolerance = isFloat ? floatTolerance * Math.max(1, Math.abs(expected)) : doubleTolerance
  // The last place of what was rounded to nine decimals, and nothing more.
  return Math.abs(expected - counted) <= tolerance * (1 + 1e-6)
}

/** "None" is written as null or as an empty list. */
const isNone = (value: Json | undefined): boolean =>
  value === null || (Array.isArray(value) && value.length === 0)

const plainName = /^[A-Za-z_]\w*$/

function tellPath(path: Path): string {
  const steps = path.map((step) =>
    typeof step === 'string' && plainName.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`,
  )
  return steps.join('').replace(/^\./, '')
}

const longestTold = 200

function told(value: Json | undefined): string {
  if (value === undefined) return 'nothing'
  const text = JSON.stringify(value)
  return text.length > longestTold ? `${text.slice(0, longestTold)}…` : text
}
