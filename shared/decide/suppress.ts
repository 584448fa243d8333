/** A group's numbers are shown from so many voters on. */
export const minimumVoters = 3

/** Stands for several groups whose ballots are told together; nothing is ever shown of it. */
export const untoldGroup = ''

/**
 * The groups whose numbers may be shown. Fewer than three voters stay hidden; and since the total is
 * public, what is hidden is never one group alone nor fewer than three people together: then the smallest
 * shown group (ties: by id) is hidden with it. Only groups in `allowed` are shown at all.
 */
export function shownGroups(
  voters: ReadonlyMap<string, number>,
  allowed: ReadonlySet<string> = new Set(voters.keys()),
): Set<string> {
  const bySize = [...voters].sort(([a, n], [b, m]) => n - m || (a < b ? -1 : 1))
  const mayShow = ([group, count]: [string, number]) =>
    group !== untoldGroup && count >= minimumVoters && allowed.has(group)
  const shown = bySize.filter(mayShow)
  const hidden = bySize.filter((entry) => entry[1] > 0 && !mayShow(entry))
  while (shown.length > 0 && isTelling(hidden)) {
    const next = shown.shift()
    if (next) hidden.push(next)
  }
  return new Set(shown.map(([group]) => group))
}

/** Could somebody subtract the shown numbers from the total and learn about one group, or one or two people? */
function isTelling(hidden: readonly (readonly [group: string, count: number])[]): boolean {
  const people = hidden.reduce((sum, [, count]) => sum + count, 0)
  const isOneGroup = hidden.length === 1 && hidden[0]?.[0] !== untoldGroup
  return isOneGroup || (hidden.length > 0 && people < minimumVoters)
}
