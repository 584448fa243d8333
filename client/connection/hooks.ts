/** What screens use of the connection. Each hook watches one value, so that a cursor re-renders cursors only. */
import { createContext, useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { BoardView } from '../../shared/document/board-document.ts'
import type { WorkshopView } from '../../shared/document/workshop-document.ts'
import type { BoardSide, KeptWork, WorkshopSession } from './session.ts'
import type { BoardDocument, ConnectionStatus, Offer, PresentPerson, Refusal, SaveState } from './types.ts'
import type { Watched } from './value.ts'

export const SessionContext = createContext<WorkshopSession | null>(null)

function useWorkshopSession(): WorkshopSession {
  const session = useContext(SessionContext)
  if (!session) throw new Error('a workshop hook stands outside <WorkshopConnection>')
  return session
}

function useBoardSide(): BoardSide {
  const { board } = useWorkshopSession()
  if (!board) throw new Error('this screen did not ask for the board: <WorkshopConnection needsBoard>')
  return board
}

function useWatched<T>(value: Watched<T>): T {
  return useSyncExternalStore(value.watch, value.get, value.get)
}

/** Null until the workshop's document has arrived. */
export const useWorkshopView = (): WorkshopView | null => useWatched(useWorkshopSession().workshop)

/** Null until the board has arrived. Changes at most once per animation frame. */
export const useBoardView = (): BoardView | null => useWatched(useBoardSide().view)

export const useBoardDocument = (): BoardDocument => useBoardSide().document

export const useConnectionStatus = (): ConnectionStatus => useWatched(useWorkshopSession().status)

export const useSaved = (): SaveState => useWatched(useWorkshopSession().saved)

/** Who is here now, on any kind of screen; each person once, this one first. */
export const usePeopleHere = (): readonly PresentPerson[] => useWatched(useWorkshopSession().people)

/** Server time in ms, read anew every `intervalMs`, on the beat of the server's clock. */
export function useServerNow(intervalMs = 1_000): number {
  const session = useWorkshopSession()
  const [now, setNow] = useState(() => session.serverNow())
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      const current = session.serverNow()
      setNow(current)
      // Aims at the next whole interval, so that clocks on all screens turn together.
      timer = setTimeout(tick, intervalMs - (current % intervalMs))
    }
    tick()
    return () => clearTimeout(timer)
  }, [session, intervalMs])
  return now
}

export type Offers = { offers: readonly Offer[]; take(id: string): void; dismiss(id: string): void }

/** My changes that were not applied because others had changed the same thing meanwhile. */
export function useOffers(): Offers {
  const board = useBoardSide()
  const offers = useWatched(board.offers)
  return useMemo(
    () => ({ offers, take: (id) => board.take(id), dismiss: (id) => board.dismiss(id) }),
    [board, offers],
  )
}

export type Refusals = { refusals: readonly Refusal[]; forget(id: string): void }

/** What the server undid, kept aside on this device. `listener` is called with each new one. */
export function useRefusals(listener?: (refusal: Refusal) => void): Refusals {
  const board = useBoardSide()
  const refusals = useWatched(board.refusals)
  const latest = useRef(listener)
  useEffect(() => {
    latest.current = listener
  })
  useEffect(() => board.onRefused((refusal) => latest.current?.(refusal)), [board])
  return useMemo(() => ({ refusals, forget: (id) => board.forgetRefusal(id) }), [board, refusals])
}

/** Gathers what is only on this device, to be saved as a file when the workshop is gone. */
export function useKeptWork(): () => Promise<KeptWork> {
  const board = useBoardSide()
  return useMemo(() => () => board.keptWork(), [board])
}
