/** Which of tldraw's actions, tools and shortcuts there are here. */
import type { TLUiOverrides } from 'tldraw'
import type { BoardSession } from './board-session.ts'
import { usableTools } from './rights.ts'
import { indonesian } from './tldraw-indonesian.ts'
import type { BoardTool } from './types.ts'

/** Everything else would reach other hosts, bring in what is refused, or confuse. */
const actions = [
  'undo',
  'redo',
  'cut',
  'copy',
  'paste',
  'duplicate',
  'delete',
  'group',
  'ungroup',
  'select-all',
  'select-none',
  'bring-forward',
  'bring-to-front',
  'send-backward',
  'send-to-back',
  'align-left',
  'align-center-horizontal',
  'align-right',
  'align-top',
  'align-center-vertical',
  'align-bottom',
  'distribute-horizontal',
  'distribute-vertical',
  'zoom-in',
  'zoom-out',
  'zoom-to-100',
  'zoom-to-fit',
  'zoom-to-selection',
  'select-zoom-tool',
  'stop-following',
]

const toolNames: Record<BoardTool, string> = {
  select: 'select',
  hand: 'hand',
  card: 'note',
  draw: 'draw',
  eraser: 'eraser',
  text: 'text',
  arrow: 'arrow',
  frame: 'frame',
}

export const toolId = (tool: BoardTool): string => toolNames[tool]

export const toolOf = (id: string): BoardTool | 'other' =>
  (Object.keys(toolNames) as BoardTool[]).find((tool) => toolNames[tool] === id) ?? 'other'

export function uiOverrides(session: BoardSession): TLUiOverrides {
  return {
    translations: { id: indonesian },
    actions(_, all) {
      const kept = Object.fromEntries(Object.entries(all).filter(([id]) => actions.includes(id)))
      const turn = (way: 'undo' | 'redo') => {
        const action = kept[way]
        if (action) kept[way] = { ...action, onSelect: () => session[way]() }
      }
      turn('undo')
      turn('redo')
      return kept
    },
    tools(_, all) {
      const known = Object.values(toolNames)
      const kept = Object.entries(all).filter(([id]) => known.includes(id))
      return Object.fromEntries(
        kept.map(([id, tool]) => [
          id,
          {
            ...tool,
            onSelect(source: Parameters<typeof tool.onSelect>[0]) {
              const named = toolOf(id)
              if (named !== 'other' && usableTools(session.context).includes(named)) tool.onSelect(source)
            },
          },
        ]),
      )
    },
  }
}
