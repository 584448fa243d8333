/** What the axes of a cluster step are called, and how many places they offer. Without the schema library. */
import type { MessageKey } from '../../i18n/catalogue.ts'
import type { Step } from '../step.ts'
import type { Axes } from './settings.ts'

/** Axes that are drawn in the region of the step. */
export type DrawnAxes = Extract<Axes, { type: 'one' | 'two' }>

type HasSettings = Pick<Step, 'settings'>

/** Null where a step draws none. */
export function drawnAxes({ settings }: HasSettings): DrawnAxes | null {
  const axes = settings.kind === 'cluster' ? settings.axes : undefined
  return axes?.type === 'one' || axes?.type === 'two' ? axes : null
}

/** The fixed themes of a step; empty where people make their own. */
export const categoriesOf = ({ settings }: HasSettings): readonly string[] =>
  settings.kind === 'cluster' && settings.axes?.type === 'categories' ? settings.axes.names : []

/** The frame of the category with this number: the same at every opening. */
export const categoryFrame = (step: string, at: number): string => `shape:category-${step}-${at}`

/** Five places on one axis, from its low end; four quarters in reading order. */
export const cellsOf = (axes: DrawnAxes): readonly number[] => (axes.type === 'one' ? onOne : onTwo)

const onOne = [0, 1, 2, 3, 4]
const onTwo = [0, 1, 2, 3]

type Words = (key: MessageKey, params?: Record<string, string>) => string

/** What a place is called: the name of a quarter, or the ends that it lies at. */
export function cellWords(axes: DrawnAxes, cell: number, text: Words): string {
  return axes.type === 'one'
    ? placeWords(axes, cell, text)
    : axes.quarters[cell] || endsWords(axes, cell, text)
}

/** What a quarter means, beside its name; null where the place says so by itself. */
export const cellMeaning = (axes: DrawnAxes, cell: number, text: Words): string | null =>
  axes.type === 'two' && axes.quarters[cell] ? endsWords(axes, cell, text) : null

function placeWords({ across: { low, high } }: DrawnAxes, cell: number, text: Words): string {
  switch (cell) {
    case 0:
      return low
    case 1:
      return text('axes.towards', { end: low })
    case 2:
      return text('axes.middle')
    case 3:
      return text('axes.towards', { end: high })
    default:
      return high
  }
}

function endsWords({ across, up }: Extract<DrawnAxes, { type: 'two' }>, cell: number, text: Words): string {
  return text('axes.ends', {
    up: up.name,
    upEnd: cell < 2 ? up.high : up.low,
    across: across.name,
    acrossEnd: cell % 2 === 1 ? across.high : across.low,
  })
}
