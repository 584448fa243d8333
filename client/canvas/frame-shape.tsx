/** Regions of steps and themes: tldraw's frames with a heading inside, legible from afar and in pictures. */
import {
  DefaultFontFaces,
  FrameShapeUtil,
  Group2d,
  Rectangle2d,
  type SvgExportContext,
  type TLClickEventInfo,
  type TLFontFace,
  type TLFrameShape,
  type TLShape,
} from 'tldraw'
import { AxesPicture } from './AxesPicture.tsx'
import type { BoardContext } from './board-context.ts'
import { axesIn, FrameBody } from './FrameBody.tsx'
import { headingOf } from './frame-looks.ts'
import { pictureInks, ResultPicture } from './ResultPicture.tsx'
import { isStepFrame, mayEdit, mayWrite } from './rights.ts'

const headingFonts = [DefaultFontFaces.tldraw_serif.normal.normal, DefaultFontFaces.tldraw_sans.normal.normal]

export function frameShape(context: BoardContext) {
  return class BoardFrameShapeUtil extends FrameShapeUtil {
    override canEdit(shape?: TLShape) {
      return shape === undefined || mayEdit(context, this.editor.store, shape)
    }

    override canResize(shape?: TLShape) {
      return shape === undefined || mayWrite(context, this.editor.store, shape, 'base')
    }

    override getDefaultProps(): TLFrameShape['props'] {
      return { ...super.getDefaultProps(), w: 440, h: 480 }
    }

    /** Taken hold of by its edge or its heading; a step's region by neither. */
    override getGeometry(shape: TLFrameShape) {
      const { w, h } = shape.props
      const body = new Rectangle2d({ width: w, height: h, isFilled: false })
      if (isStepFrame(context, shape.id)) return new Group2d({ children: [body] })
      const heading = Math.min(headingOf(shape).height, h)
      const label = new Rectangle2d({
        width: w,
        height: heading,
        isFilled: true,
        isLabel: this.canEdit(shape),
      })
      return new Group2d({ children: [body, label] })
    }

    override component(shape: TLFrameShape) {
      return <FrameBody context={context} shape={shape} />
    }

    override getFontFaces(): TLFontFace[] {
      return headingFonts
    }

    override toSvg(shape: TLFrameShape, _context: SvgExportContext) {
      const { size, x, y, family, fill } = headingOf(shape)
      const { results, text } = context.facts.get()
      const result = results?.get(shape.id)
      const axes = axesIn(context, shape.id)
      return (
        <>
          <rect width={shape.props.w} height={shape.props.h} rx={10} fill={fill} stroke="#d5cdbf" />
          <text x={x} y={y} fontSize={size} fontFamily={family} fill="#1b2430">
            {shape.props.name}
          </text>
          {axes && <AxesPicture axes={axes} inks={pictureInks} text={text} />}
          {result && <ResultPicture result={result} width={shape.props.w} inks={pictureInks} />}
        </>
      )
    }

    override indicator(shape: TLFrameShape) {
      return <rect rx={10} width={shape.props.w} height={shape.props.h} />
    }

    /** Fitting a frame to its content by double click would shrink it under other people's cards. */
    override onDoubleClickEdge(_shape: TLFrameShape, _info: TLClickEventInfo): undefined {}
    override onDoubleClickCorner(shape: TLFrameShape) {
      return { id: shape.id, type: shape.type }
    }
  }
}
