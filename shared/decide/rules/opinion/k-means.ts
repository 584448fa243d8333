/**
 * k-means in the plane from given starting points, and the silhouette by which k is chosen. Floats.
 * Sources: Lloyd, IEEE Transactions on Information Theory 28 (1982); Gonzalez, Theoretical Computer Science
 * 38 (1985), for farthest-first; Rousseeuw, Journal of Computational and Applied Mathematics 20 (1987).
 */

export type Point = { x: number; y: number }

export type Clustering = {
  /** Cluster of each point, 0 to k−1. */
  labels: number[]
  /** Sum of squared distances to the own centre. */
  inertia: number
}

const mostRounds = 100

/** Null where some cluster ends up empty: there are not so many. */
export function kMeans(points: readonly Point[], starts: readonly Point[]): Clustering | null {
  let centres = starts
  let labels = points.map((point) => nearest(point, centres))
  for (let round = 0; round < mostRounds; round++) {
    centres = centres.map((old, label) => meanOf(points.filter((_, i) => labels[i] === label)) ?? old)
    const next = points.map((point) => nearest(point, centres))
    const isSettled = next.every((label, i) => label === labels[i])
    labels = next
    if (isSettled) break
  }
  if (new Set(labels).size < starts.length) return null
  const far = points.map((point, i) => squared(point, centres[labels[i] ?? 0] ?? point))
  return { labels, inertia: far.reduce((sum, one) => sum + one, 0) }
}

/** Indices of `count` points: the one nearest the mean, then always the one farthest from those taken. */
export function farthestFirst(points: readonly Point[], count: number): number[] {
  const middle = meanOf(points)
  if (!middle) return []
  const taken = [indexOfLeast(points.map((point) => squared(point, middle)))]
  const gaps = points.map(() => Number.POSITIVE_INFINITY)
  while (taken.length < Math.min(count, points.length)) {
    const last = points[taken.at(-1) ?? 0] ?? middle
    points.forEach((point, i) => {
      gaps[i] = Math.min(gaps[i] ?? 0, squared(point, last))
    })
    taken.push(indexOfLeast(gaps.map((gap) => -gap)))
  }
  return taken
}

/** The mean over points of (b − a) / max(a, b), −1 to 1; a point alone in its cluster has 0. */
export function meanSilhouette(points: readonly Point[], labels: readonly number[]): number {
  const sizes = new Map<number, number>()
  for (const label of labels) sizes.set(label, (sizes.get(label) ?? 0) + 1)
  const sum = points.reduce((total, point, i) => {
    const own = labels[i] ?? 0
    const distances = new Map<number, number>()
    points.forEach((other, j) => {
      const label = labels[j] ?? 0
      distances.set(label, (distances.get(label) ?? 0) + Math.sqrt(squared(point, other)))
    })
    return total + silhouetteOf(own, distances, sizes)
  }, 0)
  return points.length === 0 ? 0 : sum / points.length
}

function silhouetteOf(
  own: number,
  distances: ReadonlyMap<number, number>,
  sizes: ReadonlyMap<number, number>,
): number {
  const size = sizes.get(own) ?? 0
  if (size < 2) return 0
  const inside = (distances.get(own) ?? 0) / (size - 1)
  const outside = [...distances]
    .filter(([label]) => label !== own)
    .map(([label, distance]) => distance / (sizes.get(label) ?? 1))
  const next = Math.min(...outside)
  const widest = Math.max(inside, next)
  return widest === 0 ? 0 : (next - inside) / widest
}

const squared = (a: Point, b: Point): number => (a.x - b.x) ** 2 + (a.y - b.y) ** 2

/** Of equally near ones the first. */
function nearest(point: Point, centres: readonly Point[]): number {
  let least = 0
  let gap = Number.POSITIVE_INFINITY
  centres.forEach((centre, index) => {
    const distance = squared(point, centre)
    if (distance < gap) [least, gap] = [index, distance]
  })
  return least
}

function indexOfLeast(values: readonly number[]): number {
  let least = 0
  values.forEach((value, index) => {
    if (value < (values[least] ?? 0)) least = index
  })
  return least
}

function meanOf(points: readonly Point[]): Point | null {
  if (points.length === 0) return null
  const sum = points.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 })
  return { x: sum.x / points.length, y: sum.y / points.length }
}
