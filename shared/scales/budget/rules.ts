/** The first that is offered is the one that is recommended. */
export const budgetRules = ['equal_shares', 'greedy'] as const

/** How the shares are raised when Equal Shares alone leaves money (`deciding.md`, B.7.4). */
export const budgetCompletions = ['add1e', 'add1', 'add1eu', 'add1u', 'none'] as const
