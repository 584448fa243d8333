import { AppError } from '../../shared/errors.ts'
import { scaleKind } from '../../shared/scales/index.ts'
import type { Subject } from '../permissions/subject.ts'
import { changeAs } from './change-as.ts'
import { assertState, done, noteAction, stepOfKind } from './in-workshop.ts'
import { personHere } from './people.ts'
import { ballotId } from './secrets.ts'
import type { Venue } from './venue.ts'

/**
 * Silence is not consent, and holds a deliberation up. Somebody who was asked and says nothing may be put down
 * as abstaining, which is logged; whatever they answer themselves until the close replaces it.
 */
export async function recordAbstention(
  venue: Venue,
  who: Subject,
  { step: id, person }: { step: string; person: string },
): Promise<typeof done> {
  await changeAs(venue, who, async (change) => {
    const step = stepOfKind(change, id, 'weigh')
    assertState(step, 'open')
    const { scale } = step.settings
    if (!scaleKind(scale.type).decidesEach) throw new AppError('step_kind_mismatch')
    await personHere(change, person)
    const where = { step: id, run: step.progress.run }
    const [elector] = await change.read('electors', { ...where, person })
    if (!elector) throw new AppError('not_in_electorate')
    const [row] = await change.read('ballotKeys', where)
    if (!row) throw new AppError('internal')
    const ballot = { ...where, id: ballotId(row.key, person) }
    if ((await change.read('ballots', ballot)).length > 0) throw new AppError('already_answered')
    change.put('ballots', {
      ...ballot,
      workshop: who.workshop,
      group: elector.group,
      revision: 1,
      idempotencyKey: null,
      choice: scaleKind(scale.type).empty,
    })
    noteAction(change, who.person, 'abstention_recorded', { ...where, elector: person })
  })
  venue.ballotBoxes.forget(who.workshop)
  return done
}
