import type { Time } from '../time.ts'
import type { Measures } from './measures.ts'

/** Often enough to meet stalls that people feel, seldom enough to cost nothing. */
const everyMs = 100

/** Notes how late the main thread gets to what is due. Returns how to stop. */
export function watchLag(time: Time, { eventLoopLagMs }: Pick<Measures, 'eventLoopLagMs'>): () => void {
  let stop = () => {}
  const again = () => {
    const due = time.monotonic() + everyMs
    stop = time.after(everyMs, () => {
      eventLoopLagMs.note(Math.max(0, time.monotonic() - due))
      again()
    })
  }
  again()
  return () => stop()
}
