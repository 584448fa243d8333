/**
 * How alike two partitions of the same people are: 1 for the same, about 0 for chance. Only people who are
 * in both count. Source: Hubert & Arabie, Journal of Classification 2 (1985).
 */
export function adjustedRand(a: readonly (readonly string[])[], b: readonly (readonly string[])[]): number {
  const inB = new Map(b.flatMap((group, index) => group.map((id) => [id, index] as const)))
  const table = a.map((group) => b.map((_, index) => group.filter((id) => inB.get(id) === index).length))
  const rows = table.map(total)
  const columns = b.map((_, index) => total(table.map((row) => row[index] ?? 0)))
  const both = total(table.flat().map(pairs))
  const [inRows, inColumns, all] = [total(rows.map(pairs)), total(columns.map(pairs)), pairs(total(rows))]
  const expected = all === 0 ? 0 : (inRows * inColumns) / all
  const most = (inRows + inColumns) / 2
  return most === expected ? 1 : (both - expected) / (most - expected)
}

const pairs = (count: number): number => (count * (count - 1)) / 2
const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)
