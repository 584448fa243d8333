/**
 * Shapes that others are dragging, shown where their hands are. The document hears of a drag twice a second; the
 * places between travel in presence, in page coordinates.
 *
 * Invariants: nothing of it reaches the document or undo (it is put as a remote change); a shape under my own hand,
 * or with a place of mine that is not written yet, is left alone; a shape that nobody drags any more glides to the
 * document's place and is the document's again; at most one change of the store in a frame.
 */
import type { Editor, TLShape, TLShapeId } from 'tldraw'
import { type LaneValue, laneKey } from '../../../shared/document/lanes.ts'
import type { Point } from '../../../shared/wire/presence.ts'
import type { PresenceRoom } from '../../connection/types.ts'
import type { BoardContext } from '../board-context.ts'
import { mayMove } from '../rights.ts'
import { calmWish, ease } from './eased.ts'
import { Frames } from './frames.ts'

/**
 * The end of a drag is told before its last place is on the server's disk. For so long the live place holds; if no
 * place has come by then, the document has the last word.
 */
const patienceMs = 1_500

type Live = {
  seat: number
  /** Where it is shown and where it goes, on the page. */
  at: Point
  target: Point
  /** When the hand let go; null while it drags. */
  endedAt: number | null
  /** On its way to the document's place. */
  returns: boolean
}

export type LiveBoard = {
  /** Does a place of mine wait to be written? */
  isPending(key: string): boolean
  /** The record as the document has it; null where there is none. */
  read(id: string): LaneValue | null
  /** Shows these records as the document has them. */
  show(ids: Iterable<string>): void
}

export class LivePlaces {
  readonly #editor: Editor
  readonly #room: PresenceRoom
  readonly #context: BoardContext
  readonly #board: () => LiveBoard | null
  readonly #live = new Map<string, Live>()
  readonly #frames = new Frames((passed) => this.#step(passed))
  readonly #wantsCalm = calmWish()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(editor: Editor, room: PresenceRoom, context: BoardContext, board: () => LiveBoard | null) {
    this.#editor = editor
    this.#room = room
    this.#context = context
    this.#board = board
  }

  /** Returns how to stop. */
  start(): () => void {
    this.#hear(new Set(this.#room.seats().keys()))
    const stop = this.#room.watch((changed) => this.#hear(changed))
    return () => {
      stop()
      clearTimeout(this.#timer)
      this.#frames.stop()
      const ids = [...this.#live.keys()]
      this.#live.clear()
      this.#board()?.show(ids)
    }
  }

  /** The record as it is to be shown: at its live place, whatever frame the document has put it in meanwhile. */
  over(record: LaneValue): LaneValue {
    const live = this.#live.get(String(record.id))
    const at = live && this.#inParent(record, live.at)
    return at ? { ...record, x: at.x, y: at.y } : record
  }

  /** The document has a new place for this shape: it holds as soon as the hand has let go. */
  placed(id: string): void {
    const live = this.#live.get(id)
    if (!live || live.endedAt === null) return
    live.returns = true
    this.#frames.ask()
  }

  #hear(changed: ReadonlySet<number>): void {
    const seats = this.#room.seats()
    for (const seat of changed) {
      const state = seats.get(seat)
      const moved = new Set<string>()
      for (const { id, x, y } of state?.moving ?? [])
        if (this.#mayFollow(id, seat)) {
          this.#aim(id, seat, { x, y })
          moved.add(id)
        }
      for (const [id, live] of this.#live)
        if (live.seat === seat && !moved.has(id)) this.#letGo(live, state === undefined)
    }
    if (this.#live.size > 0) this.#frames.ask()
  }

  /** Presence is what a client says: nobody moves on my screen what they may not move on the board. */
  #mayFollow(id: string, seat: number): boolean {
    const shape = this.#editor.getShape(id as TLShapeId)
    const user = this.#room.seats().get(seat)?.user
    return (
      shape !== undefined && user !== undefined && mayMove(this.#context, this.#editor.store, shape, user)
    )
  }

  #aim(id: string, seat: number, target: Point): void {
    const live = this.#live.get(id)
    if (live) Object.assign(live, { seat, target, endedAt: null, returns: false })
    else {
      const { x, y } = this.#editor.getShapePageTransform(id as TLShapeId).point()
      this.#live.set(id, { seat, at: { x, y }, target, endedAt: null, returns: false })
    }
  }

  #letGo(live: Live, isGone: boolean): void {
    live.endedAt ??= performance.now()
    if (isGone) live.returns = true
    else this.#timer ??= setTimeout(() => this.#expire(), patienceMs)
  }

  #expire(): void {
    this.#timer = undefined
    const now = performance.now()
    for (const live of this.#live.values()) {
      if (live.endedAt === null || live.returns) continue
      if (now - live.endedAt >= patienceMs - 1) live.returns = true
      else this.#timer ??= setTimeout(() => this.#expire(), patienceMs)
    }
    this.#frames.ask()
  }

  #step(passedMs: number): boolean {
    const board = this.#board()
    if (!board) return false
    const calm = this.#wantsCalm()
    const put: TLShape[] = []
    const home: string[] = []
    let going = false
    for (const [id, live] of this.#live) {
      const shape = this.#editor.getShape(id as TLShapeId)
      if (!shape || this.#isMine(id, board)) {
        if (!shape || live.endedAt !== null) this.#live.delete(id)
        continue
      }
      if (live.returns) live.target = this.#placeOf(id, board) ?? live.target
      const isUnderWay = calm ? assign(live) : ease(live.at, live.target, passedMs)
      going ||= isUnderWay
      if (live.returns && !isUnderWay) {
        this.#live.delete(id)
        home.push(id)
      } else put.push(this.#shown(shape, live.at))
    }
    const moved = put.filter((shape) => shape !== this.#editor.getShape(shape.id))
    if (moved.length > 0) this.#editor.store.mergeRemoteChanges(() => this.#editor.store.put(moved))
    if (home.length > 0) board.show(home)
    return going
  }

  /** Where I drag it too, or moved it a moment ago, my own hand counts. */
  #isMine(id: string, board: LiveBoard): boolean {
    const editor = this.#editor
    const isHeld = editor.isInAny('select.translating', 'select.resizing', 'select.rotating')
    return (
      board.isPending(laneKey(id, 'place')) ||
      (isHeld && editor.getSelectedShapeIds().includes(id as TLShapeId))
    )
  }

  /** The document's place on the page. */
  #placeOf(id: string, board: LiveBoard): Point | null {
    const record = board.read(id) as unknown as TLShape | null
    if (!record) return null
    const parent = this.#editor.getShape(record.parentId as TLShapeId)
    if (!parent) return { x: record.x, y: record.y }
    const { x, y } = this.#editor.getShapePageTransform(parent).applyToPoint(record)
    return { x, y }
  }

  #shown(shape: TLShape, page: Point): TLShape {
    const at = this.#inParent(shape as unknown as LaneValue, page)
    if (!at || (Math.abs(at.x - shape.x) < 0.01 && Math.abs(at.y - shape.y) < 0.01)) return shape
    return { ...shape, x: at.x, y: at.y }
  }

  #inParent(record: LaneValue, page: Point): Point | null {
    const parent = this.#editor.getShape(record.parentId as TLShapeId)
    if (!parent) return page
    const { x, y } = this.#editor.getShapePageTransform(parent).clone().invert().applyToPoint(page)
    return Number.isFinite(x) && Number.isFinite(y) ? { x, y } : null
  }
}

function assign(live: Live): boolean {
  Object.assign(live.at, live.target)
  return false
}
