/**
 * The size of a card, from its words alone. A card is 200 units wide, the size of a tldraw note, because its
 * tools (clone handles, Tab to the next card) count on that; it grows downwards.
 */
import { readPhoto } from '../cards/photo-value.ts'
import { asValue, type LaneValue } from './lanes.ts'
import { linesOf, type Run } from './rich-text.ts'
import { breaksAnywhere, charWidth } from './text-width.ts'

export const cardWidth = 200
export const cardHeight = 200
/** Left of the words stand the group's stripe and air; below them who wrote it. */
export const cardPadding = { left: 28, right: 12, top: 14, bottom: 34 } as const
export const cardLineHeight = 1.3
/** The largest that fits is taken; below the last one the card grows. 18 is 9 px at 50 % zoom. */
export const cardFontSizes = [22, 20, 18] as const
const longWordSizes = [18, 16, 15, 14] as const
/** Of a list item, per level, in font sizes. */
export const listIndent = 1.25
/** Browsers round glyphs to their own grid. */
const slack = 2

export type CardFit = { fontSize: number; height: number; growY: number }

/** Deterministic: the same words have the same size on the server and in every browser. */
export function fitCard(richText: unknown): CardFit {
  const lines = linesOf(richText)
  const fits = cardFontSizes.map((fontSize) => fitAt(lines, fontSize))
  const large = fits.find((fit) => fit.growY === 0 && !fit.broken)
  return large ?? longWordFit(lines) ?? fitAt(lines, 18)
}

/** For words such as *pertanggungjawaban*: rather small than cut. Null where even that does not help. */
function longWordFit(lines: Run[][]): CardFit | null {
  return longWordSizes.map((fontSize) => fitAt(lines, fontSize)).find((fit) => !fit.broken) ?? null
}

function fitAt(lines: Run[][], fontSize: number): CardFit & { broken: boolean } {
  const { count, broken } = wrap(lines, fontSize)
  const needed = heightOf(count, fontSize)
  return { fontSize, height: Math.max(needed, cardHeight), growY: Math.max(0, needed - cardHeight), broken }
}

/** What the `#text` lane of a card with these words holds. */
export function textLane(richText: LaneValue): LaneValue {
  const { fontSize, growY } = fitCard(richText)
  return { richText, growY, fontSizeAdjustment: fontSize }
}

/** Of one field of a card form: its label, and its value below. */
export const cardFieldHeight = 38
const mostFields = 6

/** A photo stands below its label, small. */
export const cardPhotoHeight = 158

/** Of one field, by its value. */
export const fieldHeight = (value: unknown): number =>
  readPhoto(value) === null ? cardFieldHeight : cardPhotoHeight

/** How much taller a card is for its fields. */
export function fieldsHeight(fields: unknown): number {
  const filled = Object.values(asValue(fields)).filter((value) => typeof value === 'string' && value !== '')
  return filled.slice(0, mostFields).reduce<number>((sum, value) => sum + fieldHeight(value), 0)
}

/** The height of a card with these `#text` and `#fields` lanes. */
export function cardHeightOf(text: unknown, fields?: unknown): number {
  const { growY } = asValue(text)
  return cardHeight + (typeof growY === 'number' && growY > 0 ? growY : 0) + fieldsHeight(fields)
}

function heightOf(lines: number, fontSize: number): number {
  return Math.ceil(lines * fontSize * cardLineHeight) + cardPadding.top + cardPadding.bottom
}

/** Lines after wrapping, and whether a word had to be cut. */
function wrap(lines: Run[][], fontSize: number): { count: number; broken: boolean } {
  let count = 0
  let broken = false
  for (const line of lines) {
    const indent = (line[0]?.indent ?? 0) * listIndent * fontSize
    const room = ((cardWidth - cardPadding.left - cardPadding.right - slack - indent) / fontSize) * 1000
    const wrapped = wrapLine(line, Math.max(room, 1000))
    count += wrapped.count
    broken ||= wrapped.broken
  }
  return { count: Math.max(count, 1), broken }
}

/** Greedy, as browsers do: a word that does not fit begins a line, a word longer than a line is cut. */
function wrapLine(line: Run[], room: number): { count: number; broken: boolean } {
  let count = 1
  let used = 0
  let broken = false
  for (const word of wordsOf(line)) {
    if (used > 0 && used + word.width > room) {
      count += 1
      used = 0
    }
    if (word.width > room) {
      broken = true
      count += Math.ceil(word.width / (room - 1000)) - 1
      used = word.width % (room - 1000)
    } else used += word.width
    used += word.space
  }
  return { count, broken }
}

type Word = { width: number; space: number }

/** Words with the space behind them; a word may run through several looks. */
function wordsOf(line: Run[]): Word[] {
  const words: Word[] = [{ width: 0, space: 0 }]
  for (const run of line)
    for (const char of run.text) {
      const last = words.at(-1) as Word
      const width = charWidth(char, run)
      const isSpace = char === ' ' || char === '\t'
      if (isSpace) last.space += width
      else if (last.space > 0 || breaksAnywhere(char)) words.push({ width, space: 0 })
      else last.width += width
    }
  return words
}
