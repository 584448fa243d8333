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
function augment(costs: Costs, { rowOf, rows, columns }: State, start: number): void {
  const size = costs.length
  const distance = new Float64Array(size).fill(Number.POSITIVE_INFINITY)
  const from = new Int32Array(size).fill(-1)
  const done: number[] = []
  const isDone = new Uint8Array(size)
  let [row, column] = [start, -1]
  let reached = 0
  do {
    const next = relax(costs[row], row, column, reached)
    column = next
    reached = at(distance, column)
    isDone[column] = 1
    done.push(column)
    row = at(rowOf, column)
  } while (row !== -1)
  rows[start] = at(rows, start) + reached
  for (const each of done) {
    const owner = at(rowOf, each)
    if (owner !== -1) rows[owner] = at(rows, owner) + reached - at(distance, each)
    columns[each] = at(columns, each) - reached + at(distance, each)
  }
  handOver()

  /** Shortens the way to every open column through this row; returns the nearest open column. */
  function relax(line: Float64Array | undefined, row: number, before: number, reached: number): number {
    let nearest = -1
    for (let other = 0; other < size; other++) {
      if (isDone[other]) continue
      const way = reached + at(line, other) - at(rows, row) - at(columns, other)
      if (way < at(distance, other)) {
        distance[other] = way
        from[other] = before
      }
      if (nearest === -1 || at(distance, other) < at(distance, nearest)) nearest = other
    }
    return nearest
  }

  function handOver(): void {
    for (let last = column; last !== -1; last = from[last] ?? -1) {
      const before = from[last] ?? -1
      rowOf[last] = before === -1 ? start : at(rowOf, before)
    }
  }
}

/**
 * All assignments of lowest cost are the perfect matchings of the cells whose reduced cost is 0. Row after
 * row takes the first such column from which the displaced rows still find their way to the column it
 * leaves; then it is fixed.
 */
function fixInOrder(
  costs: Costs,
  { rowOf: solved, rows, columns }: State,
  isWanted: (row: number, column: number) => boolean,
): Int32Array {
  const size = costs.length
  const rowOf = Int32Array.from(solved)
  const isFixed = new Uint8Array(size)
  const columnOf = columnsOf(rowOf)
  const isTight = (row: number, column: number) =>
    at(costs[row], column) === at(rows, row) + at(columns, column)
  for (let row = 0; row < size; row++) {
    const way = waysTo(columnOf[row] ?? -1, row)
    const chosen = way.findIndex(
      (next, column) => next !== -2 && isTight(row, column) && isWanted(row, column),
    )
    if (chosen === -1) continue
    swap(row, chosen, way)
    isFixed[chosen] = 1
  }
  return rowOf

  /**
   * For each column the next one on a way of tight cells to `target`: its row can move there. -1 at the
   * target, -2 where there is no way. The row that chooses and fixed columns are not on any way.
   */
  function waysTo(target: number, chooser: number): Int32Array {
    const next = new Int32Array(size).fill(-2)
    next[target] = -1
    const found = [target]
    for (const goal of found)
      for (let column = 0; column < size; column++) {
        const owner = at(rowOf, column)
        if (next[column] !== -2 || isFixed[column] || owner === chooser || !isTight(owner, goal)) continue
        next[column] = goal
        found.push(column)
      }
    return next
  }

  function swap(row: number, chosen: number, way: Int32Array): void {
    let moving = row
    for (let column = chosen; column >= 0; column = way[column] ?? -1) {
      const displaced = at(rowOf, column)
      rowOf[column] = moving
      columnOf[moving] = column
      moving = displaced
    }
  }
}
