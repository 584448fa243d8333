import { type Editor, renderHtmlFromRichText, type TLNoteShape } from 'tldraw'
import { cardLineHeight, cardPadding, cardWidth, listIndent } from '../../shared/document/card-size.ts'
import type { BoardContext } from './board-context.ts'
import { heightOf, paperOf, signatureOf } from './card-looks.ts'
import { GroupSign } from './GroupSign.tsx'

const stripeWidth = 18
const wordsClass = 'rembuk-words'
/** All that the words need, so that the many computed styles of each element are left out of the picture. */
const wordsStyle = `.rembuk-words p,.rembuk-words h1,.rembuk-words h2,.rembuk-words h3,.rembuk-words h4,.rembuk-words h5,.rembuk-words h6{margin:0;min-height:1.3em;font-size:inherit}
.rembuk-words ul,.rembuk-words ol{margin:0;padding-left:${listIndent}em}
.rembuk-words strong{font-weight:700}.rembuk-words em{font-style:italic}
.rembuk-words a{color:inherit;text-decoration:underline}
.rembuk-words code{font-family:tldraw_mono,monospace}
.rembuk-words mark{background:#fddd00;color:inherit}`

export const wordsDef = { key: wordsClass, getElement: () => <style>{wordsStyle}</style> }

const ink = '#1b2430'

/** A card in an exported picture: the same as on the canvas, with colours written out. */
export function CardPicture(props: { context: BoardContext; editor: Editor; shape: TLNoteShape }) {
  const { context, editor, shape } = props
  const height = heightOf(shape)
  const origin = context.origins.get(shape.id) ?? null
  const group = context.group(origin?.group)
  const clip = `clip-${shape.id.replace(/[^A-Za-z0-9]/g, '-')}`
  return (
    <>
      <clipPath id={clip}>
        <rect rx={8} width={cardWidth} height={height} />
      </clipPath>
      <rect rx={8} width={cardWidth} height={height} fill={paperOf(shape.props.color)} />
      <g clipPath={`url(#${clip})`}>
        <rect width={stripeWidth} height={height} fill={group ? context.colour(group.id) : '#d5cdbf'} />
      </g>
      <GroupSign mark={group?.mark ?? null} />
      <rect rx={8} width={cardWidth} height={height} fill="none" stroke="#d5cdbf" strokeWidth={1} />
      <foreignObject
        x={cardPadding.left}
        y={cardPadding.top}
        width={cardWidth - cardPadding.left - cardPadding.right}
        height={height - cardPadding.top - cardPadding.bottom}
        className={wordsClass}
      >
        <div
          style={{
            fontFamily: 'tldraw_sans, "IBM Plex Sans", sans-serif',
            fontSize: shape.props.fontSizeAdjustment || 22,
            lineHeight: cardLineHeight,
            color: ink,
            whiteSpace: 'pre-wrap',
            overflowWrap: 'break-word',
          }}
          // The editor's own rendering of a text that the record rules let through.
          // biome-ignore lint/security/noDangerouslySetInnerHtml: generated from the validated document
          dangerouslySetInnerHTML={{ __html: renderHtmlFromRichText(editor, shape.props.richText) }}
        />
      </foreignObject>
      <text
        x={cardPadding.left}
        y={height - 12}
        fontFamily='tldraw_sans, "IBM Plex Sans", sans-serif'
        fontSize={13}
        fill="#4a5a66"
      >
        {signatureOf(context, origin)}
      </text>
    </>
  )
}
