/** The grammar of tldraw's rich text editor: a document outside it makes the editor throw when it is shown. */
import { asValue, isValue, type Json, type LaneValue } from './lanes.ts'

const maxDepth = 8
const maxNodes = 4_000
const marks = ['bold', 'italic', 'strike', 'code', 'link', 'highlight']

/** Which children a node takes. */
const grammar: Record<string, { children: readonly string[]; least: number }> = {
  doc: { children: ['paragraph', 'heading', 'bulletList', 'orderedList'], least: 1 },
  paragraph: { children: ['text', 'hardBreak'], least: 0 },
  heading: { children: ['text', 'hardBreak'], least: 0 },
  bulletList: { children: ['listItem'], least: 1 },
  orderedList: { children: ['listItem'], least: 1 },
  listItem: { children: ['paragraph', 'heading', 'bulletList', 'orderedList'], least: 1 },
  hardBreak: { children: [], least: 0 },
}

export function checkRichText(richText: Json | undefined): boolean {
  const budget = { nodes: maxNodes }
  return isValue(richText) && richText.type === 'doc' && checkNode(richText, 0, budget)
}

function checkNode(node: LaneValue, depth: number, budget: { nodes: number }): boolean {
  budget.nodes -= 1
  if (depth > maxDepth || budget.nodes < 0 || !checkMarks(node.marks)) return false
  if (node.type === 'text') return typeof node.text === 'string' && node.text !== ''
  const rule = grammar[String(node.type)]
  const content = node.content ?? []
  if (!rule || !Array.isArray(content) || content.length < rule.least || !checkAttributes(node)) return false
  if (node.type === 'listItem' && asValue(content[0]).type !== 'paragraph') return false
  return content.every(
    (child) =>
      isValue(child) && rule.children.includes(String(child.type)) && checkNode(child, depth + 1, budget),
  )
}

function checkAttributes(node: LaneValue): boolean {
  const { level, start } = asValue(node.attrs)
  if (node.type === 'heading') return typeof level === 'number' && [1, 2, 3, 4, 5, 6].includes(level)
  return start === undefined || start === null || Number.isSafeInteger(start)
}

function checkMarks(list: Json | undefined): boolean {
  if (list === undefined) return true
  return Array.isArray(list) && list.length <= marks.length && list.every(checkMark)
}

function checkMark(mark: Json): boolean {
  const { type, attrs } = asValue(mark)
  if (!marks.includes(String(type))) return false
  return type !== 'link' || isSafeLink(asValue(attrs).href)
}

/** http, https and mailto only; nothing a browser would run. */
export const isSafeLink = (href: Json | undefined): boolean =>
  typeof href === 'string' && /^(https?:\/\/[^\s/]|mailto:[^\s])/i.test(href)
