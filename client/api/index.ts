export { ApiProvider, useTellProblem } from './ApiProvider.tsx'
export { actingPerson, forgetActingPerson, setActingPerson } from './acting-person.ts'
export { ApiError } from './api-error.ts'
export { addressOf, call } from './call.ts'
export type { KeptCommand } from './kept-command.ts'
export { heldBack } from './kept-order.ts'

export { useCommand } from './use-command.ts'
export { useInvitations, useWaitAtDoor, useWaiting } from './use-entry-questions.ts'
export { useFlushKept, useKept, useSendOrKeep } from './use-kept.tsx'
export {
  useBalance,
  useCardChanges,
  useLate,
  usePersonChanges,
  useSnapshot,
  useSnapshots,
} from './use-order-questions.ts'
export {
  useDoor,
  useLinks,
  useMatches,
  useMe,
  useModeration,
  useRefresh,
  useSession,
  useSummary,
  useWorkshops,
} from './use-questions.ts'
