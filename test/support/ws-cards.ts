/** Records as an editor would write them. */
import type * as Y from 'yjs'
import { cardRecord, themeFrame, withText } from '../../shared/document/board-records.ts'
import { laneKey } from '../../shared/document/lanes.ts'

export const collectFrame = 'shape:step-step-one'
export const clusterFrame = 'shape:step-step-two'

export function drawCard(records: Y.Map<unknown>, id: string, text = 'Halo', parent = collectFrame): void {
  for (const [key, value] of cardRecord({ id, text, parent, place: { x: 10, y: 20 } }))
    records.set(key, value)
}

export function drawTheme(records: Y.Map<unknown>, id: string, title: string, parent = clusterFrame): void {
  for (const [key, value] of themeFrame({ id, title, parent, place: { x: 900, y: 20 } }))
    records.set(key, value)
}

export const retype = (records: Y.Map<unknown>, id: string, text: string): void => {
  records.set(laneKey(id, 'text'), withText(text))
}

export function move(records: Y.Map<unknown>, id: string, change: { x?: number; parentId?: string }): void {
  records.set(laneKey(id, 'place'), { ...(records.get(laneKey(id, 'place')) as object), ...change })
}

export function erase(records: Y.Map<unknown>, id: string): void {
  for (const lane of ['base', 'place', 'text', 'fields'] as const) records.delete(laneKey(id, lane))
}
