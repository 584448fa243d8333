import { type Editor, renderHtmlFromRichText, type TLNoteShape } from 'tldraw'
import type { FieldWords } from '../../shared/cards/field-words.ts'
import {
  cardFieldHeight,
  cardLineHeight,
  cardPadding,
  cardPhotoHeight,
  cardWidth,
  fieldsHeight,
  listIndent,
} from '../../shared/document/card-size.ts'
import type { BoardContext } from './board-context.ts'
import { fieldsOf, kindOf } from './card-details.ts'
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
  const fields = fieldsOf(context, shape, origin)
  const kind = kindOf(context, origin)
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
        height={height - cardPadding.top - cardPadding.bottom - fieldsHeight(shape.meta.fields)}
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
      <FieldsPicture fields={fields} bottom={height - cardPadding.bottom} />
      {kind && (
        <text
          x={cardPadding.left}
          y={height - 24}
          fontFamily='tldraw_sans, "IBM Plex Sans", sans-serif'
          fontSize={13}
          fontWeight={700}
          fill={ink}
        >
          {cut(kind)}
        </text>
      )}
      <text
        x={cardPadding.left}
        y={height - (kind ? 9 : 12)}
        fontFamily='tldraw_sans, "IBM Plex Sans", sans-serif'
        fontSize={13}
        fill="#4a5a66"
      >
        {cut(signatureOf(context, origin))}
      </text>
    </>
  )
}

/** So many letters fit beside the stripe; a picture has no ellipsis of its own. */
const lettersPerLine = 24

const cut = (text: string): string =>
  [...text].length > lettersPerLine ? `${[...text].slice(0, lettersPerLine - 1).join('')}…` : text

function FieldsPicture({ fields, bottom }: { fields: readonly FieldWords[]; bottom: number }) {
  // An exported picture is one file that asks for nothing: a photo is told in words.
  const heights = fields.map(({ photo }) => (photo ? cardPhotoHeight : cardFieldHeight))
  const topOf = (at: number) => bottom - heights.slice(at).reduce((sum, height) => sum + height, 0)
  return (
    <g fontFamily='tldraw_sans, "IBM Plex Sans", sans-serif'>
      {fields.map(({ id, label, value }, at) => (
        <g key={id} transform={`translate(${cardPadding.left}, ${topOf(at)})`}>
          <text y={15} fontSize={12} fill="#4a5a66">
            {cut(label)}
          </text>
          <text y={31} fontSize={14} fill={ink}>
            {cut(value)}
          </text>
        </g>
      ))}
    </g>
  )
}
