/**
 * The first two principal components of a matrix by power iteration with deflation. Floats. Only sums,
 * products, quotients and square roots are used, which are the same on every machine.
 */

type Rows = readonly Float64Array[]

/** Enough for eigenvalues two percent apart to be told from each other to nine digits. */
const mostRounds = 1000
const precision = 1e-11

/** People by features with null for missing → deviations from the feature's mean; what is missing is 0. */
export function centre(rows: readonly (readonly (number | null)[])[]): Float64Array[] {
  const width = rows[0]?.length ?? 0
  const means = Array.from({ length: width }, (_, column) => {
    const known = rows.flatMap((row) => row[column] ?? [])
    return known.length === 0 ? 0 : known.reduce((sum, value) => sum + value, 0) / known.length
  })
  return rows.map((row) =>
    Float64Array.from(row, (value, column) => (value === null ? 0 : value - (means[column] ?? 0))),
  )
}

/**
 * Unit vectors over the columns, strongest first; their largest absolute entry is positive (of equal ones
 * the first). Fewer than `count` where the rows do not vary in so many directions.
 */
export function principalComponents(centred: Rows, count: number): Float64Array[] {
  const products = columnProducts(centred)
  const found: Float64Array[] = []
  while (found.length < count) {
    const component = strongest(products, found)
    if (!component) break
    found.push(withFixedSign(component))
  }
  return found
}

/** Each row's coordinate along a component. */
export const project = (centred: Rows, component: Float64Array): number[] =>
  centred.map((row) => dot(row, component))

function strongest(products: Rows, before: readonly Float64Array[]): Float64Array | null {
  let vector = normalised(without(anyDirection(products.length), before))
  for (let round = 0; vector && round < mostRounds; round++) {
    const next = normalised(without(times(products, vector), before))
    if (!next || distance(next, vector) < precision) return next
    vector = next
  }
  return vector
}

/** XᵀX: what each column has in common with each other. */
function columnProducts(rows: Rows): Float64Array[] {
  const width = rows[0]?.length ?? 0
  const columns = Array.from({ length: width }, (_, column) =>
    Float64Array.from(rows, (row) => row[column] ?? 0),
  )
  return columns.map((a) => Float64Array.from(columns, (b) => dot(a, b)))
}

const times = (matrix: Rows, vector: Float64Array): Float64Array =>
  Float64Array.from(matrix, (row) => dot(row, vector))

/** A fixed start without any symmetry, so that it is not at a right angle to what is looked for. */
const anyDirection = (length: number): Float64Array =>
  Float64Array.from({ length }, (_, index) => 0.5 + ((index * 7919 + 104_729) % 997) / 997)

function without(vector: Float64Array, directions: readonly Float64Array[]): Float64Array {
  return directions.reduce((rest, direction) => {
    const along = dot(rest, direction)
    return rest.map((value, index) => value - along * (direction[index] ?? 0))
  }, vector)
}

/** Null where nothing but rounding is left. */
function normalised(vector: Float64Array): Float64Array | null {
  const length = Math.sqrt(dot(vector, vector))
  return length < 1e-9 ? null : vector.map((value) => value / length)
}

function withFixedSign(vector: Float64Array): Float64Array {
  const largest = vector.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0)
  return largest < 0 ? vector.map((value) => -value) : vector
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}

const distance = (a: Float64Array, b: Float64Array): number =>
  Math.sqrt(a.reduce((sum, value, index) => sum + (value - (b[index] ?? 0)) ** 2, 0))
