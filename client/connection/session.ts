/** The connection of one person to one workshop, as the hooks use it. */
import type { BoardView } from '../../shared/document/board-document.ts'
import type { WorkshopView } from '../../shared/document/workshop-document.ts'
import type { BoardDocument, ConnectionStatus, Offer, PresentPerson, Refusal, SaveState } from './types.ts'
import type { Watched } from './value.ts'

export interface WorkshopSession {
  readonly status: Watched<ConnectionStatus>
  readonly saved: Watched<SaveState>
  readonly workshop: Watched<WorkshopView | null>
  readonly people: Watched<readonly PresentPerson[]>
  /** Null on screens that do not need the board. */
  readonly board: BoardSide | null
  /** Server time in ms. */
  serverNow(): number
}

export interface BoardSide {
  readonly document: BoardDocument
  readonly view: Watched<BoardView | null>
  readonly offers: Watched<readonly Offer[]>
  readonly refusals: Watched<readonly Refusal[]>
  /** Puts my version of an offer. */
  take(id: string): void
  dismiss(id: string): void
  forgetRefusal(id: string): void
  /** Called with each new refusal; returns how to stop. */
  onRefused(listener: (refusal: Refusal) => void): () => void
  /** Everything that is only on this device, for a file when the workshop is gone. */
  keptWork(): Promise<KeptWork>
}

/** The file of what was not delivered: lanes with the values this person gave them. */
export type KeptWork = {
  format: 'rembuk-kept-work/1'
  board: string
  lanes: { key: string; mine: unknown }[]
}
