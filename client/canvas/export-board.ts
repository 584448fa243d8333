import type { Editor, TLShapeId } from 'tldraw'

const padding = 48
/** Pictures wider than this are scaled down: browsers refuse larger canvases. */
const maxPixels = 8_000

/** Ids to show: the given frame with what stands in it, or everything. */
function shapesOf(editor: Editor, frame?: string | null): TLShapeId[] {
  const shape = frame ? editor.getShape(frame as TLShapeId) : undefined
  return shape ? [shape.id] : [...editor.getCurrentPageShapeIds()]
}

export async function exportSvg(editor: Editor, frame?: string | null): Promise<string> {
  const result = await editor.getSvgString(shapesOf(editor, frame), {
    background: true,
    darkMode: false,
    padding,
  })
  return result?.svg ?? emptySvg
}

export async function exportPng(editor: Editor, frame?: string | null): Promise<Blob> {
  const ids = shapesOf(editor, frame)
  const longest = ids.reduce((most, id) => {
    const bounds = editor.getShapePageBounds(id)
    return bounds ? Math.max(most, bounds.maxX, bounds.maxY) : most
  }, 1)
  const { blob } = await editor.toImage(ids, {
    format: 'png',
    background: true,
    darkMode: false,
    padding,
    scale: Math.min(1, maxPixels / longest),
    pixelRatio: 1,
  })
  return blob
}

/** A board without anything on it. */
const emptySvg = '<svg xmlns="http://www.w3.org/2000/svg" width="1920" height="1080"></svg>'
