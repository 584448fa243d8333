/** What screens give to the canvas and may ask of it. No tldraw in here, so that they stay free of it. */
import type { Group } from '../../shared/domain/group.ts'
import type { GroupMark } from '../../shared/domain/group-marks.ts'
import type { Lock } from '../../shared/domain/order.ts'
import type { Person, Role } from '../../shared/domain/person.ts'
import type { MessageKey } from '../../shared/i18n/catalogue.ts'
import type { Step } from '../../shared/steps/step.ts'
import type { BoardDocument } from '../connection/types.ts'

/** `card` is the note of this board; the others are tldraw's. */
export const boardTools = ['select', 'hand', 'card', 'draw', 'eraser', 'text', 'arrow', 'frame'] as const
export type BoardTool = (typeof boardTools)[number]

export type Me = { person: string; role: Role; group: string }

export type BoardCanvasProps = {
  document: BoardDocument
  /** Whose photos stand on cards. */
  workshop?: string
  me: Me
  steps: readonly Step[]
  groups: readonly Group[]
  /** Whose names stand on cards. */
  people: readonly Pick<Person, 'id' | 'name' | 'group'>[]
  /** The region that the board opens at. Later changes do not move the camera: see `openFrame`. */
  currentFrame: string | null
  /** The person whose view is followed. */
  following: string | null
  onStopFollowing(): void
  /** Nothing can be changed here (a viewer, or the connection has ended). */
  readOnly: boolean
  /** What facilitators locked, by target: `WorkshopView.locks`. */
  locks?: ReadonlyMap<string, Lock>
  /** Revealed results by the frame of their step, shown in it. */
  results?: ReadonlyMap<string, PinnedResult>
  licenseKey?: string | null
  /** Somebody asked for more about a card (its menu, or a double click where it cannot be edited). */
  onOpenCard?(id: string): void
  /** What the screen adds to the menu of a single card, theme or other shape; asked whenever that menu opens. */
  shapeMenu?(shape: ShapeInMenu): readonly ShapeMenuEntry[]
  onEditor?(handle: BoardHandle | null): void
  /** Something was refused kindly, e.g. a pasted picture. */
  onMessage?(key: MessageKey): void
  /** Records that could not be shown; an empty list takes the notice back. */
  onUnshown?(records: readonly UnshownRecord[]): void
}

/** A result ready to draw: words in the reader's language, pieces of a bar in percent of its length. */
export type PinnedResult = { lead: string; bars: readonly PinnedBar[]; more: string | null }
export type PinnedBar = {
  id: string
  label: string
  value: string
  /** The words for having been chosen; null where it was not. */
  chosen: string | null
  /** `mark`: of the group that the piece belongs to; its colour follows the screen. */
  segments: readonly { from: number; width: number; colour: string; mark: GroupMark | null }[]
  /** The pieces in words, so that nothing is told by colour alone. */
  split: string
}

/** `locked`: by itself or with the frame that it lies in; `lockedSelf`: what unlocking it would take away. */
export type ShapeInMenu = {
  id: string
  kind: 'card' | 'theme' | 'other'
  locked: boolean
  lockedSelf: boolean
}

/** `label` is shown as it is: in the person's language. */
export type ShapeMenuEntry = { id: string; label: string; run(): void }

/** A record that did not reach the canvas, and why: what can be downloaded. */
export type UnshownRecord = { id: string; problem: string; record: unknown }

export type BoardState = {
  tool: BoardTool | 'other'
  canUndo: boolean
  canRedo: boolean
  /** 1 is 100 %. */
  zoom: number
  /** How many shapes are selected. */
  selected: number
  /** Which tools the person may use where the board stands now. */
  tools: readonly BoardTool[]
}

export type BoardHandle = {
  /** Shows what is used of the frame, large enough to read: for a step that opens. */
  openFrame(frame: string): void
  /** Shows the whole frame as large as it fits. */
  zoomToFrame(frame: string): void
  /** Shows and selects a card or theme. */
  showShape(id: string): void
  zoomToAll(): void
  zoomIn(): void
  zoomOut(): void
  /** Puts an empty card into the current region and begins to edit it. False where one may not. */
  addCard(): boolean
  setTool(tool: BoardTool): void
  undo(): void
  redo(): void
  /** The current state, and whenever it changes. Returns how to stop. */
  watch(listener: (state: BoardState) => void): () => void
  exportPng(): Promise<Blob>
  exportSvg(): Promise<string>
}

export type BoardPictureHandle = Pick<BoardHandle, 'exportPng' | 'exportSvg'>

export type BoardPictureProps = {
  /** The lanes of a board document. */
  records: Iterable<[string, unknown]>
  groups: readonly Group[]
  people: readonly Pick<Person, 'id' | 'name' | 'group'>[]
  /** Whose axes are drawn in their regions. */
  steps?: readonly Step[]
  /** Shows this frame only; without it the whole board. */
  frame?: string | null
  /** As on the board. */
  results?: ReadonlyMap<string, PinnedResult>
  /** What the picture shows, for people who cannot see it. */
  label: string
  onReady?(handle: BoardPictureHandle | null): void
}
