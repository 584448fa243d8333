/** A half-open connection says nothing; the server speaks at least every 15 s. */
import { limits } from '../../shared/wire/limits.ts'
import type { StopTimer, Surroundings } from './surroundings.ts'

/** Calls `onSilent` once, when nothing was heard for 30 s. `heardAt` answers when something was heard last. */
export function watchSilence(
  { now, after }: Pick<Surroundings, 'now' | 'after'>,
  heardAt: () => number,
  onSilent: () => void,
): StopTimer {
  let stop: StopTimer = () => {}
  const look = () => {
    const left = heardAt() + limits.silenceMs - now()
    if (left <= 0) onSilent()
    else stop = after(left, look)
  }
  look()
  return () => stop()
}
