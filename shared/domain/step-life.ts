/** Without the schema library, so that the first page of the client can use it. */
export const stepStates = ['draft', 'open', 'closed', 'revealed', 'frozen'] as const
export type StepState = (typeof stepStates)[number]

/** What a facilitator can do to a step. `reopen` begins a new run beside the old one. */
export const stepMoves = ['open', 'close', 'reveal', 'reopen', 'freeze'] as const
export type StepMove = (typeof stepMoves)[number]

/** The one transition table: a missing cell does not compile, `null` is refused. */
export const stepLife: Record<StepState, Record<StepMove, StepState | null>> = {
  draft: { open: 'open', close: null, reveal: null, reopen: null, freeze: null },
  open: { open: null, close: 'closed', reveal: 'revealed', reopen: null, freeze: null },
  closed: { open: null, close: null, reveal: 'revealed', reopen: 'open', freeze: 'frozen' },
  revealed: { open: null, close: null, reveal: null, reopen: 'open', freeze: 'frozen' },
  frozen: { open: null, close: null, reveal: null, reopen: null, freeze: null },
}

/** The state after `move`, or null where the life of a step does not allow it. */
export const afterMove = (state: StepState, move: StepMove): StepState | null => stepLife[state][move]

/** The moves a facilitator can be offered now. */
export const possibleMoves = (state: StepState): StepMove[] =>
  stepMoves.filter((move) => stepLife[state][move] !== null)
