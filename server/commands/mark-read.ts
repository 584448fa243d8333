import type { Subject } from '../permissions/subject.ts'
import { changeAs } from './change-as.ts'
import { assertFor, assertState, done, stepOfKind } from './in-workshop.ts'
import { patchCount } from './step-counts.ts'
import type { Venue } from './venue.ts'

/** Ticks a brief as read; counted by group. */
export async function markRead(venue: Venue, who: Subject, id: string): Promise<typeof done> {
  await changeAs(venue, who, async (change) => {
    const step = stepOfKind(change, id, 'brief')
    assertState(step, 'open', 'closed', 'revealed')
    assertFor(step, who)
    const row = { workshop: who.workshop, step: id, run: step.progress.run, person: who.person }
    if ((await change.read('reads', row)).length > 0) return
    change.put('reads', row)
    const read = change.public.get('count', id)?.read ?? {}
    patchCount(change, step, { read: { ...read, [who.group]: (read[who.group] ?? 0) + 1 } })
  })
  return done
}
