import { createContext, useContext, useEffect, useState } from 'react'
import { DefaultCanvas, type TLCanvasComponentProps, useEditor } from 'tldraw'
import type { BoardContext } from './board-context.ts'
import { FarLayer } from './visible/far-layer.ts'
import { renderVisibleOnly } from './visible/visible-shapes.ts'

/** What the parts of the editor that are ours know of the board. */
export const KnownBoard = createContext<BoardContext | null>(null)

/** The editor's canvas, after it was told to draw only what is in view. */
export function BoardSurface(props: TLCanvasComponentProps) {
  const editor = useEditor()
  const context = useContext(KnownBoard)
  const [far] = useState(() => renderVisibleOnly(editor))
  useEffect(() => (context ? new FarLayer(editor, far, context).start() : undefined), [editor, far, context])
  return <DefaultCanvas {...props} />
}
