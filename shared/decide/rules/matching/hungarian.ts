/**
 * The Hungarian algorithm by shortest augmenting paths with potentials, O(n³): a complete assignment of
 * lowest cost in a square matrix. Costs are integers, so every potential is one too and nothing is rounded.
 * Sources: Kuhn 1955; Munkres 1957; Jonker & Volgenant, Computing 38 (1987), for the augmenting paths.
 */

type Costs = readonly Float64Array[]

/** `rowOf[column]` is matched with it, or -1; potentials keep `cost - row - column` at 0 or more. */
type State = { rowOf: Int32Array; rows: Float64Array; columns: Float64Array }

export type Solution = {
  /** The column of each row. */
  columns: number[]
  /**
   * The assignment of the same cost in which the first row has its first possible column, then the second
   * row, and so on. Only columns that `isWanted` are looked for; a row that can have none keeps any.
   */
  firstOf(isWanted: (row: number, column: number) => boolean): number[]
}

export function solve(costs: Costs): Solution {
  const size = costs.length
  const state: State = {
    rowOf: new Int32Array(size).fill(-1),
    rows: new Float64Array(size),
    columns: new Float64Array(size),
  }
  for (let row = 0; row < size; row++) augment(costs, state, row)
  return {
    columns: columnsOf(state.rowOf),
    firstOf: (isWanted) => columnsOf(fixInOrder(costs, state, isWanted)),
  }
}

function columnsOf(rowOf: Int32Array): number[] {
  const columns = Array<number>(rowOf.length).fill(-1)
  rowOf.forEach((row, column) => {
    columns[row] = column
  })
  return columns
}

const at = (numbers: Float64Array | Int32Array | undefined, index: number): number => numbers?.[index] ?? 0

/** Finds a column for one more row, along the cheapest path of columns that change hands. */
function augment(costs: Costs, state: State, start: number): void {
  const { rowOf, rows, columns } = state
  const search: Search = {
    distance: new Float64Array(costs.length).fill(Number.POSITIVE_INFINITY),
    before: new Int32Array(costs.length).fill(-1),
    isDone: new Uint8Array(costs.length),
  }
  const done: number[] = []
  let [row, column, reached] = [start, -1, 0]
  while (row !== -1) {
    column = relax(costs[row], state, search, { row, column, reached })
    reached = at(search.distance, column)
    search.isDone[column] = 1
    done.push(column)
    row = at(rowOf, column)
  }
  rows[start] = at(rows, start) + reached
  for (const each of done) {
    const [owner, shorter] = [at(rowOf, each), reached - at(search.distance, each)]
    if (owner !== -1) rows[owner] = at(rows, owner) + shorter
    columns[each] = at(columns, each) - shorter
  }
  let moving = start
  for (const each of wayBack(column, search.before)) {
    const displaced = at(rowOf, each)
    rowOf[each] = moving
    moving = displaced
  }
}

/** Shortest ways so far to each column, the column before it on that way, and which ones are final. */
type Search = { distance: Float64Array; before: Int32Array; isDone: Uint8Array }

/**
 * Shortens the way to every open column through this row; returns the nearest open column, of equally near
 * ones a free one, which ends the search.
 */
function relax(
  line: Float64Array | undefined,
  { rowOf, rows, columns }: State,
  { distance, before, isDone }: Search,
  from: { row: number; column: number; reached: number },
): number {
  const offset = from.reached - at(rows, from.row)
  let nearest = -1
  let least = Number.POSITIVE_INFINITY
  for (let column = 0; column < distance.length; column++) {
    if (isDone[column]) continue
    const way = offset + at(line, column) - at(columns, column)
    if (way < at(distance, column)) {
      distance[column] = way
      before[column] = from.column
    }
    const gap = at(distance, column)
    if (gap < least || (gap === least && rowOf[column] === -1)) [nearest, least] = [column, gap]
  }
  return nearest
}

/**
 * All assignments of lowest cost are the perfect matchings of the cells whose reduced cost is 0. Row after
 * row takes the first such column whose row can move on, and so on, until one moves to the column that was
 * left; then it is fixed.
 */
function fixInOrder(
  costs: Costs,
  { rowOf: solved, rows, columns }: State,
  isWanted: (row: number, column: number) => boolean,
): Int32Array {
  const size = costs.length
  const rowOf = Int32Array.from(solved)
  const columnOf = columnsOf(rowOf)
  const isFixed = new Uint8Array(size)
  const isTight = (row: number, column: number) =>
    at(costs[row], column) === at(rows, row) + at(columns, column)
  for (let row = 0; row < size; row++) {
    const isTried = Uint8Array.from(isFixed)
    for (let column = 0; column < size; column++) {
      if (isTried[column] || !isWanted(row, column) || !isTight(row, column)) continue
      const way = findWay(column, columnOf[row] ?? -1, isTried)
      if (!way) continue
      move(row, way)
      isFixed[column] = 1
      break
    }
  }
  return rowOf

  /**
   * The columns from `start` to `goal` along which each row can move to the next one; null where there is
   * no way. Columns that were tried in vain stay marked: nothing leads from them to the goal.
   */
  function findWay(start: number, goal: number, isTried: Uint8Array): number[] | null {
    const before = new Int32Array(size).fill(-1)
    const open = [start]
    isTried[start] = 1
    for (const column of open) {
      if (column === goal) return wayBack(goal, before)
      const owner = at(rowOf, column)
      for (let next = 0; next < size; next++) {
        if (isTried[next] || !isTight(owner, next)) continue
        isTried[next] = 1
        before[next] = column
        open.push(next)
      }
    }
    return null
  }

  function move(row: number, way: readonly number[]): void {
    let moving = row
    for (const column of way) {
      const displaced = at(rowOf, column)
      rowOf[column] = moving
      columnOf[moving] = column
      moving = displaced
    }
  }
}

/** The columns from the first one to the goal. */
function wayBack(goal: number, before: Int32Array): number[] {
  const way: number[] = []
  for (let column = goal; column !== -1; column = before[column] ?? -1) way.push(column)
  return way.reverse()
}
