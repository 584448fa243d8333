/**
 * A crowded board seen from afar: cards are painted on one canvas as paper with their group's stripe, and lines in
 * place of words that nobody could read. Five thousand elements would take seconds to make.
 */
import { type Editor, react } from 'tldraw'
import { cardPadding } from '../../../shared/document/card-size.ts'
import type { BoardContext } from '../board-context.ts'
import { paperOf } from '../card-looks.ts'
import { Frames } from '../presence/frames.ts'
import type { FarCards } from './visible-shapes.ts'

const stripe = 18
const unknownStripe = '#d5cdbf'
const edge = 'rgb(27 36 48 / 14%)'
const words = 'rgb(27 36 48 / 30%)'
/** One line of words in place of each so many units of a card's height. */
const lineGap = 52

type Card = ReturnType<FarCards['get']>['cards'][number]

export class FarLayer {
  readonly #editor: Editor
  readonly #far: FarCards
  readonly #context: BoardContext
  readonly #canvas = document.createElement('canvas')
  readonly #frames = new Frames(() => this.#draw())

  constructor(editor: Editor, far: FarCards, context: BoardContext) {
    this.#editor = editor
    this.#far = far
    this.#context = context
  }

  /** Returns how to stop. */
  start(): () => void {
    const canvas = this.#canvas
    canvas.className = 'rembuk-far-cards'
    canvas.setAttribute('aria-hidden', 'true')
    Object.assign(canvas.style, {
      position: 'absolute',
      inset: '0',
      width: '100%',
      height: '100%',
      pointerEvents: 'none',
      // Between the shapes and what lies over all of them.
      zIndex: '400',
    })
    this.#editor.getContainer().querySelector('.tl-canvas')?.append(canvas)
    const stop = react('far cards', () => {
      const isEmpty = this.#far.get().cards.length === 0
      canvas.hidden = isEmpty
      if (!isEmpty) this.#editor.getCamera()
      this.#frames.ask()
    })
    return () => {
      stop()
      this.#frames.stop()
      canvas.remove()
    }
  }

  #draw(): boolean {
    const { cards } = this.#far.get()
    const context = cards.length > 0 ? this.#canvas.getContext('2d') : null
    if (!context) return false
    const { w, h } = this.#editor.getViewportScreenBounds()
    const { x, y, z } = this.#editor.getCamera()
    const scale = window.devicePixelRatio
    this.#canvas.width = Math.round(w * scale)
    this.#canvas.height = Math.round(h * scale)
    context.setTransform(z * scale, 0, 0, z * scale, x * z * scale, y * z * scale)
    for (const card of cards) this.#drawCard(context, card)
    return false
  }

  #drawCard(context: CanvasRenderingContext2D, { shape, bounds }: Card): void {
    const { x, y, w, h } = bounds
    const group = this.#context.origins.get(shape.id)?.group
    context.fillStyle = edge
    context.fillRect(x - 2, y - 2, w + 4, h + 4)
    context.fillStyle = paperOf(shape.props.color)
    context.fillRect(x, y, w, h)
    context.fillStyle = group ? this.#context.colour(group) : unknownStripe
    context.fillRect(x, y, stripe, h)
    context.fillStyle = words
    const room = w - cardPadding.left - cardPadding.right
    for (let line = y + 24; line < y + h - cardPadding.bottom; line += lineGap)
      context.fillRect(x + cardPadding.left, line, room, 14)
  }
}
