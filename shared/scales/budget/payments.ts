/** The receipt of Equal Shares: who paid how much for what, by group, never by person. */
import { add, compare, multiply, type Ratio, ratio, toFraction } from '../../decide/fraction.ts'
import type { Utility } from '../../decide/rules/budget/vote-types.ts'
import type { BudgetDetail } from './schema.ts'
import type { Given, SharesRun } from './terms.ts'

type Paid = NonNullable<BudgetDetail['projects'][number]['paid']>
type Sum = { total: Ratio; most: Ratio; payers: number; byGroup: Map<string, Ratio> }
type Receipts = { shares: SharesRun; given: readonly Given[]; utility: Utility; shown: ReadonlySet<string> }

const zero = ratio(0)

/** By project, in the order of funding. Groups that may not be shown are told as one; they are several. */
export function paymentsOf({ shares, given, utility, shown }: Receipts): Map<string, Paid> {
  const sums = new Map(
    shares.steps.map(({ project }): [string, Sum] => [
      project,
      { total: zero, most: zero, payers: 0, byGroup: new Map() },
    ]),
  )
  for (const { one, count } of alike(given)) payAll(one, count)
  return new Map([...sums].map(([project, sum]) => [project, told(sum, shown)]))

  function payAll({ group, gives }: Given, count: number): void {
    let left = shares.share
    for (const { project, rho, maxPayment } of shares.steps) {
      const worth = gives.get(project) ?? 0n
      const sum = sums.get(project)
      if (worth === 0n || !sum) continue
      const full = utility === 'points' || !maxPayment ? multiply(rho, ratio(worth)) : maxPayment
      const paid = compare(full, left) < 0 ? full : left
      left = add(left, multiply(paid, ratio(-1)))
      if (paid.n > 0n) addPayment(sum, group, { paid, count })
    }
  }
}

function addPayment(sum: Sum, group: string, { paid, count }: { paid: Ratio; count: number }): void {
  const together = multiply(paid, ratio(count))
  sum.total = add(sum.total, together)
  sum.most = compare(paid, sum.most) > 0 ? paid : sum.most
  sum.payers += count
  sum.byGroup.set(group, add(sum.byGroup.get(group) ?? zero, together))
}

function told({ total, most, payers, byGroup }: Sum, shown: ReadonlySet<string>): Paid {
  const hidden = [...byGroup].filter(([group]) => !shown.has(group))
  return {
    total: toFraction(total),
    most: toFraction(most),
    payers,
    byGroup: [...shown].sort().map((group) => ({ group, paid: toFraction(byGroup.get(group) ?? zero) })),
    others: hidden.length > 0 ? toFraction(hidden.map(([, paid]) => paid).reduce(add, zero)) : null,
  }
}

/** Ballots of one group that say the same, once with their number: large elections have few different ones. */
function alike(given: readonly Given[]): { one: Given; count: number }[] {
  const joined = new Map<string, { one: Given; count: number }>()
  for (const one of given) {
    const gives = [...one.gives]
      .map(([id, worth]) => [id, String(worth)])
      .sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
    const key = JSON.stringify([one.group, gives])
    const same = joined.get(key)
    if (same) same.count += 1
    else joined.set(key, { one, count: 1 })
  }
  return [...joined.values()]
}
