import type { Subject } from '../permissions/subject.ts'
import { changeAs } from './change-as.ts'
import { assertState, done, stepOf } from './in-workshop.ts'
import type { Venue } from './venue.ts'

const minuteMs = 60_000

/** Moves the end of the shared clock; a clock that has run out starts again from now. */
export async function addMinutes(
  venue: Venue,
  who: Subject,
  { step: id, minutes }: { step: string; minutes: number },
): Promise<typeof done> {
  await changeAs(venue, who, (change) => {
    const step = stepOf(change, id)
    assertState(step, 'open')
    const from = Math.max(step.progress.endsAt ?? change.now, change.now)
    const endsAt = Math.max(from + minutes * minuteMs, change.now)
    change.public.set('step', id, { ...step, progress: { ...step.progress, endsAt } })
  })
  return done
}
