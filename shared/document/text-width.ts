/**
 * How wide a text is in IBM Plex Sans Medium, in thousandths of the font size. A table and not the DOM, so that
 * server and browsers agree on the height of a card and 5,000 cards open without measuring one of them.
 */

/** Advance widths of U+0020 … U+007E, read from the font file that the canvas shows. */
const asciiWidths = [
  236, 298, 451, 678, 599, 947, 707, 253, 336, 336, 514, 600, 290, 401, 290, 417, 600, 600, 600, 600, 600,
  600, 600, 600, 600, 600, 310, 310, 600, 600, 600, 487, 896, 662, 659, 634, 683, 593, 570, 705, 714, 416,
  531, 660, 513, 814, 714, 712, 627, 712, 655, 598, 577, 686, 628, 926, 639, 617, 591, 325, 417, 325, 600,
  561, 600, 549, 592, 510, 592, 556, 340, 537, 580, 265, 265, 547, 285, 882, 580, 564, 592, 592, 383, 494,
  365, 580, 512, 799, 530, 514, 487, 354, 353, 356, 600,
]

/** Wider than nearly all accented Latin letters: a line is rather broken too early than clipped. */
const latinWidth = 670
/** Letters of other scripts come from a fallback font of unknown width: as wide as they are high. */
const otherWidth = 1000
const monoWidth = 600
/** The bold cut is at most this much wider, letter by letter (mean 1.026). */
const boldFactor = 1.04

export type TextLook = { bold: boolean; code: boolean }

export function charWidth(char: string, look: TextLook): number {
  const code = char.codePointAt(0) ?? 0
  if (look.code && code < 0x250) return monoWidth
  return plainWidth(code) * (look.bold ? boldFactor : 1)
}

function plainWidth(code: number): number {
  if (code >= 0x20 && code < 0x7f) return asciiWidths[code - 0x20] ?? latinWidth
  // Combining marks and joiners take no room of their own.
  if ((code >= 0x300 && code < 0x370) || (code >= 0x200b && code <= 0x200f) || code === 0xfe0f) return 0
  if (code >= 0x2018 && code <= 0x201f) return 501
  return code < 0x250 ? latinWidth : otherWidth
}

/** Scripts that may break between any two letters (Chinese, Japanese, Korean). */
export const breaksAnywhere = (char: string): boolean =>
  /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/.test(char)
