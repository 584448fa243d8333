/** The editor as the frame around the board sees it. */
import { createShapeId, type Editor, react, type TLShape, type TLShapeId } from 'tldraw'
import { readBoard } from '../../shared/document/board-document.ts'
import { cardHeight, cardWidth } from '../../shared/document/card-size.ts'
import { findFreePlaces } from '../../shared/document/free-place.ts'
import type { Step } from '../../shared/steps/step.ts'
import type { BoardSession } from './board-session.ts'
import { exportPng, exportSvg } from './export-board.ts'
import { rightAt, usableTools } from './rights.ts'
import { type Glide, showUsed, showWhole } from './show-region.ts'
import type { BoardHandle, BoardState } from './types.ts'
import { toolId, toolOf } from './ui-overrides.ts'

const glide: Glide = { animation: { duration: 240 } }

/** A published result stands in this frame. */
export const hasResult = ({ context }: BoardSession, frame: string): boolean =>
  context.facts.get().results?.has(frame) === true

export function boardHandle(editor: Editor, session: BoardSession): BoardHandle {
  return {
    openFrame: (frame) => void showUsed(editor, frame as TLShapeId, hasResult(session, frame), glide),
    zoomToFrame: (frame) => void showWhole(editor, frame as TLShapeId, glide),
    showShape(id) {
      const shape = editor.getShape(id as TLShapeId)
      if (!shape) return
      const bounds = editor.getShapePageBounds(shape)
      if (bounds) editor.centerOnPoint(bounds.center, glide)
      editor.select(shape.id)
    },
    zoomToAll: () => void editor.zoomToFit(glide),
    zoomIn: () => void editor.zoomIn(undefined, glide),
    zoomOut: () => void editor.zoomOut(undefined, glide),
    addCard: () => addCard(editor, session),
    setTool(tool) {
      if (usableTools(session.context).includes(tool)) editor.setCurrentTool(toolId(tool))
    },
    undo: () => session.undo(),
    redo: () => session.redo(),
    watch: (listener) => react('board state', () => listener(stateOf(editor, session))),
    exportPng: () => exportPng(editor),
    exportSvg: () => exportSvg(editor),
  }
}

function stateOf(editor: Editor, session: BoardSession): BoardState {
  return {
    tool: toolOf(editor.getCurrentToolId()),
    canUndo: session.history.canUndo,
    canRedo: session.history.canRedo,
    zoom: editor.getZoomLevel(),
    selected: editor.getSelectedShapeIds().length,
    tools: usableTools(session.context),
  }
}

/** In a free place of the region that one may write in: the one in view, else that of the open step. */
function addCard(editor: Editor, session: BoardSession): boolean {
  const frame = regionForCards(editor, session)
  const id = createShapeId()
  editor.markHistoryStoppingPoint('add card')
  if (frame) {
    const size = { w: cardWidth, h: cardHeight }
    const [place] = findFreePlaces(readBoard(session.entries()), frame.id, [size])
    const y = Math.min(place?.y ?? 0, Math.max(0, heightOfFrame(frame) - cardHeight - 24))
    editor.createShape({ id, type: 'note', parentId: frame.id, x: place?.x ?? 40, y })
  } else {
    const { center } = editor.getViewportPageBounds()
    editor.createShape({ id, type: 'note', x: center.x - cardWidth / 2, y: center.y - cardHeight / 2 })
  }
  if (!editor.getShape(id)) return false
  beginToWrite(editor, id)
  return true
}

function beginToWrite(editor: Editor, id: TLShapeId): void {
  editor.select(id)
  editor.zoomToSelectionIfOffscreen(64, glide)
  editor.setEditingShape(id)
  editor.setCurrentTool('select.editing_shape')
}

function regionForCards(editor: Editor, session: BoardSession): TLShape | null {
  const { steps } = session.context.facts.get()
  const { center } = editor.getViewportPageBounds()
  const usable = steps.filter(
    (step) => step.settings.kind === 'collect' && rightAt(session.context, step) !== 'nothing',
  )
  const regionOf = (step: Step | undefined) => step && editor.getShape(step.progress.frame as TLShapeId)
  const inView = usable.find((step) => {
    const region = regionOf(step)
    return region && editor.getShapePageBounds(region)?.containsPoint(center)
  })
  return regionOf(inView ?? usable.find((step) => step.progress.state === 'open')) ?? null
}

const heightOfFrame = (shape: TLShape): number => Number((shape.props as { h?: number }).h ?? 1_080)
