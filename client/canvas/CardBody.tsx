import { RichTextLabel, type TLNoteShape, useEditor, useIsEditing, useValue } from 'tldraw'
import {
  cardFieldHeight,
  cardLineHeight,
  cardPhotoHeight,
  cardWidth,
} from '../../shared/document/card-size.ts'
import type { BoardContext } from './board-context.ts'
import { CardPhoto } from './CardPhoto.tsx'
import { CardWords, hasLink, hasWords } from './CardWords.tsx'
import styles from './canvas.module.css'
import { fieldsOf, kindOf } from './card-details.ts'
import { cardPaddingStyle, heightOf, paperOf, signatureOf } from './card-looks.ts'
import { GroupSign } from './GroupSign.tsx'
import { LockSign } from './LockSign.tsx'

export function CardBody({ context, shape }: { context: BoardContext; shape: TLNoteShape }) {
  const editor = useEditor()
  const isEditing = useIsEditing(shape.id)
  const isSelected = useValue('selected', () => editor.getOnlySelectedShapeId() === shape.id, [
    editor,
    shape.id,
  ])
  const origin = useValue('origin', () => context.origins.get(shape.id) ?? null, [context, shape.id])
  const writer = useValue('writer', () => context.writers.get().get(shape.id) ?? null, [context, shape.id])
  const { text } = useValue('facts', () => context.facts.get(), [context])
  const locked = useValue('locked', () => context.facts.get().locks.has(shape.id), [context, shape.id])
  const signature = useValue('signature', () => signatureOf(context, origin), [context, origin])
  const kind = useValue('kind', () => kindOf(context, origin), [context, origin])
  const fields = useValue('fields', () => fieldsOf(context, shape, origin), [context, shape, origin])
  // Some answers say enough by their kind.
  const isSaidByKind = kind !== '' && !isEditing && !hasWords(shape.props.richText)
  return (
    <div
      className={styles.card}
      style={{
        width: cardWidth,
        height: heightOf(shape),
        background: paperOf(shape.props.color),
        ['--card-group' as string]: context.colour(origin?.group),
        ['--writer' as string]: writer ? context.colour(writer.group) : 'transparent',
      }}
      data-own={context.isOwn(shape.id)}
      data-written={writer !== null}
      data-known={origin?.group != null}
    >
      <div className={styles.stripe}>
        <GroupSign mark={context.group(origin?.group)?.mark ?? null} />
      </div>
      <Words shape={shape} isLive={isEditing || isSelected} />
      {isSaidByKind && <div className={styles.said}>{kind}</div>}
      {fields.length > 0 && (
        <dl className={styles.fields}>
          {fields.map((field) => (
            <div key={field.id} style={{ height: field.photo ? cardPhotoHeight : cardFieldHeight }}>
              <dt>{field.label}</dt>
              <dd>{field.photo ? <CardPhoto context={context} photo={field.photo} /> : field.value}</dd>
            </div>
          ))}
        </dl>
      )}
      <div className={styles.signature} data-reply={kind !== '' && !isSaidByKind}>
        {kind && !isSaidByKind && <strong>{kind}</strong>}
        <span>{signature}</span>
      </div>
      {locked ? <LockSign label={text('canvas.locked')} /> : null}
      {writer && !isEditing ? (
        <div className={styles.writer}>
          <GroupSign mark={context.group(writer.group)?.mark ?? null} />
          {text('canvas.writing', { name: writer.name || text('canvas.somebody') })}
        </div>
      ) : null}
    </div>
  )
}

/** The editor's own label where somebody may begin to write: it keeps the caret, and opens links. */
function Words({ shape, isLive }: { shape: TLNoteShape; isLive: boolean }) {
  const { richText, fontSizeAdjustment } = shape.props
  if (!isLive && !hasWords(richText)) return null
  if (!isLive && !hasLink(richText)) return <CardWords shape={shape} />
  return (
    <RichTextLabel
      shapeId={shape.id}
      type="note"
      font="sans"
      fontSize={fontSizeAdjustment || 22}
      lineHeight={cardLineHeight}
      align="start"
      verticalAlign="start"
      richText={richText}
      isSelected={isLive}
      labelColor="var(--card-ink)"
      wrap
      style={{ padding: cardPaddingStyle }}
    />
  )
}
