/** Pictures of cursors: arrow, group mark and name, painted once for each person and copied every frame. */
import type { GroupMark } from '../../../shared/domain/group-marks.ts'
import { markPaths } from '../../ui/mark-paths.ts'

export type Sprite = { image: HTMLCanvasElement; width: number; height: number }
export type SpriteLook = { name: string; colour: string; mark: GroupMark }

/** Where the tip of the arrow is in the picture, and where the label begins. */
const tip = { x: 3, y: 3 }
const label = { x: 15, y: 19, height: 24, padding: 7, mark: 12 }
const font = '500 13px "IBM Plex Sans", tldraw_sans, system-ui, sans-serif'
const maxNameWidth = 180
/** People come and go: more looks than this are not kept. */
const maxSprites = 600

const arrow = 'M0 0 L0 16.5 L4.4 12.6 L7.2 19 L10.2 17.7 L7.4 11.4 L13.2 11 Z'

export class Sprites {
  readonly #kept = new Map<string, Sprite>()
  #scale = 0

  of(look: SpriteLook, scale: number): Sprite {
    if (scale !== this.#scale || this.#kept.size > maxSprites) this.#kept.clear()
    this.#scale = scale
    const key = `${look.colour} ${look.mark} ${look.name}`
    const sprite = this.#kept.get(key) ?? paint(look, scale)
    this.#kept.set(key, sprite)
    return sprite
  }

  /** Fonts have come: names are painted anew. */
  forget(): void {
    this.#kept.clear()
  }
}

/** Draws the tip at `x`, `y` in screen units. */
export function drawSprite(context: CanvasRenderingContext2D, sprite: Sprite, x: number, y: number): void {
  // On whole pixels, else the name is blurred.
  context.drawImage(sprite.image, Math.round(x - tip.x), Math.round(y - tip.y), sprite.width, sprite.height)
}

function paint({ name, colour, mark }: SpriteLook, scale: number): Sprite {
  const image = document.createElement('canvas')
  const context = image.getContext('2d') as CanvasRenderingContext2D
  context.font = font
  const shown = shortened(context, name)
  const room = label.padding + label.mark + 5
  const width = label.x + room + Math.ceil(context.measureText(shown).width) + label.padding + 2
  const height = label.y + label.height + 2
  image.width = width * scale
  image.height = height * scale
  context.scale(scale, scale)
  paintArrow(context, colour)
  paintLabel(context, { shown, colour, mark, width: width - label.x - 2 })
  return { image, width, height }
}

function paintArrow(context: CanvasRenderingContext2D, colour: string): void {
  const path = new Path2D(arrow)
  context.save()
  context.translate(tip.x, tip.y)
  context.lineJoin = 'round'
  context.lineWidth = 3
  context.strokeStyle = '#ffffff'
  context.stroke(path)
  context.fillStyle = colour
  context.fill(path)
  context.restore()
}

type Label = { shown: string; colour: string; mark: GroupMark; width: number }

/** White on the group's colour: at least 4.5:1 for all of them; a white edge keeps it apart from cards. */
function paintLabel(context: CanvasRenderingContext2D, { shown, colour, mark, width }: Label): void {
  context.beginPath()
  context.roundRect(label.x, label.y, width, label.height, 7)
  context.fillStyle = colour
  context.fill()
  context.lineWidth = 1.5
  context.strokeStyle = '#ffffff'
  context.stroke()
  context.save()
  context.translate(label.x + label.padding, label.y + (label.height - label.mark) / 2)
  context.scale(label.mark / 24, label.mark / 24)
  context.fillStyle = '#ffffff'
  context.fill(new Path2D(markPaths[mark]), 'evenodd')
  context.restore()
  context.font = font
  context.textBaseline = 'middle'
  context.fillStyle = '#ffffff'
  context.fillText(shown, label.x + label.padding + label.mark + 5, label.y + label.height / 2 + 0.5)
}

function shortened(context: CanvasRenderingContext2D, name: string): string {
  if (context.measureText(name).width <= maxNameWidth) return name
  let letters = [...name]
  while (letters.length > 1 && context.measureText(`${letters.join('')}…`).width > maxNameWidth)
    letters = letters.slice(0, -1)
  return `${letters.join('').trimEnd()}…`
}
