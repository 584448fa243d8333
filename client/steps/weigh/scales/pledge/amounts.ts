/** A ballot of pledges while it is being filled in. Zeroes are left out. */
import { type PledgeKindName, pledgeKinds } from '../../../../../shared/scales/pledge/states.ts'
import type { ChoiceOf, ScaleOf } from '../../../../../shared/scales/schemas.ts'

export type Pledges = ChoiceOf<'pledge'>['pledges']

/** More than this is refused by the server. */
export const mostPledged = 1_000_000_000_000

export const kindsOf = ({ hours, things }: ScaleOf<'pledge'>): PledgeKindName[] =>
  pledgeKinds.filter((kind) => kind === 'money' || (kind === 'hours' ? hours : things))

export function withAmount(
  pledges: Pledges,
  { option, kind, amount }: { option: string; kind: PledgeKindName; amount: number },
): Pledges {
  const { [option]: before = {}, ...others } = pledges
  const { [kind]: _, ...rest } = before
  const after = amount > 0 ? { ...rest, [kind]: amount } : rest
  return Object.keys(after).length === 0 ? others : { ...others, [option]: after }
}

/** `1.500.000` is how people write it, and is meant as digits; null for what is no whole number. */
export function readAmount(typed: string): number | null {
  const digits = typed.replace(/[\s.,]/g, '')
  if (digits === '') return 0
  const amount = /^\d+$/.test(digits) ? Number(digits) : Number.NaN
  return amount <= mostPledged ? amount : null
}

export const totalOf = (pledges: Pledges, kind: PledgeKindName): number =>
  Object.values(pledges).reduce((sum, pledged) => sum + (pledged[kind] ?? 0), 0)
