import { isFor } from '../../shared/domain/permissions.ts'
import { AppError } from '../../shared/errors.ts'
import type { Subject } from '../permissions/subject.ts'
import { changeAs } from './change-as.ts'
import { assertState, done, noteAction, stepOfKind } from './in-workshop.ts'
import { personHere } from './people.ts'
import { patchCount } from './step-counts.ts'
import type { Venue } from './venue.ts'

/** A latecomer gets a ballot, with one logged tap. */
export async function admitToElectorate(
  venue: Venue,
  who: Subject,
  { step: id, person }: { step: string; person: string },
): Promise<typeof done> {
  await changeAs(venue, who, async (change) => {
    const step = stepOfKind(change, id, 'weigh')
    assertState(step, 'open')
    const row = await personHere(change, person)
    if (!isFor(step, row.role, row.group)) throw new AppError('step_not_for_you')
    const where = { step: id, run: step.progress.run }
    const [known] = await change.read('electors', { ...where, person })
    if (known) throw new AppError('already_in_electorate')
    const elector = { ...where, workshop: who.workshop, person, group: row.group, at: change.now }
    change.put('electors', { ...elector, admittedBy: who.person })
    noteAction(change, who.person, 'elector_admitted', { ...where, elector: person })
    const electorate = change.public.get('count', id)?.electorate ?? 0
    patchCount(change, step, { electorate: electorate + 1 })
  })
  return done
}
