/** The closed sets that a commitment speaks in, without the schema library. */
export const commitmentValues = ['transparency', 'participation', 'accountability'] as const
export const milestoneStatuses = ['not_started', 'limited', 'substantial', 'complete'] as const
export const completions = ['no_evidence', ...milestoneStatuses] as const
/** What an owner says of a commitment that was accepted. */
export const reportedStates = ['in_progress', 'done', 'late', 'stopped'] as const
export const commitmentStates = ['proposed', 'declined', 'accepted', ...reportedStates] as const
export type CommitmentState = (typeof commitmentStates)[number]
