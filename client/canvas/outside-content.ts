/** What is dropped or pasted from elsewhere: words become cards; pictures, files and links are refused kindly. */
import { createShapeId, type Editor, type TLContent, type TLShape } from 'tldraw'
import { textLane } from '../../shared/document/card-size.ts'
import { toRichText } from '../../shared/document/rich-text.ts'
import type { MessageKey } from '../../shared/i18n/catalogue.ts'
import type { BoardContext } from './board-context.ts'
import { usableTools } from './rights.ts'

const refusedTypes = ['image', 'video', 'bookmark', 'embed']
/** As much as a card may hold. */
const maxChars = 2_000

export function takeOutsideContent(
  editor: Editor,
  context: BoardContext,
  say: (key: MessageKey) => void,
): void {
  for (const type of ['files', 'file-replace', 'svg-text', 'embed', 'excalidraw'] as const)
    editor.registerExternalContentHandler(type, () => say('canvas.noPictures'))
  for (const type of ['file', 'url'] as const)
    editor.registerExternalAssetHandler(type, () => {
      say('canvas.noPictures')
      // The editor gives up on an asset that is refused.
      throw new Error('assets are not taken')
    })
  editor.registerExternalContentHandler('url', () => say('canvas.noLinks'))
  editor.registerExternalContentHandler('text', ({ text, point }) => {
    if (usableTools(context).includes('card')) pasteCard(editor, text, point)
    else say('canvas.notHere')
  })
  editor.registerExternalContentHandler('tldraw', ({ content, point }) => {
    const shareable = withoutOutsiders(content)
    if (shareable.shapes.length < content.shapes.length) say('canvas.noPictures')
    editor.markHistoryStoppingPoint('paste')
    editor.putContentOntoCurrentPage(shareable, { point, select: true })
  })
}

function pasteCard(editor: Editor, text: string, point: { x: number; y: number } | undefined): void {
  const at = point ?? editor.getViewportPageBounds().center
  const id = createShapeId()
  editor.markHistoryStoppingPoint('paste')
  editor.createShape({
    id,
    type: 'note',
    x: at.x,
    y: at.y,
    props: textLane(toRichText(text.trim().slice(0, maxChars))),
  })
  if (editor.getShape(id)) editor.select(id)
}

/** Copies from other boards may hold what this one does not show. */
function withoutOutsiders(content: TLContent): TLContent {
  const refused = (shape: TLShape) => refusedTypes.includes(shape.type)
  return {
    ...content,
    assets: [],
    shapes: content.shapes.filter((shape) => !refused(shape)),
    rootShapeIds: content.rootShapeIds.filter(
      (id) => !content.shapes.some((shape) => shape.id === id && refused(shape)),
    ),
    bindings: content.bindings,
  }
}
