import { AppError } from '../../shared/errors.ts'
import type { CheckedRequest } from '../../shared/wire/http.ts'
import type { Subject } from '../permissions/subject.ts'
import { changeAs } from './change-as.ts'
import { assertState, done, noteAction, stepOfKind } from './in-workshop.ts'
import type { Venue } from './venue.ts'
import { tidyText } from './words.ts'

/**
 * Nobody has to win: a facilitator records why no prize is given for the result that is shown, or (null) takes that
 * back. The count itself is never touched, and what was decided of earlier runs stays.
 */
export async function withholdAward(
  venue: Venue,
  who: Subject,
  { step: id, reason: given }: CheckedRequest<'withholdAward'> & { step: string },
): Promise<typeof done> {
  const reason = given === null ? null : tidyText(given)
  if (reason === '') throw new AppError('invalid_input', { field: 'reason', problem: 'missing' })
  await changeAs(venue, who, (change) => {
    const step = stepOfKind(change, id, 'weigh')
    const { scale } = step.settings
    if (scale.type !== 'score' || !scale.award) throw new AppError('step_kind_mismatch')
    assertState(step, 'revealed')
    const { run, noAwards = [] } = step.progress
    const others = noAwards.filter((decision) => decision.run !== run)
    const decided = reason === null ? others : [...others, { run, reason }]
    change.public.set('step', id, { ...step, progress: { ...step.progress, noAwards: decided } })
    noteAction(change, who.person, reason === null ? 'award_given' : 'award_withheld', { step: id, run })
  })
  return done
}
