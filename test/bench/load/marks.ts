/**
 * A moment as a coordinate: tenths of a millisecond since the process began, so that whoever sees a cursor or
 * a card knows when it was sent. Starts again after 100 s, far beyond what counts as on time; below the largest
 * coordinate that a board knows.
 */
const perMs = 10
const turn = 1_000_000

export const markNow = (): number => Math.floor(performance.now() * perMs) % turn

/** How long ago it was sent, in ms. */
export const sinceMark = (mark: number): number => ((markNow() - mark + turn) % turn) / perMs
