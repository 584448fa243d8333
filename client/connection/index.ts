export {
  type Offers,
  type Refusals,
  useBoardDocument,
  useBoardView,
  useConnectionStatus,
  useKeptWork,
  useOffers,
  usePeopleHere,
  useRefusals,
  useSaved,
  useServerClock,
  useServerNow,
  useWorkshopView,
} from './hooks.ts'
export type { KeptWork } from './session.ts'
export type {
  BoardDocument,
  BoardPresence,
  ConnectionStatus,
  EndReason,
  NotKept,
  Offer,
  OfferedLane,
  PresentPerson,
  Refusal,
  SaveState,
} from './types.ts'
export { WorkshopConnection } from './WorkshopConnection.tsx'
