import { type PointerEvent, useRef, useState } from 'react'

export type DragOrder = {
  /** The option that is being dragged, or null. */
  dragged: string | null
  /** The place that it would be put before. */
  over: number | null
  /** For the handle of an option. */
  handle(option: string): {
    onPointerDown(event: PointerEvent<HTMLElement>): void
    onPointerMove(event: PointerEvent<HTMLElement>): void
    onPointerUp(event: PointerEvent<HTMLElement>): void
    onPointerCancel(): void
  }
}

/**
 * Drags rows of a list by mouse, pen or finger. Each row of the list has `data-place`, the number of its place.
 * Keys and buttons do the same; this is the quick way for those who can use it.
 */
export function useDragOrder(places: number, onDrop: (option: string, at: number) => void): DragOrder {
  const [dragged, setDragged] = useState<string | null>(null)
  const [over, setOver] = useState<number | null>(null)
  const list = useRef<Element | null>(null)
  const end = () => {
    setDragged(null)
    setOver(null)
  }
  return {
    dragged,
    over,
    handle: (option) => ({
      onPointerDown: (event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        list.current = event.currentTarget.closest('ol')
        setDragged(option)
      },
      onPointerMove: (event) => {
        if (dragged === option) setOver(placeAt(list.current, event.clientY, places))
      },
      onPointerUp: () => {
        if (dragged === option && over !== null) onDrop(option, over)
        end()
      },
      onPointerCancel: end,
    }),
  }
}

/** The first place whose middle lies below the pointer; behind all where none does. */
function placeAt(list: Element | null, y: number, places: number): number {
  for (const row of list?.querySelectorAll<HTMLElement>('[data-place]') ?? []) {
    const { top, height } = row.getBoundingClientRect()
    if (y < top + height / 2) return Number(row.dataset.place)
  }
  return places
}
