/**
 * The words of a card that nobody edits, as the editor would set them. Its own way goes through a text editor's
 * schema and HTML, half a millisecond for each card.
 */
import type { ReactNode } from 'react'
import type { TLNoteShape } from 'tldraw'
import { cardLineHeight } from '../../shared/document/card-size.ts'
import { asValue, isValue, type Json, type LaneValue } from '../../shared/document/lanes.ts'
import { cardPaddingStyle } from './card-looks.ts'

export function CardWords({ shape }: { shape: TLNoteShape }) {
  const fontSize = shape.props.fontSizeAdjustment || 22
  return (
    <div
      className="tl-text-label tl-text-wrapper tl-rich-text-wrapper"
      aria-hidden="true"
      data-font="sans"
      data-align="start"
      data-hastext="true"
      data-isediting="false"
      data-textwrap="true"
      data-isselected="false"
      style={{ justifyContent: 'start', alignItems: 'start', padding: cardPaddingStyle }}
    >
      <div
        className="tl-text-label__inner tl-text-content__wrapper"
        style={{
          fontSize,
          lineHeight: String(cardLineHeight),
          minHeight: Math.floor(fontSize * cardLineHeight),
          color: 'var(--card-ink)',
        }}
      >
        <div className="tl-text tl-text-content" dir="auto">
          <div className="tl-rich-text">{children(asValue(shape.props.richText))}</div>
        </div>
      </div>
    </div>
  )
}

/** Links are left to the editor, which opens them. */
export const hasLink = (richText: unknown): boolean => JSON.stringify(richText).includes('"link"')

export function hasWords(richText: unknown): boolean {
  const { content } = asValue(richText)
  return Array.isArray(content) && (content.length > 1 || asValue(content[0]).content !== undefined)
}

function children(node: LaneValue): ReactNode[] {
  const content = Array.isArray(node.content) ? node.content : []
  return content.filter(isValue).map((child, at) => element(child, at))
}

function element(node: LaneValue, key: number): ReactNode {
  switch (node.type) {
    case 'text':
      return marked(node, key)
    case 'hardBreak':
      return <br key={key} />
    case 'heading': {
      const Heading = `h${Number(asValue(node.attrs).level)}` as 'h1'
      return (
        <Heading key={key} dir="auto">
          {children(node)}
        </Heading>
      )
    }
    case 'bulletList':
      return <ul key={key}>{children(node)}</ul>
    case 'orderedList':
      return (
        <ol key={key} start={Number(asValue(node.attrs).start ?? 1)}>
          {children(node)}
        </ol>
      )
    case 'listItem':
      return <li key={key}>{children(node)}</li>
    default:
      return paragraph(node, key)
  }
}

function paragraph(node: LaneValue, key: number): ReactNode {
  return Array.isArray(node.content) && node.content.length > 0 ? (
    <p key={key} dir="auto">
      {children(node)}
    </p>
  ) : (
    <p key={key}>
      <br />
    </p>
  )
}

const tags = { bold: 'strong', italic: 'em', strike: 's', code: 'code', highlight: 'mark' } as const

function marked(node: LaneValue, key: number): ReactNode {
  const marks = Array.isArray(node.marks) ? node.marks : []
  const kinds = marks.map((mark: Json) => String(asValue(mark).type))
  let words: ReactNode = String(node.text)
  for (const [kind, Tag] of Object.entries(tags)) if (kinds.includes(kind)) words = <Tag>{words}</Tag>
  return <span key={key}>{words}</span>
}
