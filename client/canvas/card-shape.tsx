/** A card: tldraw's note, drawn as paper with the stripe and mark of its author's group. */
import {
  DefaultFontFaces,
  Group2d,
  NoteShapeUtil,
  Rectangle2d,
  type SvgExportContext,
  type TLFontFace,
  type TLHandle,
  type TLNoteShape,
  type TLShape,
} from 'tldraw'
import { cardLook } from '../../shared/document/board-records.ts'
import { cardWidth, textLane } from '../../shared/document/card-size.ts'
import { equalJson } from '../../shared/document/equal-json.ts'
import type { LaneValue } from '../../shared/document/lanes.ts'
import type { BoardContext } from './board-context.ts'
import { CardBody } from './CardBody.tsx'
import { CardPicture, wordsDef } from './CardPicture.tsx'
import { heightOf } from './card-looks.ts'
import { mayEdit, mayMake } from './rights.ts'

/** Every board has its own context, and so its own kind of card. */
export function cardShape(context: BoardContext) {
  return class CardShapeUtil extends NoteShapeUtil {
    override canEdit(shape?: TLShape) {
      return shape === undefined || mayEdit(context, this.editor.store, shape)
    }

    override getGeometry(shape: TLNoteShape) {
      const size = { width: cardWidth, height: heightOf(shape), isFilled: true }
      // The editor looks for a label where one can begin to write: the whole card.
      const whole = new Rectangle2d({ ...size, isLabel: this.canEdit(shape) })
      return new Group2d({ children: [new Rectangle2d(size), whole] })
    }

    /** Handles that clone a card beside it, where one may make cards. */
    override getHandles(shape: TLNoteShape): TLHandle[] {
      return mayMake(context, this.editor.store, shape) ? super.getHandles(shape) : []
    }

    override onBeforeCreate(next: TLNoteShape): TLNoteShape {
      const { color: _, ...look } = cardLook
      return fitted({ ...next, props: { ...next.props, ...look } as TLNoteShape['props'] })
    }

    override onBeforeUpdate(before: TLNoteShape, next: TLNoteShape): TLNoteShape | undefined {
      return equalJson(before.props.richText, next.props.richText) ? undefined : fitted(next)
    }

    override component(shape: TLNoteShape) {
      return <CardBody context={context} shape={shape} />
    }

    override getFontFaces(shape: TLNoteShape): TLFontFace[] {
      return [signatureFont, ...super.getFontFaces(shape)]
    }

    override indicator(shape: TLNoteShape) {
      return <rect rx={8} width={cardWidth} height={heightOf(shape)} />
    }

    override toSvg(shape: TLNoteShape, picture: SvgExportContext) {
      picture.addExportDef(wordsDef)
      return <CardPicture context={context} editor={this.editor} shape={shape} />
    }
  }
}

/** A card without words has it too. */
const signatureFont = DefaultFontFaces.tldraw_sans.normal.normal

/** From the words alone, by the table that the server uses too: nothing is measured in the page. */
function fitted(shape: TLNoteShape): TLNoteShape {
  const lane = textLane(shape.props.richText as unknown as LaneValue)
  return { ...shape, props: { ...shape.props, ...lane } as TLNoteShape['props'] }
}
