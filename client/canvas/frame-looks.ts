import type { TLFrameShape } from 'tldraw'

/** Frames as wide as this read as regions, smaller ones as themes. */
const regionWidth = 1_000

export type Heading = {
  /** Font size, start and baseline, in the frame's units. */
  size: number
  x: number
  y: number
  height: number
  family: string
  fill: string
}

export function headingOf(shape: TLFrameShape): Heading {
  return shape.props.w >= regionWidth
    ? {
        size: 40,
        x: 40,
        y: 68,
        height: 96,
        family: 'tldraw_serif, "IBM Plex Serif", Georgia, serif',
        fill: '#ffffff',
      }
    : {
        size: 24,
        x: 20,
        y: 40,
        height: 56,
        family: 'tldraw_sans, "IBM Plex Sans", sans-serif',
        fill: '#f4efe6',
      }
}
