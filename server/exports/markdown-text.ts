/**
 * Participants' words inside Markdown. They are shown as they were written and never act: no heading,
 * table, link, image, HTML or rule can be forged by a card.
 */

/** What means something to Markdown or HTML anywhere in a line. */
const anywhere = /[\\`*_[\]|~<>^$]/g
/** What means something at the beginning of a line only: headings, lists, rules, setext underlines. */
const atStart = /^(\d*)([#+=\-:.)])/

/** One line of plain text, whatever was typed. */
export function inline(text: string): string {
  return linesOf(text).join(' ').replace(/\s+/g, ' ').trim()
}

/** Several lines as a quotation. */
export function quotation(text: string): string {
  return linesOf(text)
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')
}

/** A row of a table. */
export const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`

export const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')

/** Splits at everything that any reader takes for a line end, drops other control characters, then escapes. */
function linesOf(text: string): string[] {
  return text.split(/\r\n|[\n\r\u0085\u2028\u2029\v\f]/).map((line) => escaped(withoutControls(line).trim()))
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const withoutControls = (line: string) => line.replace(/[\u0000-\u001f\u007f]/g, ' ')

function escaped(line: string): string {
  return line
    .replace(/&/g, '&amp;')
    .replace(anywhere, (letter) => (letter === '<' ? '&lt;' : letter === '>' ? '&gt;' : `\\${letter}`))
    .replace(atStart, '$1\\$2')
}
