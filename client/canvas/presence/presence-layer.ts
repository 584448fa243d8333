/**
 * Everybody's cursors and selections on one canvas over the board. The editor's own way is some components and
 * records for each person, which two hundred moving cursors are too many for.
 *
 * Invariants: nothing of it is in the store; a frame is drawn only while something moves or has changed; what is
 * off the screen is not drawn.
 */
import { type Editor, react, type TLShapeId } from 'tldraw'
import type { Point } from '../../../shared/wire/presence.ts'
import type { PresenceRoom, SeatState } from '../../connection/types.ts'
import type { BoardContext } from '../board-context.ts'
import { calmWish, ease } from './eased.ts'
import { Frames } from './frames.ts'
import { drawSprite, Sprites } from './sprites.ts'

/** Who has not moved for so long is not in the way any more. */
const stillMs = 60_000
/** So many shapes are outlined for each person; more would only hide the board. */
const maxOutlines = 12
/** Beyond the left and top edge, where a cursor's name may still reach into the screen. */
const overhang = 220

type Seen = { state: SeatState; at: Point | null; movedAt: number }

export class PresenceLayer {
  readonly #editor: Editor
  readonly #room: PresenceRoom
  readonly #context: BoardContext
  readonly #canvas = document.createElement('canvas')
  readonly #sprites = new Sprites()
  readonly #seen = new Map<number, Seen>()
  readonly #frames = new Frames((passed) => this.#draw(passed))
  readonly #wantsCalm = calmWish()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(editor: Editor, room: PresenceRoom, context: BoardContext) {
    this.#editor = editor
    this.#room = room
    this.#context = context
  }

  /** Returns how to stop. */
  start(): () => void {
    const canvas = this.#canvas
    canvas.className = 'rembuk-presence'
    canvas.setAttribute('aria-hidden', 'true')
    Object.assign(canvas.style, {
      position: 'absolute',
      inset: '0',
      width: '100%',
      height: '100%',
      pointerEvents: 'none',
      // Over the board, under the menus.
      zIndex: '240',
    })
    this.#editor.getContainer().append(canvas)
    this.#hear(new Set(this.#room.seats().keys()))
    const repaint = () => {
      this.#sprites.forget()
      this.#frames.ask()
    }
    document.fonts.addEventListener('loadingdone', repaint)
    const stops = [
      this.#room.watch((changed) => this.#hear(changed)),
      react('presence moves with the board', () => {
        this.#editor.getViewportPageBounds()
        this.#context.facts.get()
        this.#frames.ask()
      }),
      // Outlines follow their shapes.
      this.#editor.store.listen(() => this.#frames.ask(), { scope: 'document' }),
    ]
    return () => {
      for (const stop of stops) stop()
      document.fonts.removeEventListener('loadingdone', repaint)
      clearTimeout(this.#timer)
      this.#frames.stop()
      canvas.remove()
    }
  }

  #hear(changed: ReadonlySet<number>): void {
    const seats = this.#room.seats()
    for (const seat of changed) {
      const state = seats.get(seat)
      if (state) this.#see(seat, state)
      else this.#seen.delete(seat)
    }
    this.#frames.ask()
  }

  #see(seat: number, state: SeatState): void {
    const before = this.#seen.get(seat)
    const cursor = state.cursor
    const isStill = before !== undefined && equalPoints(before.state.cursor, cursor)
    this.#seen.set(seat, {
      state,
      at: cursor && (before?.at ?? { ...cursor }),
      movedAt: isStill ? before.movedAt : performance.now(),
    })
  }

  #draw(passedMs: number): boolean {
    const canvas = this.#canvas
    const context = canvas.getContext('2d')
    if (!context) return false
    const { w, h } = this.#editor.getViewportScreenBounds()
    const scale = window.devicePixelRatio
    if (canvas.width !== Math.round(w * scale) || canvas.height !== Math.round(h * scale)) {
      canvas.width = Math.round(w * scale)
      canvas.height = Math.round(h * scale)
    }
    context.setTransform(scale, 0, 0, scale, 0, 0)
    context.clearRect(0, 0, w, h)
    for (const one of this.#seen.values()) this.#outline(context, one.state)
    return this.#drawCursors(context, passedMs, scale)
  }

  #drawCursors(context: CanvasRenderingContext2D, passedMs: number, scale: number): boolean {
    const calm = this.#wantsCalm()
    const now = performance.now()
    const { w, h } = this.#editor.getViewportScreenBounds()
    const { x: cameraX, y: cameraY, z } = this.#editor.getCamera()
    let moving = false
    let nextStill = Number.POSITIVE_INFINITY
    for (const { state, at, movedAt } of this.#seen.values()) {
      const left = movedAt + stillMs - now
      if (!at || !state.cursor || left <= 0) continue
      nextStill = Math.min(nextStill, left)
      if (calm) Object.assign(at, state.cursor)
      else if (ease(at, state.cursor, passedMs)) moving = true
      const x = (at.x + cameraX) * z
      const y = (at.y + cameraY) * z
      if (x < -overhang || y < -50 || x > w || y > h) continue
      drawSprite(context, this.#sprites.of(this.#lookOf(state), scale), x, y)
    }
    this.#wakeAfter(nextStill)
    return moving
  }

  /** Somebody's cursor goes away although nothing is told. */
  #wakeAfter(ms: number): void {
    clearTimeout(this.#timer)
    if (Number.isFinite(ms)) this.#timer = setTimeout(() => this.#frames.ask(), ms)
  }

  #lookOf({ user }: SeatState) {
    const { text } = this.#context.facts.get()
    return {
      name: user.name || text('canvas.somebody'),
      colour: this.#context.colour(user.group),
      mark: this.#context.group(user.group)?.mark ?? ('ring' as const),
    }
  }

  #outline(context: CanvasRenderingContext2D, { selection, user }: SeatState): void {
    if (selection.length === 0) return
    const view = this.#editor.getViewportPageBounds()
    const { x: cameraX, y: cameraY, z } = this.#editor.getCamera()
    context.lineWidth = 2
    context.strokeStyle = this.#context.colour(user.group)
    for (const id of selection.slice(0, maxOutlines)) {
      const bounds = this.#editor.getShapePageBounds(id as TLShapeId)
      if (!bounds || !view.includes(bounds)) continue
      context.beginPath()
      const [x, y] = [(bounds.x + cameraX) * z, (bounds.y + cameraY) * z]
      context.roundRect(x - 2, y - 2, bounds.w * z + 4, bounds.h * z + 4, Math.min(9 * z + 1, 10))
      context.stroke()
    }
  }
}

const equalPoints = (a: Point | null, b: Point | null): boolean => a?.x === b?.x && a?.y === b?.y
