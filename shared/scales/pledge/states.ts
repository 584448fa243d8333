/** `all_or_nothing`: below its target nothing is owed. `flexible`: what was pledged is owed anyway. */
export const pledgeModes = ['all_or_nothing', 'flexible'] as const

/** `kept`: below its target, and owed anyway. `no_target`: nothing says how much is needed. */
export const pledgeStates = ['reached', 'kept', 'missed', 'no_target'] as const

export const pledgeKinds = ['money', 'hours', 'things'] as const
export type PledgeKindName = (typeof pledgeKinds)[number]
