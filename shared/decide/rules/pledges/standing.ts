/** Which pledges stand: the last of each person, made in time. A pledge is a promise, not a payment. */

export type PledgeKind = 'money' | 'time' | 'goods' | 'space' | 'skill'

export type Pledge = {
  /** The server's order, unique. */
  seq: number
  /** When it was made, on the clock of the deadlines. */
  at: number
  project: string
  by: string
  group: string
  kind: PledgeKind
  /** Currency, `hours`, `chairs`… */
  unit: string
  /** Whole: money in the smallest unit of the currency. 0 withdraws. */
  amount: bigint
  /** In the person's words; null without one. */
  condition: string | null
}

export type PledgeLeftOut = {
  seq: number
  why: 'late' | 'replaced' | 'withdrawn' | 'negative' | 'unknown_project'
}

/**
 * Parts pledges, both lists in the order of `seq`. A later pledge replaces what the same person pledged to
 * the same project in the same kind and unit: hours do not take back money.
 */
export function standingPledges(
  deadlines: ReadonlyMap<string, number>,
  pledges: readonly Pledge[],
): { standing: Pledge[]; leftOut: PledgeLeftOut[] } {
  const latest = new Map<string, Pledge>()
  const leftOut: PledgeLeftOut[] = []
  for (const pledge of [...pledges].sort((a, b) => a.seq - b.seq)) {
    const why = refusePledge(deadlines, pledge)
    if (why) leftOut.push({ seq: pledge.seq, why })
    else {
      const what = pledge.kind === 'money' ? 'money' : [pledge.kind, pledge.unit]
      const key = JSON.stringify([pledge.project, pledge.by, what])
      const earlier = latest.get(key)
      if (earlier) leftOut.push({ seq: earlier.seq, why: 'replaced' })
      latest.set(key, pledge)
    }
  }
  const last = [...latest.values()]
  for (const { seq } of last.filter(({ amount }) => amount === 0n)) leftOut.push({ seq, why: 'withdrawn' })
  return {
    standing: last.filter(({ amount }) => amount > 0n).sort((a, b) => a.seq - b.seq),
    leftOut: leftOut.sort((a, b) => a.seq - b.seq),
  }
}

/** A pledge at the deadline itself is in time. */
function refusePledge(
  deadlines: ReadonlyMap<string, number>,
  { project, at, amount }: Pledge,
): PledgeLeftOut['why'] | null {
  const deadline = deadlines.get(project)
  if (deadline === undefined) return 'unknown_project'
  if (at > deadline) return 'late'
  return amount < 0n ? 'negative' : null
}
