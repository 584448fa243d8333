/** What makes tldraw's editor this board's. */
import { DefaultFontStyle, type Editor, react, type TLEventInfo, type TLShapeId } from 'tldraw'
import { boardHandle, hasResult } from './board-handle.ts'
import type { BoardSession } from './board-session.ts'
import { guard } from './guard.ts'
import { caretAtEnd, keysWhereFocusIs } from './keys.ts'
import { leavePhotos } from './leave-photos.ts'
import { takeOutsideContent } from './outside-content.ts'
import { mayEdit, usableTools } from './rights.ts'
import { settleGestures } from './settle-gestures.ts'
import { showUsed } from './show-region.ts'
import type { BoardCanvasProps, BoardHandle } from './types.ts'
import { toolId } from './ui-overrides.ts'

type Asked = Pick<BoardCanvasProps, 'currentFrame' | 'onMessage' | 'onOpenCard'>

/** `asked` gives the current props, since the editor outlives a render. */
export function setUpEditor(
  editor: Editor,
  session: BoardSession,
  asked: () => Asked,
): { handle: BoardHandle; stop(): void } {
  const { context } = session
  const say = (key: Parameters<NonNullable<BoardCanvasProps['onMessage']>>[0]) => asked().onMessage?.(key)
  editor.setStyleForNextShapes(DefaultFontStyle, 'sans')
  takeOutsideContent(editor, context, say)
  const stops = [
    session.mount(editor),
    guard(editor, context, say),
    leavePhotos(editor.store, say),
    settleGestures(editor, session),
    keysWhereFocusIs(editor),
    caretAtEnd(editor),
    offerUsableTools(editor, session),
    openCards(editor, session, asked),
  ]
  const { currentFrame } = asked()
  if (!currentFrame || !showUsed(editor, currentFrame as TLShapeId, hasResult(session, currentFrame)))
    editor.zoomToFit()
  return {
    handle: boardHandle(editor, session),
    stop() {
      for (const stop of stops) stop()
    },
  }
}

/** Who may change nothing gets a board to look at; a tool that is not allowed any more is laid down. */
function offerUsableTools(editor: Editor, session: BoardSession): () => void {
  return react('usable tools', () => {
    const tools = usableTools(session.context)
    const isReadonly = tools.length <= 2
    if (editor.getInstanceState().isReadonly !== isReadonly) editor.updateInstanceState({ isReadonly })
    const usable = ['zoom', ...tools.map(toolId)]
    if (!usable.includes(editor.getCurrentToolId())) editor.setCurrentTool('select')
  })
}

/** A double click on a card that one may not write in asks for more about it. */
function openCards(editor: Editor, session: BoardSession, asked: () => Asked): () => void {
  const listen = (info: TLEventInfo) => {
    if (info.type !== 'click' || info.name !== 'double_click' || info.phase !== 'up') return
    const shape = editor.getShapeAtPoint(editor.inputs.currentPagePoint, { hitInside: true })
    if (shape?.type !== 'note' || mayEdit(session.context, session.store, shape)) return
    asked().onOpenCard?.(shape.id)
  }
  editor.on('event', listen)
  return () => editor.off('event', listen)
}
