export { ApiProvider, useTellProblem } from './ApiProvider.tsx'
export { actingPerson, forgetActingPerson, setActingPerson } from './acting-person.ts'
export { ApiError, type ApiErrorCode, passesByItself } from './api-error.ts'
export { addressOf, type CallInput, call } from './call.ts'
export type { KeepableName, KeptCommand, Outcome } from './kept-commands.ts'
export { type DoorKey, queryKeys } from './query-keys.ts'
export { type Command, useCommand } from './use-command.ts'
export { type SendOrKeep, useFlushKept, useKept, useSendOrKeep } from './use-kept.tsx'
export {
  type Refresh,
  useDoor,
  useLinks,
  useMe,
  useModeration,
  useRefresh,
  useSession,
  useSummary,
  useWorkshops,
} from './use-questions.ts'
