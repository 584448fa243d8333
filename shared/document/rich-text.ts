/** Words as tldraw's rich text and back, without its editor. */
import { asValue, isValue, type Json, type LaneValue } from './lanes.ts'

/** One paragraph for each line. */
export function toRichText(text: string): LaneValue {
  return { type: 'doc', content: text.split('\n').map(paragraph) }
}

function paragraph(line: string): Json {
  return line === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text: line }] }
}

/** Lines of plain words: blocks and hard breaks end a line, marks are dropped. */
export function fromRichText(richText: unknown): string {
  return linesOf(richText)
    .map((line) => line.map((run) => run.text).join(''))
    .join('\n')
    .trimEnd()
}

/** A stretch of equal looks in a line; `indent` is the depth of the list it stands in. */
export type Run = { text: string; bold: boolean; code: boolean; indent: number }

/** Depth beyond which nothing is read: a record that deep is refused anyway. */
const maxDepth = 12

export function linesOf(richText: unknown): Run[][] {
  const lines: Run[][] = []
  for (const block of contentOf(richText)) readBlock(block, 0, 0, lines)
  return lines
}

function readBlock(node: LaneValue, indent: number, depth: number, lines: Run[][]): void {
  if (depth > maxDepth) return
  switch (node.type) {
    case 'bulletList':
    case 'orderedList':
      for (const item of contentOf(node)) readBlock(item, indent + 1, depth + 1, lines)
      return
    case 'listItem':
      for (const child of contentOf(node)) readBlock(child, indent, depth + 1, lines)
      return
    default:
      lines.push(...readInline(node, indent))
  }
}

function readInline(block: LaneValue, indent: number): Run[][] {
  const heading = block.type === 'heading'
  const lines: Run[][] = [[]]
  for (const node of contentOf(block)) {
    if (node.type === 'hardBreak') lines.push([])
    else if (typeof node.text === 'string')
      lines.at(-1)?.push({
        text: node.text,
        bold: heading || hasMark(node, 'bold'),
        code: hasMark(node, 'code'),
        indent,
      })
  }
  return lines
}

const contentOf = (node: unknown): LaneValue[] => {
  const { content } = asValue(node)
  return Array.isArray(content) ? content.filter(isValue) : []
}

const hasMark = (node: LaneValue, type: string): boolean =>
  Array.isArray(node.marks) && node.marks.some((mark) => asValue(mark).type === type)
