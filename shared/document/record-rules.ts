/**
 * What tldraw's schema lets through and an editor does not survive (or a host does not want): bounds, nesting,
 * links, kinds of record that a shared board never holds. Pure; `lookup` gives other records of the board.
 */
import { asValue, type Json, type LaneValue } from './lanes.ts'
import { checkRichText } from './rich-text-rules.ts'

/** Why a record is refused: for the log and the downloadable list, not for people. */
export type RecordProblem =
  | 'unknown_kind'
  | 'out_of_bounds'
  | 'too_long'
  | 'too_deep'
  | 'cycle'
  | 'parent_missing'
  | 'rich_text'
  | 'link'
  | 'points'
  | 'meta'
  | 'binding_end'

export type RecordLookup = (id: string) => LaneValue | null | undefined

const kinds = ['document', 'page', 'shape', 'binding']
/** Images, videos, bookmarks and embeds would contact other hosts. */
const shapeTypes = ['arrow', 'draw', 'frame', 'geo', 'group', 'highlight', 'line', 'note', 'text']
const maxCoordinate = 1e6
const maxExtent = 1e5
const maxString = 10_000
const maxIndex = 64
const maxMetaChars = 4_096
const maxPoints = 5_000
const maxNesting = 16
const maxScale = 100
/** Of a stroke or line: five hundred screens. Dots along a thousand times that stop a browser. */
const maxPathLength = 1e6
const maxArrowLength = 1e5
/** A cloud of a hair's width takes a minute. */
const maxCloudRatio = 300

/** Null where the record (joined, plain JSON, already valid by the schema) may stand on the board. */
export function checkRecord(record: LaneValue, lookup: RecordLookup): RecordProblem | null {
  if (!kinds.includes(String(record.typeName))) return 'unknown_kind'
  if (longestString(record) > maxString) return 'too_long'
  if (JSON.stringify(record.meta ?? {}).length > maxMetaChars) return 'meta'
  switch (record.typeName) {
    case 'shape':
      return checkShape(record, lookup)
    case 'binding':
      return checkBinding(record, lookup)
    case 'page':
      return checkIndex(record.index)
    default:
      return null
  }
}

function checkShape(shape: LaneValue, lookup: RecordLookup): RecordProblem | null {
  if (!shapeTypes.includes(String(shape.type))) return 'unknown_kind'
  const props = asValue(shape.props)
  return (
    checkBounds(shape, props) ??
    checkIndex(shape.index) ??
    checkAncestors(shape, lookup) ??
    ('richText' in props && !checkRichText(props.richText) ? 'rich_text' : null) ??
    checkUrl(props.url) ??
    checkForm(shape, props) ??
    checkPoints(shape, props)
  )
}

function checkBounds(shape: LaneValue, props: LaneValue): RecordProblem | null {
  const inside = (value: Json | undefined, low: number, high: number) =>
    value === undefined || (typeof value === 'number' && value >= low && value <= high)
  const fits =
    inside(shape.x, -maxCoordinate, maxCoordinate) &&
    inside(shape.y, -maxCoordinate, maxCoordinate) &&
    inside(shape.rotation, -1e3, 1e3) &&
    inside(props.w, shape.type === 'text' ? 0 : 1, maxExtent) &&
    inside(props.h, 1, maxExtent) &&
    inside(props.growY, 0, maxExtent) &&
    inside(props.fontSizeAdjustment, 0, 1e3) &&
    inside(props.scale, 0.01, maxScale)
  return fits ? null : 'out_of_bounds'
}

/** Forms whose outline takes a browser seconds: measured at these bounds it takes less than a tenth of one. */
function checkForm(shape: LaneValue, props: LaneValue): RecordProblem | null {
  if (shape.type === 'arrow') return arrowFits(props) ? null : 'out_of_bounds'
  if (props.geo !== 'cloud') return null
  const [w, h] = [Number(props.w), Number(props.h)]
  return Math.max(w, h) <= Math.min(w, h) * maxCloudRatio ? null : 'out_of_bounds'
}

function arrowFits({ start, end, bend }: LaneValue): boolean {
  const ends = [start, end].flatMap((one) => [asValue(one).x, asValue(one).y])
  return (
    ends.every((value) => value === undefined || isNear(value, maxArrowLength)) &&
    (bend === undefined || isNear(bend, maxArrowLength))
  )
}

const isNear = (value: Json | undefined, far: number): boolean =>
  typeof value === 'number' && Math.abs(value) <= far

const checkIndex = (index: Json | undefined): RecordProblem | null =>
  typeof index === 'string' && index.length <= maxIndex ? null : 'too_long'

/** Up to the page: every ancestor exists, none comes twice, not more than 16 of them. */
function checkAncestors(shape: LaneValue, lookup: RecordLookup): RecordProblem | null {
  const seen = new Set([shape.id])
  let parent = shape.parentId
  for (let depth = 0; depth < maxNesting; depth += 1) {
    if (seen.has(parent as Json)) return 'cycle'
    seen.add(parent as Json)
    const record = typeof parent === 'string' ? lookup(parent) : null
    if (!record) return 'parent_missing'
    if (record.typeName === 'page') return null
    if (record.typeName !== 'shape') return 'parent_missing'
    parent = record.parentId
  }
  return 'too_deep'
}

function checkBinding(binding: LaneValue, lookup: RecordLookup): RecordProblem | null {
  const { fromId, toId } = binding
  if (fromId === toId || typeof fromId !== 'string' || typeof toId !== 'string') return 'binding_end'
  const [from, to] = [lookup(fromId), lookup(toId)]
  return from?.typeName === 'shape' && to?.typeName === 'shape' && from.type === 'arrow'
    ? null
    : 'binding_end'
}

function checkUrl(url: Json | undefined): RecordProblem | null {
  return url === undefined || url === '' || (typeof url === 'string' && /^https?:\/\/[^\s/]/i.test(url))
    ? null
    : 'link'
}

function checkPoints(shape: LaneValue, props: LaneValue): RecordProblem | null {
  switch (shape.type) {
    case 'line':
      return pointsFit(Object.values(asValue(props.points)), 2) ? null : 'points'
    case 'draw':
    case 'highlight':
      return segmentsFit(props.segments) ? null : 'points'
    default:
      return null
  }
}

function segmentsFit(segments: Json | undefined): boolean {
  if (!Array.isArray(segments) || segments.length === 0) return false
  const points = segments.map((segment) => asValue(segment).points)
  return points.every((list) => Array.isArray(list) && list.length > 0) && pointsFit(points.flat(), 1)
}

function pointsFit(points: (Json | undefined)[], least: number): boolean {
  return (
    points.length >= least &&
    points.length <= maxPoints &&
    points.every(
      (point) => isNear(asValue(point).x, maxCoordinate) && isNear(asValue(point).y, maxCoordinate),
    ) &&
    pathLength(points) <= maxPathLength
  )
}

/** In the coordinates of the shape; along the axes, which is at most 1.4 times too long. */
function pathLength(points: (Json | undefined)[]): number {
  let length = 0
  let before = asValue(points[0])
  for (const point of points) {
    const at = asValue(point)
    length += Math.abs(Number(at.x) - Number(before.x)) + Math.abs(Number(at.y) - Number(before.y))
    before = at
  }
  return length
}

function longestString(value: Json | undefined): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 0
  return Object.values(value).reduce<number>((longest, one) => Math.max(longest, longestString(one)), 0)
}
