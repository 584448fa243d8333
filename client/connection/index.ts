export {
  useBoardDocument,
  useBoardView,
  useConnectionStatus,
  useKeptWork,
  useOffers,
  usePeopleHere,
  useRefusals,
  useSaved,
  useServerNow,
  useWorkshopView,
} from './hooks.ts'
export type { KeptWork } from './session.ts'
export type {
  ConnectionStatus,
  EndReason,
  NotKept,
  Offer,
  OfferedLane,
  PresentPerson,
  SaveState,
} from './types.ts'
export { WorkshopConnection } from './WorkshopConnection.tsx'
