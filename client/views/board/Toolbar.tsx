import {
  Eraser,
  Frame,
  Hand,
  Maximize,
  MousePointer2,
  MoveUpRight,
  Pencil,
  Redo2,
  StickyNote,
  Type,
  Undo2,
} from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import type { MessageKey } from '../../../shared/i18n/catalogue.ts'
import type { Step } from '../../../shared/steps/step.ts'
import type { BoardHandle, BoardState, BoardTool } from '../../canvas/types.ts'
import { useText } from '../../i18n/index.ts'
import { Button, IconButton } from '../../ui/index.ts'
import styles from './board.module.css'

const tools: Record<BoardTool, { label: MessageKey; icon: ReactNode }> = {
  select: { label: 'board.toolSelect', icon: <MousePointer2 size={20} aria-hidden="true" /> },
  hand: { label: 'board.toolHand', icon: <Hand size={20} aria-hidden="true" /> },
  card: { label: 'board.toolCard', icon: <StickyNote size={20} aria-hidden="true" /> },
  frame: { label: 'board.toolTheme', icon: <Frame size={20} aria-hidden="true" /> },
  draw: { label: 'board.toolDraw', icon: <Pencil size={20} aria-hidden="true" /> },
  text: { label: 'board.toolText', icon: <Type size={20} aria-hidden="true" /> },
  arrow: { label: 'board.toolArrow', icon: <MoveUpRight size={20} aria-hidden="true" /> },
  eraser: { label: 'board.toolEraser', icon: <Eraser size={20} aria-hidden="true" /> },
}

/** The order in which tools stand; what somebody may not use is not there. */
const order: readonly BoardTool[] = ['select', 'hand', 'frame', 'draw', 'text', 'arrow', 'eraser']

/** Only what this person may use where the board stands now. */
export function Toolbar({ handle, shown }: { handle: BoardHandle; shown: Step | null }) {
  const text = useText()
  const state = useBoardState(handle)
  if (!state) return null
  const mayChange = state.tools.some((tool) => tool !== 'select' && tool !== 'hand')
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={text('board.tools')}>
      {state.tools.includes('card') && (
        <Button
          variant="quiet"
          className={styles.cardTool}
          icon={tools.card.icon}
          onClick={() => {
            if (!handle.addCard()) handle.setTool('card')
          }}
        >
          {text('board.toolCard')}
        </Button>
      )}
      {order
        .filter((tool) => state.tools.includes(tool))
        .map((tool) => (
          <IconButton
            key={tool}
            label={text(tools[tool].label)}
            pressed={state.tool === tool}
            onClick={() => handle.setTool(tool)}
          >
            {tools[tool].icon}
          </IconButton>
        ))}
      <span className={styles.divider} aria-hidden="true" />
      {mayChange && (
        <>
          <IconButton label={text('board.undo')} aria-disabled={!state.canUndo} onClick={() => handle.undo()}>
            <Undo2 size={20} aria-hidden="true" />
          </IconButton>
          <IconButton label={text('board.redo')} aria-disabled={!state.canRedo} onClick={() => handle.redo()}>
            <Redo2 size={20} aria-hidden="true" />
          </IconButton>
        </>
      )}
      <IconButton
        label={text('board.zoomStep')}
        onClick={() => (shown ? handle.zoomToFrame(shown.progress.frame) : handle.zoomToAll())}
      >
        <Maximize size={20} aria-hidden="true" />
      </IconButton>
    </div>
  )
}

function useBoardState(handle: BoardHandle): BoardState | null {
  const [state, setState] = useState<BoardState | null>(null)
  useEffect(() => handle.watch(setState), [handle])
  return state
}
