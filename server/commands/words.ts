/** What people type, made fit to keep: one form of each letter, nothing that cannot be seen. */

/** Control characters, and those that turn the direction of writing (they can disguise a name). */
const invisible = /[\p{Cc}\p{Cs}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu
const invisibleButBreaks = /(?!\n)[\p{Cc}\p{Cs}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu

/** One line: a name, a title. */
export const tidyLine = (text: string): string =>
  text.normalize('NFC').replace(/\s+/gu, ' ').replace(invisible, '').trim()

/** Several lines: the text of a card. */
export const tidyText = (text: string): string =>
  text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(invisibleButBreaks, '').trim()
