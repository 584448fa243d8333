/** A ballot of approvals while it is being filled in. */
export type ApproveRule = { min: number; max: number }

export const mayApprove = (approved: readonly string[], option: string, rule: ApproveRule): boolean =>
  approved.includes(option) || approved.length < rule.max

export function toggleApproval(
  approved: readonly string[],
  option: string,
  rule: ApproveRule,
): readonly string[] {
  if (approved.includes(option)) return approved.filter((id) => id !== option)
  return mayApprove(approved, option, rule) ? [...approved, option] : approved
}

/** How many more must be chosen before the ballot counts. */
export const approvalsMissing = (approved: readonly string[], rule: ApproveRule): number =>
  Math.max(0, rule.min - approved.length)

/** What the person is told about the rule. `max` at or above the number of options is no limit at all. */
export function approvalWords(rule: ApproveRule, options: number): 'all' | 'exactly' | 'range' {
  if (rule.min <= 1 && rule.max >= options) return 'all'
  return rule.min === rule.max ? 'exactly' : 'range'
}
