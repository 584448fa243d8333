/** How a text can come out, in the order in which results list them: what holds first. */
export const agreementOutcomes = [
  'mufakat',
  'mufakat_with_notes',
  'adopted',
  'repeat',
  'rejected',
  'continue',
  'blocked',
  'no_decision',
  'waiting',
  'no_quorum',
] as const
