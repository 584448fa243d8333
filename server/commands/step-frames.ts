/** Steps and their regions on the board are written together. */
import { axesRegionHeight } from '../../shared/document/axes-field.ts'
import { boardPage, stepFrame, stepPlace } from '../../shared/document/board-records.ts'
import { type LaneValue, laneKey } from '../../shared/document/lanes.ts'
import { drawnAxes } from '../../shared/steps/cluster/axes.ts'
import type { Step, StepPlan } from '../../shared/steps/step.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'

export const newStep = (plan: StepPlan, id: string, order: number): Step => ({
  ...plan,
  id,
  progress: {
    order,
    state: 'draft',
    run: 0,
    openedAt: null,
    endsAt: null,
    closedAt: null,
    frame: `shape:step-${id}`,
    sourceIds: [],
  },
})

export function putStepWithFrame(change: WorkshopChange, step: Step): void {
  change.public.set('step', step.id, step)
  const { frame, order } = step.progress
  for (const [key, value] of stepFrame({ frame, title: step.title, order })) change.board.set(key, value)
  makeRoomForAxes(change, step)
}

/** A region whose step draws axes is high enough for them, and for the cards that wait below. */
export function makeRoomForAxes(change: WorkshopChange, step: Step): void {
  const key = laneKey(step.progress.frame, 'base')
  const base = change.board.get(key) as LaneValue | undefined
  const props = base?.props as LaneValue | undefined
  if (!base || !drawnAxes(step) || Number(props?.h) >= axesRegionHeight) return
  change.board.set(key, { ...base, props: { ...props, h: axesRegionHeight } })
}

export function renameFrame(change: WorkshopChange, frame: string, title: string): void {
  const key = laneKey(frame, 'base')
  const base = change.board.get(key) as LaneValue | undefined
  if (!base) return
  change.board.set(key, { ...base, props: { ...(base.props as LaneValue), name: title } })
}

/** Moves a region to its place in the agenda; what stands in it moves with it. */
export function moveFrame(change: WorkshopChange, frame: string, order: number): void {
  const key = laneKey(frame, 'place')
  const place = change.board.get(key) as LaneValue | undefined
  if (place) change.board.set(key, { ...place, parentId: boardPage, ...stepPlace(order) })
}

/** The regions of the steps that there are. */
export function isRegionOf(change: Pick<WorkshopChange, 'public'>): (record: string) => boolean {
  const frames = new Set(change.public.all('step').map(({ progress }) => progress.frame))
  return (record) => frames.has(record)
}

/** Every lane of a record leaves the board. */
export function removeRecord(change: WorkshopChange, id: string): void {
  for (const lane of ['base', 'place', 'text', 'fields', 'origin'] as const)
    if (change.board.get(laneKey(id, lane)) !== undefined) change.board.delete(laneKey(id, lane))
}
