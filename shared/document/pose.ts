/** Position and turn of a shape within its parent. */
import type { LaneValue } from './lanes.ts'

/** `rotation` in radians. */
export type Pose = { x: number; y: number; rotation: number }

export const poseOf = (place: LaneValue): Pose => ({
  x: finite(place.x),
  y: finite(place.y),
  rotation: finite(place.rotation),
})

/** `inner`, given within `outer`, as seen by the parent of `outer`. */
export function compose(outer: Pose, inner: Pose): Pose {
  const [sin, cos] = [Math.sin(outer.rotation), Math.cos(outer.rotation)]
  return {
    x: outer.x + inner.x * cos - inner.y * sin,
    y: outer.y + inner.x * sin + inner.y * cos,
    rotation: outer.rotation + inner.rotation,
  }
}

const finite = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0)
