import type { Path } from './compare.ts'
import type { Figures, Json } from './figures.ts'

/** A file that somebody asked to count. */
export type InputFile = {
  path: string
  /** File name without its folders. */
  name: string
  text: string
  /** The value of a JSON file; null of every other. */
  json: Json
  /** What the file beside it expects, or null: opinion groups that were given are in there. */
  beside: Figures | null
}

/**
 * Whether to count by this rule: not when `--rule` names another, when nothing is expected under `key`, or when
 * it `isSlow` and nobody asked for it by name.
 */
export type Wants = (rule: string, more?: { key: string; isSlow: boolean }) => boolean

/** How one kind of file is recognised, counted and compared. */
export type CountFormat = {
  /** For messages, as in "a .pb file". */
  name: string
  isFormatOf(name: string, json: Json): boolean
  /** Throws BadInput where the file cannot be counted. */
  count(file: InputFile, wants: Wants): Figures
  /** Figures expected by the file itself, in the shape of what is counted; null where it expects none. */
  expectedInside?(file: Pick<InputFile, 'json' | 'text'>): Figures | null
  /** Names of the file that may hold what is expected, first that exists. */
  expectedBeside(name: string): string[]
  /** Says in figures that are counted what the expected file says in words; without it, as it stands. */
  restate?(expected: Figures): Figures
  /** Keys that are not recomputed: where the file comes from, and what others computed. */
  notRecomputed: readonly string[]
  /** Whether an expected file may leave out what is counted there: whole rules, not one option of a rule. */
  mayLack(path: Path): boolean
}
