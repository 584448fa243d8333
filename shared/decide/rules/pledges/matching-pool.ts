/** Sharing a common pool among what is due to several projects. */

/**
 * Each due in full where the pool suffices; otherwise pro rata, rounded down, and what is left one by one
 * to the largest remainders (ties: by project id). Never more than a due, nor together more than the pool.
 */
export function sharePool(pool: bigint, dues: ReadonlyMap<string, bigint>): Map<string, bigint> {
  const total = [...dues.values()].reduce((sum, due) => sum + due, 0n)
  if (total <= pool) return new Map(dues)
  const parts = [...dues].map(([project, due]) => ({
    project,
    amount: (pool * due) / total,
    remainder: (pool * due) % total,
  }))
  const left = pool - parts.reduce((sum, { amount }) => sum + amount, 0n)
  const byRemainder = [...parts].sort(
    (a, b) => compareBig(b.remainder, a.remainder) || (a.project < b.project ? -1 : 1),
  )
  const luckier = new Set(byRemainder.slice(0, Number(left)).map(({ project }) => project))
  return new Map(parts.map(({ project, amount }) => [project, luckier.has(project) ? amount + 1n : amount]))
}

const compareBig = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0)
