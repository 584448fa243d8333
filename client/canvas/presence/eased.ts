/** Movement between the places that are told, about fifteen times a second. */
import type { Point } from '../../../shared/wire/presence.ts'

/** After so long about two thirds of the way are gone: the next place is known by then. */
const easeMs = 55
/** Nearer than this is there. */
const thereUnits = 0.5
/** After a pause (a hidden tab) nothing glides through half a second. */
const longestStepMs = 100

/** A point on its way. Returns whether it has still some way to go. */
export function ease(at: Point, target: Point, passedMs: number): boolean {
  const share = 1 - Math.exp(-Math.min(passedMs, longestStepMs) / easeMs)
  at.x += (target.x - at.x) * share
  at.y += (target.y - at.y) * share
  if (Math.abs(target.x - at.x) > thereUnits || Math.abs(target.y - at.y) > thereUnits) return true
  at.x = target.x
  at.y = target.y
  return false
}

/** Who asked for calm sees everything at the last place that was told. */
export function calmWish(): () => boolean {
  const query = window.matchMedia('(prefers-reduced-motion: reduce)')
  return () => query.matches
}
