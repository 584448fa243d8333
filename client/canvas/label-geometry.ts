import { type Geometry2d, Group2d } from 'tldraw'

/**
 * Without labels: a click on a label of a selected shape begins to edit it, and the editor fails where the shape
 * then refuses. Only shapes whose words one may edit keep theirs.
 */
export function withoutLabels<G extends Geometry2d>(geometry: G): G {
  const parts: Geometry2d[] = geometry instanceof Group2d ? [geometry, ...geometry.children] : [geometry]
  for (const part of parts) part.isLabel = false
  return geometry
}
