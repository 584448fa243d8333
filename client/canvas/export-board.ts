import { Box, type Editor, type TLShapeId } from 'tldraw'

const padding = 48
/** Pictures that are longer or larger are scaled down: browsers, phones first, refuse larger canvases. */
const maxPixels = 8_000
const maxArea = 16_000_000

/** A picture is on paper, whatever the theme of the screen. */
const look = { background: true, darkMode: false, padding } as const

/** Ids to show: the given frame with what stands in it, or everything. */
function shapesOf(editor: Editor, frame?: string | null): TLShapeId[] {
  const shape = frame ? editor.getShape(frame as TLShapeId) : undefined
  return shape ? [shape.id] : [...editor.getCurrentPageShapeIds()]
}

export async function exportSvg(editor: Editor, frame?: string | null): Promise<string> {
  const ids = shapesOf(editor, frame)
  const result = ids.length > 0 ? await editor.getSvgString(ids, look) : undefined
  return result?.svg ?? emptySvg
}

export async function exportPng(editor: Editor, frame?: string | null): Promise<Blob> {
  const ids = shapesOf(editor, frame)
  if (ids.length === 0) return emptyPng()
  const scale = scaleOf(editor, ids)
  const { blob } = await editor.toImage(ids, { ...look, format: 'png', scale, pixelRatio: 1 })
  return blob
}

function scaleOf(editor: Editor, ids: TLShapeId[]): number {
  const bounds = Box.Common(ids.flatMap((id) => editor.getShapeMaskedPageBounds(id) ?? []))
  const [w, h] = [bounds.w + 2 * padding, bounds.h + 2 * padding]
  return Math.min(1, maxPixels / Math.max(w, h), Math.sqrt(maxArea / (w * h)))
}

/** A board without anything on it. */
const emptySize = { width: 1920, height: 1080 }
const emptySvg = `<svg xmlns="http://www.w3.org/2000/svg" width="${emptySize.width}" height="${emptySize.height}"></svg>`

function emptyPng(): Promise<Blob> {
  const canvas = Object.assign(document.createElement('canvas'), emptySize)
  const context = canvas.getContext('2d')
  if (context) context.fillStyle = '#ffffff'
  context?.fillRect(0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be made')))),
  )
}
