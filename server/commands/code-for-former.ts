import { AppError } from '../../shared/errors.ts'
import type { Subject } from '../permissions/subject.ts'
import { changeAs } from './change-as.ts'
import { noteAction } from './in-workshop.ts'
import { newCodeOf } from './new-rejoin-code.ts'
import type { Venue } from './venue.ts'

/**
 * A facilitator gives somebody who is known from an imported file the former place back. Nobody else's place can be
 * given away like this: who has one has a code of their own.
 */
export async function codeForFormer(venue: Venue, who: Subject, person: string): Promise<{ code: string }> {
  const { code, hash } = newCodeOf(venue)
  await changeAs(venue, who, async (change) => {
    const [row] = await change.read('people', { id: person })
    if (row?.gone !== 'former') throw new AppError('not_found')
    change.put('people', { ...row, rejoinCodeHash: hash })
    noteAction(change, who.person, 'place_given_back', { person })
  })
  return { code }
}
