/** Commands that may be sent twice, as they are kept on this device. */
import type { CallInput } from './call.ts'

export type KeepableName =
  | 'addPhoto'
  | 'addCard'
  | 'editCard'
  | 'withdrawCard'
  | 'placeCard'
  | 'castBallot'
  | 'markRead'

/** `N` distributes, so that a command's body belongs to its name. */
export type KeptCommand = {
  [N in KeepableName]: {
    /** Rises with time. */
    id: number
    name: N
    params: Readonly<Record<string, string>>
    body: CallInput<N>['body']
    person: string | null
    /** When it was given, ms since 1970. */
    at: number
  }
}[KeepableName]
